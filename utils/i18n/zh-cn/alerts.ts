const waited = (minutes: number) => (minutes < 1 ? '不到 1 分钟' : `${minutes} 分钟`);
const place = (console: string, shop: string) => (shop ? `${console} · ${shop}` : console);

/** What the background says: notifications, and the badge's tooltip. */
export const alerts = {
  waits: {
    title: (count: number, overdue: number) =>
      overdue > 0 ? `${count} 位在等，${overdue} 位已超时` : `${count} 位顾客在等回复`,
    longest: (name: string, console: string, shop: string, minutes: number) =>
      `等得最久：${name || '一位顾客'}（${place(console, shop)}），已等 ${waited(minutes)}`,
    /** Beyond the hour's share of interruptions. */
    budgetSpent: '这一小时提醒得够多了，先不再打扰，请留意角标。',
    goThere: '去看看',
    remindLater: '稍后提醒',
  },
  promises: {
    title: (count: number) => (count > 1 ? `答应过 ${count} 位顾客的回复到点了` : '答应顾客的回复到点了'),
    message: (name: string, console: string) => `${name || '一位顾客'}（${console}）还在等您的消息`,
    goThere: '去看看',
  },
  presence: {
    state: {
      'not-open': (console: string) => `${console}后台没打开，或没登录`,
      'logged-out': (console: string) => `${console}后台没登录`,
      elsewhere: (console: string) => `${console}账号在别处登录了`,
      offline: (console: string) => `${console}现在是离线状态`,
      busy: (console: string) => `${console}现在是小休状态`,
      connecting: (console: string) => `${console}后台连不上`,
      blind: (console: string) => `暖回看不懂${console}的页面了`,
    },
    shiftStart: (console: string) => `上班时间到了，${console}后台还没打开`,
    title: (state: string, waiting: number) => (waiting > 0 ? `有 ${waiting} 位在等，但${state}` : state),
    message: '新消息会没人看到，请尽快处理。',
    openConsole: '打开后台',
    offDuty: '我下班了',
  },
  cover: {
    title: (count: number) => (count > 0 ? `欢迎回来，有 ${count} 位在等` : '欢迎回来，没有人在等'),
    message: '帮我盯一下已结束，提醒恢复平常。',
  },
};
