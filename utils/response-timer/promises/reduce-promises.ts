import { formatConversationKey, isSameConversation } from '@/utils/conversation/conversation-key';
import { isHolding } from '@/utils/conversation/reply-words';
import type { ConversationKey } from '@/utils/conversation/types';
import type { PromiseEntry } from '../situation';
import { findPromise, type PromiseOptions } from './find-promise';

export type PromiseEvent =
  /** A human message of the agent; `text` is read here and not kept. Times are ms since 1970. */
  | { type: 'reply-sent'; conversation: ConversationKey; name: string; text: string; sentAt: number }
  /** 已跟进, by hand. */
  | { type: 'followed-up'; conversation: ConversationKey; at: number }
  /** From storage after a restart; what memory knows is newer. */
  | { type: 'restored'; promises: readonly PromiseEntry[] };

/** `late`: followed up after it was due. `broken`: overdue when the next promise took its place. */
export type PromiseOutcome = 'kept' | 'late' | 'broken' | 'replaced';

export interface EndedPromise {
  promise: PromiseEntry;
  outcome: PromiseOutcome;
  at: number;
}

export interface PromiseStep {
  /** At most one per customer, the earliest due first; overdue ones stay. */
  promises: readonly PromiseEntry[];
  /** For the record; what was made new stands in `promises` only. */
  ended: readonly EndedPromise[];
}

/** The open promises after an event. Pure, plain data in and out. */
export const reducePromises = (
  promises: readonly PromiseEntry[],
  event: PromiseEvent,
  options: PromiseOptions,
): PromiseStep => {
  if (event.type === 'restored') return restore(promises, event.promises);
  const open = promises.find((it) => isSameConversation(it.conversation, event.conversation));
  if (event.type === 'followed-up') return open ? end(promises, open, event.at) : { promises, ended: [] };
  return takeReply(promises, open, event, options);
};

const takeReply = (
  promises: readonly PromiseEntry[],
  open: PromiseEntry | undefined,
  { conversation, name, text, sentAt }: Extract<PromiseEvent, { type: 'reply-sent' }>,
  options: PromiseOptions,
): PromiseStep => {
  // Known by name only, the next customer of that name would inherit it. What was sent earlier changes nothing later.
  if (conversation.identity === 'weak' || (open && sentAt <= open.madeAt)) return { promises, ended: [] };
  const found = findPromise(text, sentAt, options);
  if (!found) return open && !isHolding(text) ? end(promises, open, sentAt) : { promises, ended: [] };
  const rest = promises.filter((it) => it !== open);
  const made: PromiseEntry = { conversation, name, madeAt: sentAt, dueAt: found.dueAt };
  return {
    promises: sortByDue([...rest, made]),
    ended: open ? [{ promise: open, outcome: sentAt >= open.dueAt ? 'broken' : 'replaced', at: sentAt }] : [],
  };
};

const end = (promises: readonly PromiseEntry[], open: PromiseEntry, at: number): PromiseStep => ({
  promises: promises.filter((it) => it !== open),
  ended: [{ promise: open, outcome: at > open.dueAt ? 'late' : 'kept', at }],
});

const restore = (promises: readonly PromiseEntry[], restored: readonly PromiseEntry[]): PromiseStep => {
  const known = new Set(promises.map((it) => formatConversationKey(it.conversation)));
  const missing = restored.filter((it) => !known.has(formatConversationKey(it.conversation)));
  return { promises: sortByDue([...promises, ...missing]), ended: [] };
};

const sortByDue = (promises: PromiseEntry[]): PromiseEntry[] => promises.sort((a, b) => a.dueAt - b.dueAt);
