import { nameSteps } from '../calming-replies';

export const upset = {
  /** What the customer shows, by MoodKind. */
  kinds: {
    'complaint-threat': '顾客说要投诉',
    'review-threat': '顾客说要给差评',
    anger: '顾客生气了',
    urging: '顾客一直在催',
  },
  hint: '点按看怎么回（Alt+J）',
  cardLabel: '先安抚，再解决',
  /** What has been tried already: once, more often. */
  insists: ['答过一次，顾客还不满意', '再三解释过了，建议请主管接手'],
  steps: nameSteps('先接住情绪，说现在做什么', '顾客坚持时，客气地再说一遍', '请主管接手'),
  copySummary: '复制给主管的摘要',
  askModel: '请大模型写摘要',
  writing: '大模型正在写…',
  fellBack: '大模型没写成，先用模板。',
  copied: '已复制，粘贴给主管就行',
  notCopied: '没能自动复制，请选中下面的文字复制',
  announce: (kind: string) => `${kind}，按 Alt+J 看怎么回。`,
  /** One paragraph for the supervisor. */
  summary: {
    head: (name: string, kind: string) => `【请主管接手】${name}，${kind}。`,
    wants: (words: string) => `诉求：“${words}”。`,
    waits: (time: string, minutes: number) => `${time} 起在等，已等 ${minutes} 分钟。`,
    began: (time: string) => `这件事从 ${time} 说起，最后一条我们已经回过。`,
    answered: (time: string, words: string) => `我们最后答复（${time}）：“${words}”。`,
    unanswered: '我们还没有答复过。',
    promised: (time: string) => `答应过 ${time} 前回复。`,
    nothingPromised: '没有答应过时间。',
    noWords: '没有文字，请看聊天里的图片',
  },
};
