import type { alerts as reference } from '../zh-cn/alerts';

const waited = (minutes: number) => (minutes < 1 ? 'less than a minute' : `${minutes} min`);
const place = (console: string, shop: string) => (shop ? `${console} · ${shop}` : console);
const customers = (count: number) => (count === 1 ? '1 customer' : `${count} customers`);
const are = (count: number) => (count === 1 ? 'is' : 'are');

export const alerts: typeof reference = {
  waits: {
    title: (count, overdue) =>
      overdue > 0
        ? `${customers(count)} waiting, ${overdue} overdue`
        : `${customers(count)} ${are(count)} waiting for a reply`,
    longest: (name, console, shop, minutes) =>
      `Longest: ${name || 'a customer'} (${place(console, shop)}), ${waited(minutes)}`,
    budgetSpent: 'That was enough interruption for this hour: watch the badge.',
    goThere: 'Take me there',
    remindLater: 'Remind me later',
  },
  promises: {
    title: (count) => (count > 1 ? `${count} promised replies are due` : 'A promised reply is due'),
    message: (name, console) => `${name || 'A customer'} (${console}) is still waiting to hear from you`,
    goThere: 'Take me there',
  },
  presence: {
    state: {
      'not-open': (console) => `${console} is not open, or not signed in`,
      'logged-out': (console) => `${console} is logged out`,
      elsewhere: (console) => `${console} was logged in elsewhere`,
      offline: (console) => `${console} is set to offline`,
      busy: (console) => `${console} is set to a break`,
      connecting: (console) => `${console} cannot connect`,
      blind: (console) => `WarmReply no longer understands the ${console} page`,
    },
    shiftStart: (console) => `Your shift has begun and ${console} is not open`,
    title: (state, waiting) => (waiting > 0 ? `${customers(waiting)} waiting, but ${state}` : state),
    message: 'New messages would go unseen.',
    openConsole: 'Open it',
    offDuty: 'I am off for today',
  },
  cover: {
    title: (count) => (count > 0 ? `Welcome back: ${customers(count)} waiting` : 'Welcome back: nobody is waiting'),
    message: 'Covering has ended; alerts are back to normal.',
  },
};
