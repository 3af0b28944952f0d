import type { popup as base } from '../zh-cn/popup';

const units = {
  turn: ['turn', 'turns'],
  session: ['session', 'sessions'],
  'customer-day': ['customer', 'customers'],
} as const;

const countOf = (count: number, unit: keyof typeof units): string => `${count} ${units[unit][count === 1 ? 0 : 1]}`;

export const popup: typeof base = {
  title: 'WarmReply',
  more: (count) => `${count} more in the side panel`,
  today: {
    heading: 'Today',
    nothingYet: 'No replies yet today',
    counts: (inTime, late, unit) =>
      late > 0 ? `${countOf(inTime, unit)} in time, ${late} late` : `${countOf(inTime, unit)}, all in time`,
    rate: (percent) => `${percent}%`,
    canMiss: (count) => (count === 1 ? '1 more may be late' : `${count} more may be late`),
    lastChance: (target) => `one more late falls below ${target}%`,
    below: (missing, target) => `${missing} more in time to get back to ${target}%`,
  },
  duty: {
    label: 'Alerts and cover',
    cover: (minutes) => `Cover me for ${minutes} min`,
    covering: (left) => `Watching for you, ${left} left`,
    back: 'I am back',
    snooze: (minutes) => `Mute for ${minutes} min`,
    snoozed: (left) => `Alerts are muted, ${left} left`,
    unsnooze: 'Unmute',
    offDuty: 'Done for today',
    isOffDuty: 'You are off duty: no alerts today',
    onDuty: 'Back on duty',
    left: (minutes) => `${minutes} min`,
  },
  switches: 'Switches',
  thisSite: (name) => `On for ${name}`,
  thisSiteNote: 'When off, timers, hints and checks stop',
  suggestions: 'Spoken suggestions',
  suggestionsNote: 'When off, nothing is suggested unasked',
  links: 'Open',
  sidePanel: 'Knowledge',
  numbers: 'Numbers',
  practice: 'Practice',
  options: 'Settings',
  noConsoleTitle: 'No console is open',
  noConsoleBody: 'Open the chat page of a console below. Timers and checks start by themselves.',
};
