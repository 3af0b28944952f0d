import { formatLineId } from './line-id';
import type { Dismissal, KeptEntry, QueueState, Scope } from './types';

const retentionMs = 24 * 3_600_000;

/** A human answered at `repliedAt`; `pageId` saw it. Waits that began until then are over in every tab. */
export const settleReply = (state: QueueState, scope: Scope, repliedAt: number, pageId: string): QueueState => {
  const id = formatLineId(scope);
  const before = state.answered[id];
  const isNewest = before === undefined || repliedAt > before.at;
  const answered = isNewest
    ? { at: repliedAt, knownBy: [pageId] }
    : { at: before.at, knownBy: repliedAt === before.at ? addOnce(before.knownBy, pageId) : before.knownBy };
  return {
    ...endWaits(state, id, repliedAt),
    answered: { ...state.answered, [id]: answered },
    dismissed: withoutMarks(state.dismissed, id),
    snoozed: omit(state.snoozed, id),
  };
};

/** 不用回: what this customer sent until `dismissal.at` needs no answer. */
export const dismissWait = (state: QueueState, dismissal: Dismissal): QueueState => {
  const id = formatLineId(dismissal);
  return { ...endWaits(state, id, dismissal.at), dismissed: { ...state.dismissed, [id]: dismissal } };
};

/** Takes 不用回 back; the page names the wait again with its next report. */
export const restoreWait = (state: QueueState, scope: Scope): QueueState => ({
  ...state,
  dismissed: omit(state.dismissed, formatLineId(scope)),
});

/** No alarm for this customer, or without one for anybody, until `until` (ms since 1970; 0 ends it). */
export const snoozeWait = (state: QueueState, scope: Scope | undefined, until: number): QueueState => {
  if (!scope) return { ...state, allSnoozedUntil: until };
  const id = formatLineId(scope);
  const snoozed = omit(state.snoozed, id);
  return { ...state, snoozed: until > 0 ? { ...snoozed, [id]: { ...scope, until } } : snoozed };
};

/** Forgets what is older than a day, and snoozes that are over. */
export const forgetOldWaits = (state: QueueState, now: number): QueueState => {
  const isRecent = (at: number) => now - at < retentionMs;
  return {
    lines: keep(state.lines, ({ holders }) => Object.values(holders).some((it) => isRecent(it.waitingSince))),
    answered: keep(state.answered, ({ at }) => isRecent(at)),
    dismissed: keep(state.dismissed, ({ at }) => isRecent(at)),
    snoozed: keep(state.snoozed, ({ until }) => until > now),
    allSnoozedUntil: state.allSnoozedUntil > now ? state.allSnoozedUntil : 0,
  };
};

/** The talk has gone on: the same words from now on are other words. */
const withoutMarks = (dismissed: QueueState['dismissed'], id: string): QueueState['dismissed'] => {
  const { marks: _over, ...left } = dismissed[id] ?? {};
  return 'at' in left ? { ...dismissed, [id]: left } : dismissed;
};

const endWaits = (state: QueueState, id: string, until: number): QueueState => {
  const line = state.lines[id];
  if (!line) return state;
  const holders = keep(line.holders, (it: KeptEntry) => it.waitingSince > until);
  const lines =
    Object.keys(holders).length > 0 ? { ...state.lines, [id]: { ...line, holders } } : omit(state.lines, id);
  return { ...state, lines };
};

const keep = <Value>(record: Record<string, Value>, isKept: (value: Value) => boolean): Record<string, Value> =>
  Object.fromEntries(Object.entries(record).filter(([, value]) => isKept(value)));

const omit = <Value>(record: Record<string, Value>, key: string): Record<string, Value> =>
  Object.fromEntries(Object.entries(record).filter(([name]) => name !== key));

const addOnce = (list: string[], item: string): string[] => (list.includes(item) ? list : [...list, item]);
