import type { popup as base } from '../zh-cn/popup';

const units = { turn: '次', session: '個對話', 'customer-day': '位' };

export const popup: typeof base = {
  title: '暖回',
  more: (count) => `還有 ${count} 位，在側邊欄看全部`,
  today: {
    heading: '今天',
    nothingYet: '今天還沒有回覆',
    counts: (inTime, late, unit) =>
      late > 0 ? `準時 ${inTime} ${units[unit]}，逾時 ${late} ${units[unit]}` : `${inTime} ${units[unit]}全部準時`,
    rate: (percent) => `${percent}%`,
    canMiss: (count, unit) => `還能漏 ${count} ${units[unit]}`,
    lastChance: (target, unit) => `再漏 1 ${units[unit]}就跌破 ${target}%`,
    below: (missing, target, unit) => `再準時 ${missing} ${units[unit]}才回到 ${target}%`,
  },
  duty: {
    label: '提醒與值班',
    cover: (minutes) => `幫我盯一下（${minutes} 分鐘）`,
    covering: (left) => `正在替您盯著，還有 ${left}`,
    back: '我回來了',
    snooze: (minutes) => `靜音 ${minutes} 分鐘`,
    snoozed: (left) => `提醒已靜音，還有 ${left}`,
    unsnooze: '恢復提醒',
    offDuty: '我下班了',
    isOffDuty: '已下班，今天不再提醒',
    onDuty: '繼續上班',
    left: (minutes) => `${minutes} 分鐘`,
  },
  switches: '開關',
  thisSite: (name) => `在${name}後台啟用`,
  thisSiteNote: '關掉後計時、提示和檢查都會停下',
  suggestions: '口語建議',
  suggestionsNote: '關掉後不再主動給建議',
  links: '開啟',
  sidePanel: '知識庫',
  numbers: '數據',
  practice: '練習',
  options: '設定',
  noConsoleTitle: '還沒有開啟客服後台',
  noConsoleBody: '開啟下面任一個後台的聊天頁，暖回就會開始計時和檢查。',
};
