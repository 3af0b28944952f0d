import type { popup as base } from '../zh-cn/popup';

export const popup: typeof base = {
  title: 'WarmReply',
  answered: (count) => `${count} answered today`,
  late: (count) => `${count} late`,
  more: (count) => `${count} more in the side panel`,
  switches: 'Switches',
  thisSite: (name) => `On for ${name}`,
  thisSiteNote: 'When off, timers, hints and checks stop',
  suggestions: 'Spoken suggestions',
  suggestionsNote: 'When off, nothing is suggested unasked',
  links: 'Open',
  sidePanel: 'Knowledge',
  practice: 'Practice',
  options: 'Settings',
  noConsoleTitle: 'No console is open',
  noConsoleBody: 'Open the chat page of a console below. Timers and checks start by themselves.',
};
