import type { popup as base } from '../zh-cn/popup';

export const popup: typeof base = {
  title: '暖回',
  answered: (count) => `今天回覆 ${count}`,
  late: (count) => `逾時 ${count}`,
  more: (count) => `還有 ${count} 位，在側邊欄看全部`,
  switches: '開關',
  thisSite: (name) => `在${name}後台啟用`,
  thisSiteNote: '關掉後計時、提示和檢查都會停下',
  suggestions: '口語建議',
  suggestionsNote: '關掉後不再主動給建議',
  links: '開啟',
  sidePanel: '知識庫',
  practice: '練習',
  options: '設定',
  noConsoleTitle: '還沒有開啟客服後台',
  noConsoleBody: '開啟下面任一個後台的聊天頁，暖回就會開始計時和檢查。',
};
