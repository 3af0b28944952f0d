import type { board as base } from '../zh-cn/board';

type Unit = 'turn' | 'session' | 'customer-day';
const counters: Record<Unit, readonly [string, string]> = {
  turn: ['reply', 'replies'],
  session: ['session', 'sessions'],
  'customer-day': ['customer', 'customers'],
};
const count = (value: number, unit: Unit) => `${value} ${counters[unit][value === 1 ? 0 : 1]}`;

export const board: typeof base = {
  title: 'WarmReply · Numbers',
  coverTitle: 'WarmReply · Cover for me',
  heading: 'My numbers',
  privacy: 'Kept on this computer only, for 90 days, without chat text or customer names.',
  openCover: 'Queue in large',
  exportCsv: 'Export table',
  exported: 'Exported',
  exportFailed: 'Not exported. Please try again.',
  loading: 'Reading the record …',
  unreadable: 'The record cannot be read right now. Please reload the page.',
  periods: { label: 'Period', choices: { 1: 'Today', 7: '7 days', 30: '30 days', 90: '90 days' } },
  empty: {
    title: 'Nothing recorded yet',
    body: 'Once you have answered customers, this page shows your rate in time, how many you can still miss, how long replies took and which hours are busiest.',
    periodTitle: 'Nothing recorded in this period',
    periodBody: 'Try a longer one.',
  },
  duration: (ms) => {
    const seconds = Math.round(ms / 1000);
    if (seconds < 60) return `${seconds}\u00a0s`;
    if (seconds < 3600) {
      return seconds % 60 === 0
        ? `${seconds / 60}\u00a0min`
        : `${Math.floor(seconds / 60)}\u00a0min ${seconds % 60}\u00a0s`;
    }
    return `${Math.floor(seconds / 3600)}\u00a0h ${Math.floor((seconds % 3600) / 60)}\u00a0min`;
  },
  percent: (value) => `${value}%`,
  none: '–',
  budget: {
    today: 'Today',
    counts: (inTime, total, unit) => `${inTime} of ${count(total, unit)} in time`,
    canMiss: (left, unit) => `You can still miss ${count(left, unit)}`,
    lastOne: (target, unit) => `One more late ${counters[unit][0]} falls below ${target}%`,
    below: (target, missing, unit) => `Below ${target}%: the next ${count(missing, unit)} in time bring it back`,
    belowForToday: (target) => `Below ${target}%`,
    average: (average, target) => `Average ${average}, target ${target}`,
    noTarget: 'No target set',
    quiet: 'Nobody has needed a human reply today',
  },
  rates: {
    heading: 'By limit',
    limit: 'Limit',
    inTime: 'In time',
    late: 'Late',
    rate: 'Rate',
    target: 'Target',
    average: 'Average',
    origins: { platform: 'platform', house: 'house' },
    units: { turn: 'reply', session: 'session', 'customer-day': 'customer and day' },
    capNote: (cap) =>
      `Averages as the platform counts them: a reply is at most ${cap}, an unanswered one exactly ${cap}.`,
    openNote: 'Unanswered past the limit counts as late at once. Waved off or handed over in time counts for nothing.',
  },
  replies: {
    heading: 'Reply times',
    kind: 'Reply',
    first: 'First reply',
    next: 'Later replies',
    count: 'Count',
    average: 'Average',
    median: 'Median',
    p90: '90% within',
    longest: 'Longest wait',
  },
  readyReplies: (offered, accepted) => `Ready replies: ${offered} offered, ${accepted} used`,
  charts: {
    byHour: 'By hour',
    byDay: 'By day',
    hour: 'Hour',
    day: 'Day',
    hourName: (hour) => `${hour}:00`,
    inTime: 'In time',
    late: 'Late',
    rate: 'Rate',
    target: 'Target',
    showTable: 'Show the figures',
    describeHours: (busiest, replies) => `Bars by hour. Busiest at ${busiest}:00 with ${replies}.`,
    describeDays: (first, last) => `Line of the daily rate in time, ${first} to ${last}`,
    startNote: 'By when the customer began to wait',
  },
  csv: {
    fileName: (from, to) => `warmreply-waits-${from}-${to}.csv`,
    headings: {
      day: 'Day',
      hour: 'Hour',
      console: 'Console',
      shop: 'Shop code',
      customer: 'Customer code',
      startedAt: 'Wait began',
      endedAt: 'Ended',
      waitedSeconds: 'Waited seconds',
      isFirst: 'First reply',
      stage: 'Worst stage',
      outcome: 'Outcome',
      lateClocks: 'Limits passed',
    },
    yes: 'yes',
    no: 'no',
    outcomes: {
      open: 'waiting',
      replied: 'replied',
      dismissed: 'no reply needed',
      transferred: 'handed over or answered elsewhere',
    },
  },
  cover: {
    heading: (waiting) => `${waiting} waiting`,
    nobody: 'Nobody is waiting',
    overdue: (late) => `${late} overdue`,
    away: (time) => `Your colleague is away until ${time}`,
    awayLeft: (minutes) => `${minutes} min left`,
    notAway: 'Nobody has asked you to cover',
    imBack: 'I’m back',
    start: (minutes) => `Cover for me, ${minutes} min`,
    lost: 'Connection to the extension lost, reconnecting. This may be out of date: look at the console itself.',
    promises: (late) => (late === 1 ? '1 promise is overdue' : `${late} promises are overdue`),
    promiseDue: (time) => `promised by ${time}`,
    pageClosed: 'page closed',
    numbers: 'Numbers',
    describe: (name, rest) => `${name}, ${rest}, show in the console`,
  },
};
