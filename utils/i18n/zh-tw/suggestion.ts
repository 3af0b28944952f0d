import type { suggestion as zhCN } from '../zh-cn/suggestion';

export const suggestion: typeof zhCN = {
  label: '有現成回覆',
  offer: (title) => `有一條現成回覆：${title}`,
  madeHere: '本機口語版',
  madeHereHint: '沒有審核過的口語版，這是剛在本機改寫的，填入後請看一眼',
  insert: '填入現成回覆（Alt+Enter）',
  speak: '看大模型的口語版',
  turnOff: '這個後台不再給建議',
  dismiss: '這條不用',
};
