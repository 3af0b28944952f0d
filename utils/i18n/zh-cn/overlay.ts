const stages = {
  idle: '没有等待',
  'off-hours': '非工作时段',
  calm: '刚开始等',
  warn: '等了一会儿',
  urgent: '快超时',
  overdue: '已超时',
};

const statuses = {
  busy: '您现在是忙碌状态，新顾客可能不会分配过来。',
  offline: '您现在是离线状态，收不到新消息。回到在线后计时继续。',
  connecting: '后台正在重新连接，计时先停下，连上后自动恢复。',
  'logged-out': '后台已退出登录，请重新登录。计时已停。',
  elsewhere: '账号在别处登录了，这里收不到消息，计时已停。请在此页重新登录。',
};

/** Parts of the console page, keyed by ConsolePart. */
const parts: Record<string, string> = {
  'conversation-list': '会话列表',
  'message-pane': '聊天记录',
  composer: '输入框',
  'send-button': '发送按钮',
  'customer-id': '顾客身份',
  'message-author': '消息是谁发的',
};

export const overlay = {
  label: '暖回助手',
  stages,
  strip: {
    label: '等待队列',
    waiting: (count: number) => `${count} 人在等`,
    calm: '没有人在等',
    move: '移动位置：拖动，或用方向键',
    collapse: '收起',
    expand: '展开',
    menu: '更多',
    hideHour: '隐藏 1 小时',
    hideToday: '今天不再显示',
    hideSite: '在此站点一直隐藏',
    openSidePanel: '打开知识库',
    suggestionsOn: '建议已开，点按关闭',
    suggestionsOff: '建议已关，点按打开',
    unsure: '不确定',
    unsureHint: '页面上认不准是谁或等了多久，请看一眼原会话',
    handled: '已处理',
    point: (name: string, stage: string, time: string) => `${name}，${stage}，${time}，点按在列表中定位`,
  },
  time: {
    underMinute: '不到1分',
    minutes: (minutes: number) => `${minutes}分`,
    hours: (hours: number) => `${hours}小时`,
    overdue: (by: string) => `已超时 ${by}`,
    offHours: '休息时段',
  },
  composer: {
    label: '草稿助手',
    handle: '暖回',
    findings: (count: number) => `${count} 处提示，点按查看（Alt+J）`,
    speakPlainly: '说人话',
    speakPlainlyHint: '把草稿改成口语（Alt+K）',
  },
  selection: '说人话',
  banners: {
    label: '状态',
    blind: (missing: string) => `看不到${missing}，相关计时已停。请刷新页面；仍然这样，请联系主管。`,
    /** Between the names of several parts. */
    partSeparator: '、',
    refreshNeeded: '扩展已更新。发送前检查还在，其他功能刷新后恢复。',
    refresh: '刷新',
    unchecked: '上一条消息未检查就发出了：检查出了故障。发送不受影响。',
    statuses,
  },
  parts,
  announce: {
    held: (name: string) => `发送已暂停：${name}。按 Alt+J 查看。`,
    overdue: (count: number) => `${count} 位顾客已超时。`,
    rewriteReady: '口语版好了。',
  },
};
