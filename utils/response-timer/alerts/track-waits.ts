import type { MergedLine } from '../queue/types';
import { compareStages, findNextChange, findWorstStage } from '../read-clocks';
import type { Stage } from '../types';
import { isSilent, readClockStages } from './read-line-stage';
import type { AlertInput, RaisedWait } from './types';

/** A start that the page tells again a moment later is the same wait; a new one cannot have warned within this time. */
const sameStartMs = 3_000;
const retentionMs = 24 * 3_600_000;

/** Brings the record of each wait up to now: stages only rise within one wait, and a later start is a new wait. */
export const trackWaits = (
  waits: Record<string, RaisedWait>,
  { lines, now, allSnoozedUntil }: AlertInput,
): Record<string, RaisedWait> => {
  // Kept after the answer too: a line that comes back by a late report must not alarm a second time.
  const tracked = Object.fromEntries(Object.entries(waits).filter(([, it]) => now - it.startedAt < retentionMs));
  for (const line of lines) {
    const before = tracked[line.id];
    const known = before && line.waitingSince <= before.startedAt + sameStartMs ? before : newWait(line);
    tracked[line.id] = isSilent(line, now) ? known : riseTo(known, line, now, allSnoozedUntil);
  }
  return tracked;
};

const newWait = (line: MergedLine): RaisedWait => ({
  startedAt: line.waitingSince,
  stages: {},
  untold: 'idle',
  brokeSnooze: 0,
});

const riseTo = (wait: RaisedWait, line: MergedLine, now: number, allSnoozedUntil: number): RaisedWait => {
  const stages = { ...wait.stages };
  const risen: Stage[] = [];
  for (const [clock, stage] of Object.entries(readClockStages(line, now))) {
    if (compareStages(stage, stages[clock] ?? 'idle') <= 0) continue;
    stages[clock] = stage;
    risen.push(stage);
  }
  const startedAt = Math.min(wait.startedAt, line.waitingSince);
  const untold = findWorstStage([wait.untold, ...risen]);
  const snoozedUntil = Math.max(line.snoozedUntil, allSnoozedUntil);
  if (snoozedUntil <= now || wait.brokeSnooze === snoozedUntil) return { ...wait, startedAt, stages, untold };
  // Becoming overdue breaks a snooze; anything else is told when it ends.
  return risen.includes('overdue')
    ? { startedAt, stages, untold, brokeSnooze: snoozedUntil }
    : { ...wait, startedAt, stages, untold: findWorstStage(Object.values(stages)) };
};

/** Whether this wait may interrupt at all: not while the agent writes to that customer, nor while it is snoozed. */
export const isAttended = (line: MergedLine, wait: RaisedWait | undefined, input: AlertInput): boolean => {
  const snoozedUntil = Math.max(line.snoozedUntil, input.allSnoozedUntil);
  if (isSilent(line, input.now) || input.typingTo.has(line.id)) return false;
  return snoozedUntil <= input.now || wait?.brokeSnooze === snoozedUntil;
};

/** The next moment at which a line changes by itself. */
export const findNextLineChange = (line: MergedLine, now: number, allSnoozedUntil: number): number | undefined => {
  const moments = [findNextChange(line.clocks, now), line.closesAt, line.snoozedUntil, allSnoozedUntil].filter(
    (at): at is number => at !== undefined && at > now,
  );
  return moments.length > 0 ? Math.min(...moments) : undefined;
};
