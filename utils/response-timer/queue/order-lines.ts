import { isSilent } from '../alerts/read-line-stage';
import { orderByFeasibility } from '../order-by-feasibility';
import { orderClocks, readStage, readWorstStage } from '../read-clocks';
import type { TimerView } from '../types';
import type { MergedLine } from './types';

/** The lines of all tabs in the order in which to answer them; `medianReplyMs` is the agent's own pace. */
export const orderLines = (lines: readonly MergedLine[], medianReplyMs: number, now: number): MergedLine[] =>
  orderByFeasibility(
    lines.map((line) => ({ id: line.id, line, timer: describeTimer(line, now), snoozedUntil: line.snoozedUntil })),
    medianReplyMs,
    now,
  ).map(({ line }) => line);

const describeTimer = (line: MergedLine, now: number): TimerView => {
  const clocks = orderClocks(line.clocks, now).map((it) => ({ ...it, stage: readStage(it, now) }));
  const lead = clocks[0];
  return {
    stage: isSilent(line, now) ? 'off-hours' : readWorstStage(line.clocks, now),
    waitedMs: Math.max(0, now - line.waitingSince),
    startedAt: line.waitingSince,
    clockId: lead?.id ?? '',
    limitMs: lead?.limitMs ?? 0,
    remainingMs: lead ? lead.dueAt - now : 0,
    dueAt: lead?.dueAt,
    clocks,
    basis: 'arithmetic',
    certainty: line.certainty,
    precisionMs: line.precisionMs ?? 1000,
  };
};
