import type { Remaining } from '@/components/shared/format-remaining';
import { orderClocks, readWorstStage } from '@/utils/response-timer/read-clocks';
import type { QueueEntry } from '@/utils/response-timer/situation';
import type { Stage } from '@/utils/response-timer/types';

export interface LineState extends Omit<Remaining, 'isOffHours'> {
  stage: Stage;
}

/** How one waiting customer stands at `now`, by the same rules as the strip on the console. */
export const readLineState = (entry: QueueEntry, now: number): LineState => {
  const isOffHours = entry.isOffHours || (entry.closesAt !== undefined && now >= entry.closesAt);
  const [leading] = orderClocks(entry.clocks, now);
  return {
    stage: isOffHours ? 'off-hours' : readWorstStage(entry.clocks, now),
    remainingMs: (leading?.dueAt ?? now) - now,
    precisionMs: entry.precisionMs ?? 1000,
    passedLimitMs: entry.clocks.find((it) => it.isAlarming && it.dueAt <= now)?.limitMs,
  };
};

const minuteMs = 60_000;

/** Whole minutes until then, the one that has begun counted. */
export const countMinutesLeft = (until: number, now: number): number =>
  Math.max(1, Math.ceil((until - now) / minuteMs));
