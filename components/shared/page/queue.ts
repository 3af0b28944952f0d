import { orderClocks, readWorstStage } from '@/utils/response-timer/read-clocks';
import type { QueueEntry } from '@/utils/response-timer/situation';
import type { Stage } from '@/utils/response-timer/types';

export interface LineState {
  stage: Stage;
  /** Until the limit that leads; negative when late. */
  remainingMs: number;
  /** The page's own step. */
  precisionMs: number;
}

/** How one waiting customer stands at `now`: an overdue clock is never hidden behind one that still runs. */
export const readLineState = (entry: QueueEntry, now: number): LineState => {
  const isOffHours = entry.isOffHours || (entry.closesAt !== undefined && now >= entry.closesAt);
  const stage = isOffHours ? 'off-hours' : readWorstStage(entry.clocks, now);
  const alarming = entry.clocks.filter(({ isAlarming }) => isAlarming);
  const candidates = alarming.length > 0 ? alarming : entry.clocks;
  const late = candidates.filter(({ dueAt }) => now >= dueAt);
  const [leading] = orderClocks(late.length > 0 ? late : candidates, now);
  return { stage, remainingMs: (leading?.dueAt ?? now) - now, precisionMs: entry.precisionMs ?? 1000 };
};

/** A time of day as this computer shows it, 24 hours: "14:05". */
export const formatTimeOfDay = (at: number): string =>
  new Date(at).toLocaleTimeString('en-GB', { hour: '2-digit', minute: '2-digit' });

const minuteMs = 60_000;

/** Whole minutes until then, the one that has begun counted. */
export const countMinutesLeft = (until: number, now: number): number =>
  Math.max(1, Math.ceil((until - now) / minuteMs));
