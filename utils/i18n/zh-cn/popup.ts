/** What one clock's rate counts. */
type Unit = 'turn' | 'session' | 'customer-day';

const units: Record<Unit, string> = { turn: '次', session: '个会话', 'customer-day': '位' };

export const popup = {
  title: '暖回',
  more: (count: number) => `还有 ${count} 位，在侧栏里看全部`,
  today: {
    heading: '今天',
    nothingYet: '今天还没有回复',
    counts: (inTime: number, late: number, unit: Unit) =>
      late > 0 ? `按时 ${inTime} ${units[unit]}，超时 ${late} ${units[unit]}` : `${inTime} ${units[unit]}全部按时`,
    rate: (percent: string) => `${percent}%`,
    canMiss: (count: number, unit: Unit) => `还能漏 ${count} ${units[unit]}`,
    lastChance: (target: number, unit: Unit) => `再漏 1 ${units[unit]}就跌破 ${target}%`,
    below: (missing: number, target: number, unit: Unit) => `再按时 ${missing} ${units[unit]}才回到 ${target}%`,
  },
  duty: {
    label: '提醒和值守',
    cover: (minutes: number) => `帮我盯一下（${minutes} 分钟）`,
    covering: (left: string) => `正在替您盯着，还有 ${left}`,
    back: '我回来了',
    snooze: (minutes: number) => `静音 ${minutes} 分钟`,
    snoozed: (left: string) => `提醒已静音，还有 ${left}`,
    unsnooze: '恢复提醒',
    offDuty: '我下班了',
    isOffDuty: '已下班，今天不再提醒',
    onDuty: '继续上班',
    left: (minutes: number) => `${minutes} 分钟`,
  },
  switches: '开关',
  thisSite: (name: string) => `在${name}后台启用`,
  thisSiteNote: '关掉后计时、提示和检查都停下',
  suggestions: '口语建议',
  suggestionsNote: '关掉后不再主动给建议',
  links: '打开',
  sidePanel: '知识库',
  numbers: '数字',
  practice: '练习',
  options: '设置',
  noConsoleTitle: '还没有打开客服后台',
  noConsoleBody: '打开下面任意一个后台的聊天页，暖回就会开始计时和检查。',
};
