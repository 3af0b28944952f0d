/** Our pages hide what is personal while nobody is there. */
export const autoLock = {
  label: '离开座位自动遮住',
  note: '一段时间没有操作，侧栏、弹窗和看板上的姓名和文字就遮住，点「继续」马上回来，写了一半的不会丢。在聊天页打字、回复也算操作；聊天页本身不归我们遮。',
  never: '不遮',
  after: (minutes: number) => `${minutes} 分钟没操作`,
  title: '内容先遮住了',
  body: '有一阵子没操作了。计时和提醒照常，写了一半的都在。',
  resume: '继续',
};
