export const suggestion = {
  label: '有现成回复',
  offer: (title: string) => `有一条现成回复：${title}`,
  madeHere: '本地口语版',
  madeHereHint: '没有审核过的口语版，这是刚在本机改写的，填入后请看一眼',
  insert: '填入现成回复（Alt+Enter）',
  speak: '看大模型的口语版',
  turnOff: '这个后台不再给建议',
  dismiss: '这条不用',
};
