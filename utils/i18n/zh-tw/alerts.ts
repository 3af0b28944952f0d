import type { alerts as reference } from '../zh-cn/alerts';

const waited = (minutes: number) => (minutes < 1 ? '不到 1 分鐘' : `${minutes} 分鐘`);
const place = (console: string, shop: string) => (shop ? `${console} · ${shop}` : console);

export const alerts: typeof reference = {
  waits: {
    title: (count, overdue) => (overdue > 0 ? `${count} 位在等，${overdue} 位已逾時` : `${count} 位顧客在等回覆`),
    longest: (name, console, shop, minutes) =>
      `等最久：${name || '一位顧客'}（${place(console, shop)}），已等 ${waited(minutes)}`,
    budgetSpent: '這一小時提醒得夠多了，先不再打擾，請留意圖示上的數字。',
    goThere: '去看看',
    remindLater: '稍後提醒',
  },
  promises: {
    title: (count) => (count > 1 ? `答應 ${count} 位顧客的回覆到時間了` : '答應顧客的回覆到時間了'),
    message: (name, console) => `${name || '一位顧客'}（${console}）還在等您的消息`,
    goThere: '去看看',
  },
  presence: {
    state: {
      'not-open': (console) => `${console}後台沒開，或沒登入`,
      'logged-out': (console) => `${console}後台沒登入`,
      elsewhere: (console) => `${console}帳號在別處登入了`,
      offline: (console) => `${console}目前是離線狀態`,
      busy: (console) => `${console}目前是小休狀態`,
      connecting: (console) => `${console}後台連不上`,
      blind: (console) => `暖回看不懂${console}的頁面了`,
    },
    shiftStart: (console) => `上班時間到了，${console}後台還沒開`,
    title: (state, waiting) => (waiting > 0 ? `有 ${waiting} 位在等，但${state}` : state),
    message: '新訊息會沒人看到，請盡快處理。',
    openConsole: '開啟後台',
    offDuty: '我下班了',
  },
  cover: {
    title: (count) => (count > 0 ? `歡迎回來，有 ${count} 位在等` : '歡迎回來，沒有人在等'),
    message: '幫我看一下已結束，提醒恢復平常。',
  },
};
