import { formatLineId } from './line-id';
import type { KeptEntry, QueueState, Scope } from './types';

/** An open wait in the record, known by hash there. */
export interface RecordedStart {
  /** ms since 1970. */
  startedAt: number;
  clocks: readonly { id: string; dueAt?: number }[];
}

const holder = 'record';

/**
 * After a restart of the browser a page often knows only that somebody waits, not since when. The record does: it
 * vouches for the start as a page that is gone would, until a page knows better.
 */
export const adoptRecordedStart = (state: QueueState, scope: Scope, recorded: RecordedStart): QueueState => {
  const id = formatLineId(scope);
  const line = state.lines[id];
  const seen = line && Object.values(line.holders).find((it) => it.waitingSince > recorded.startedAt);
  if (!line || !seen || holder in line.holders) return state;
  const entry: KeptEntry = {
    ...seen,
    waitingSince: recorded.startedAt,
    certainty: 'sure',
    clocks: seen.clocks.map((clock) => {
      const dueAt = recorded.clocks.find((it) => it.id === clock.id)?.dueAt;
      // Not known: as far before as the start is.
      const by = dueAt === undefined ? seen.waitingSince - recorded.startedAt : clock.dueAt - dueAt;
      return { ...clock, warnAt: clock.warnAt - by, urgentAt: clock.urgentAt - by, dueAt: clock.dueAt - by };
    }),
  };
  return { ...state, lines: { ...state.lines, [id]: { ...line, holders: { ...line.holders, [holder]: entry } } } };
};
