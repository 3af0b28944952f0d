import { compareStages } from '../read-clocks';
import type { RecordedStage, RowClock, WaitRow } from './wait-row';

/** Late markers of a page tell whole minutes: the start that follows from them moves by as much. */
const startToleranceMs = 90_000;

/**
 * Is a wait that began at `startedAt` (ms since 1970) the one of this row (same conversation)?
 * Open: its start may move, earlier as older messages come into view, a little later as the page counts again.
 * Ended: whatever began before the end ended with it; a report from a tab that lags behind opens nothing.
 */
export const isSameWait = (row: WaitRow, startedAt: number): boolean =>
  row.endedAt === undefined
    ? startedAt <= row.startedAt + startToleranceMs
    : startedAt < row.endedAt && startedAt >= row.startedAt - startToleranceMs;

const readWorse = (a: RecordedStage, b: RecordedStage): RecordedStage => (compareStages(a, b) >= 0 ? a : b);

/** What a row becomes when the same wait is reported once more: what was late stays late, the worst stage stays. */
export const mergeOpenWait = (row: WaitRow, report: WaitRow): WaitRow => ({
  ...report,
  id: row.id,
  isFirst: row.isFirst,
  stage: readWorse(row.stage, report.stage),
  clocks: mergeClocks(row.clocks, report.clocks),
});

/** Clocks by id; one that ran before and is no longer told of stays as it was. */
export const mergeClocks = (before: readonly RowClock[], after: readonly RowClock[]): RowClock[] => [
  ...after.map((clock) => {
    const known = before.find((it) => it.id === clock.id);
    return { ...clock, dueAt: clock.dueAt ?? known?.dueAt, wasLate: clock.wasLate || (known?.wasLate ?? false) };
  }),
  ...before.filter((clock) => after.every((it) => it.id !== clock.id)),
];

/** Late by `at` (ms since 1970): already told, or its limit has passed unanswered. */
export const isLate = (clock: RowClock, at: number): boolean =>
  clock.wasLate || (clock.dueAt !== undefined && at >= clock.dueAt);

/** The row of an open wait that has ended, with the lateness it had reached. */
export const endWait = (row: WaitRow, outcome: Exclude<WaitRow['outcome'], 'open'>, endedAt: number): WaitRow => ({
  ...row,
  outcome,
  endedAt,
  clocks: row.clocks.map((clock) => ({ ...clock, wasLate: isLate(clock, endedAt) })),
});
