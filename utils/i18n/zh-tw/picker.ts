import type { picker as zhCN } from '../zh-cn/picker';

export const picker: typeof zhCN = {
  label: '快捷語',
  search: '搜尋快捷語',
  searchHint: '快捷鍵、拼音首字母或文字',
  loading: '正在取快捷語……',
  none: '還沒有快捷語，在側欄的「快捷語」裡新增或匯入。',
  nothingFound: '沒有合適的快捷語',
  sentBefore: '發過，換一句更好',
  unreachable: '快捷語取不到，重新整理頁面再試。',
  keys: '↑↓ 選擇　Enter 填入　Esc 關閉',
  slots: '還要填這幾項',
  slotKeys: 'Enter 下一項，最後填入　不填就留著　Esc 返回',
  insert: '填入',
  count: (n) => `${n} 條`,
};
