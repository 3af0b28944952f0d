import type { autoLock as base } from '../zh-cn/auto-lock';

/** Our pages hide what is personal while nobody is there. */
export const autoLock: typeof base = {
  label: 'Hide when you are away',
  note: 'After a while without input, names and texts in the side panel, the popup and the board are hidden. “Continue” brings them back at once, half-written text included. Typing and answering in the chat page count as input; the chat page itself is not ours to hide.',
  never: 'Never',
  after: (minutes) => `After ${minutes} minutes`,
  title: 'Hidden for now',
  body: 'Nobody has been here for a while. Timers and alerts go on, and nothing half-written is lost.',
  resume: 'Continue',
};
