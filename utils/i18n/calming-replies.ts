/**
 * What an agent may say to an upset customer, in the customer's language whatever the agent reads: acknowledge, one apology,
 * what I do now, by when, ask (shared/phrase-taxonomy.md, general rewrite pattern). Nothing is promised: the slots are the
 * agent's to fill. Every sentence passes the phrase check (test/unit/phrase-check/upset-cues.test.ts).
 */
export const calmingReplies = {
  /** The first answer, by what upset the customer. */
  calm: {
    'complaint-threat': [
      '您会这么说，一定是这件事让您受委屈了，对不起。我现在就{处理动作}，{时间}前给您结果，您看这样可以吗？',
      '这次让您费心了，对不起。您要的是{顾客要求}，我现在就去{处理动作}，{时间}前回您，您看这样可以吗？',
    ],
    'review-threat': [
      '东西没让您满意，对不起。我先把问题解决：现在就{处理动作}，{时间}前给您结果，您看这样可以吗？',
      '您的感受我明白，对不起。我给您两个办法：①{方案A}，②{方案B}，定下来我马上办，您看哪个方便？',
    ],
    anger: [
      '换成我也会生气，这次让您费心了，对不起。我现在就{处理动作}，{时间}前给您结果，您看这样可以吗？',
      '您说的我都看到了，对不起。这件事由我来跟：现在先{处理动作}，{时间}前回您，您看这样可以吗？',
    ],
    urging: [
      '让您等急了，对不起。我现在就去{处理动作}，{时间}前主动回您，您不用守着，您看这样可以吗？',
      '您的消息我都看到了，对不起，回晚了。现在的进度是{进度}，{时间}前我再来回您，您看这样可以吗？',
    ],
  },
  /** The customer insists: the same thing again, politely, and a choice. */
  repeat: [
    '我明白，您要的是{顾客要求}。我现在能马上办的是{处理动作}，{时间}前给您回话，您看这样可以吗？',
    '您的意思我记下了。眼下有两个办法：①{方案A}，②{方案B}，您选一个我马上办，您看哪个方便？',
  ],
  /** The customer goes on insisting. */
  handOver: ['这件事我请主管来跟您谈。您说过的我一起转过去，不用您再讲一遍，{时间}前主管联系您，您看这样可以吗？'],
};

/** The three steps under their names, for each mood: rows that a page only has to show. */
export const nameSteps = (calm: string, repeat: string, handOver: string) => {
  const list = (kind: keyof typeof calmingReplies.calm) => [
    { label: calm, replies: calmingReplies.calm[kind] },
    { label: repeat, replies: calmingReplies.repeat },
    { label: handOver, replies: calmingReplies.handOver },
  ];
  return {
    'complaint-threat': list('complaint-threat'),
    'review-threat': list('review-threat'),
    anger: list('anger'),
    urging: list('urging'),
  };
};
