/** The 14 categories by PhraseCategory: what the fault is called, and why it hurts in one sentence. */
const categories = {
  'blunt-refusal': { name: '生硬否定', why: '只说不能做什么，顾客听到的是“我们不想帮您”。' },
  'buck-passing': { name: '推诿甩锅', why: '顾客只认您这一家店，被推来推去就得把事情从头再讲一遍。' },
  'blame-customer': { name: '指责顾客', why: '把解决问题变成追究对错，就算说得对，顾客也不会回来。' },
  condescension: { name: '说教、优越感', why: '懂这些是我们的工作，不是顾客的义务，听着像被教训。' },
  hostility: { name: '攻击、讥讽、威胁', why: '触碰平台红线，按次赔付，一张截图就会传开。' },
  impatience: { name: '不耐烦、敷衍', why: '顾客会觉得自己是个麻烦。' },
  stalling: { name: '空等、没准信', why: '没有人负责、没有时间、没有下一步，顾客只能再来问一次。' },
  officialese: { name: '机器人腔、公文腔', why: '念文件一样的话像一堵墙，顾客读不出是在帮他。' },
  'denial-excuse': { name: '不认错、只找理由', why: '理由是给我们自己听的，顾客想知道的是接下来怎么办。' },
  'improper-joke': { name: '不当玩笑、轻浮', why: '顾客正遇到麻烦，玩笑等于说这不算事。' },
  'off-platform': { name: '站外引流、私下交易', why: '平台会扣违约金，顾客也失去售后保障。' },
  'review-inducement': { name: '好评返现、干预评价', why: '平台禁止诱导或干预评价，查到就罚。' },
  'absolute-claim': { name: '极限词、夸大、过度承诺', why: '广告法不允许，做不到时还会变成投诉的证据。' },
  'rights-denial': { name: '拒绝权益、套取隐私', why: '这是法律或平台给顾客的权利，拒绝了店铺要赔。' },
};

const severities = { hint: '提醒', warn: '发送前确认', block: '已拦下' };

export const check = {
  categories,
  severities,
  cardLabel: '发送前检查',
  position: (index: number, total: number) => `${index}/${total}`,
  previous: '上一处',
  next: '下一处',
  alternatives: '换个说法',
  slotHint: '标出的空要先填好',
  falseAlarm: '误报',
  editThenSend: '改好再发',
  goToWords: '回到原文',
  sendAsIs: '原样发送',
  armed: '再按一次发送，就会原样发出。',
  reasonTitle: '为什么必须这样发？',
  reasons: ['顾客要求这样写', '引用原话或规则条文', '主管已同意'],
  reasonOther: '其他原因',
  reasonNeeded: '先选一个原因',
  confirmSend: '确认原样发送',
  keys: '↑↓ 选择，Enter 采用，Esc 关闭',
};
