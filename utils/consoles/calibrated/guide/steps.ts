import type { GuidePart, GuideStep } from '@/utils/conversation/calibration/guide-view';
import type { PartName } from '../schema';

/** What the guide asks, in its order: seven questions about the page and the live check. Never more than eight confirmations. */
export const guideSteps = [
  'reply',
  'messages',
  'authors',
  'rows',
  'name',
  'marks',
  'open',
  'check',
] as const satisfies readonly GuideStep[];

/** What the agent confirms or points at. A list follows from its items, so it is never asked for by itself. */
export const guideParts = [
  'composer',
  'sendControl',
  'messageItem',
  'messageText',
  'authors',
  'conversationRow',
  'rowName',
  'rowPreview',
  'rowUnread',
  'messageTime',
  'activeRow',
  'openName',
] as const satisfies readonly GuidePart[];

/** Parts that one proposal proves together are confirmed together. */
export const partsOfStep: Record<GuideStep, readonly GuidePart[]> = {
  reply: ['composer', 'sendControl'],
  messages: ['messageItem', 'messageText'],
  authors: ['authors'],
  rows: ['conversationRow'],
  name: ['rowName', 'rowPreview'],
  marks: ['rowUnread', 'messageTime'],
  open: ['activeRow', 'openName'],
  check: [],
};

/** Without these nothing could be read or filled. */
const neededParts: readonly GuidePart[] = ['composer', 'messageItem', 'authors'];
/** These stand in a row of the conversation list, or nowhere. */
const rowParts: readonly GuidePart[] = ['rowName', 'rowPreview', 'rowUnread', 'activeRow'];

export const isNeeded = (part: GuidePart): boolean => neededParts.includes(part);
export const isRowPart = (part: GuidePart): boolean => rowParts.includes(part);

/** What of the calibration is learnt anew when one step is done again: what hangs on its parts as well. */
export const relearntParts: Record<GuideStep, readonly PartName[]> = {
  reply: ['composer', 'sendControl'],
  messages: ['messageList', 'messageItem', 'messageText', 'messageTime'],
  authors: [],
  rows: ['conversationList', 'conversationRow', 'rowName', 'rowPreview', 'rowUnread', 'activeRow'],
  name: ['rowName', 'rowPreview'],
  marks: ['rowUnread', 'messageTime'],
  open: ['activeRow', 'openName'],
  check: [],
};

/** In which step a part that was lost is shown anew. */
export const findStepOf = (part: PartName): GuideStep => {
  if (part === 'messageList') return 'messages';
  if (part === 'conversationList') return 'rows';
  return guideSteps.find((step) => partsOfStep[step].some((it) => it === part)) ?? 'open';
};

/** Where a part of the console, as its session names it, may have been lost; the last where a look at the page finds all. */
const stepsOfLost: Record<string, readonly GuideStep[]> = {
  composer: ['reply'],
  'send-button': ['reply'],
  'message-pane': ['messages'],
  'message-author': ['authors'],
  'conversation-list': ['rows', 'name', 'marks'],
  'customer-id': ['rows', 'name', 'open'],
  countdown: ['marks'],
};

/** The steps in which lost parts are shown again, in the guide's order. `seenLost`: what a look at the page does not find. */
export const findLostSteps = (lost: readonly string[], seenLost: readonly GuideStep[]): GuideStep[] => {
  const steps = new Set(
    lost.flatMap((part) => {
      const possible = stepsOfLost[part] ?? [];
      const seen = possible.filter((step) => seenLost.includes(step));
      return seen.length > 0 ? seen : possible.slice(-1);
    }),
  );
  return guideSteps.filter((step) => steps.has(step));
};
