import type { Clock } from '@/utils/policy/response-policy';

/** The clock that a console is judged by in budgets and pictures: the one with a target, else the first that alarms. */
export const findLeadClock = <Some extends Pick<Clock, 'targetPercent' | 'isAlarming'>>(
  clocks: readonly Some[],
): Some | undefined =>
  clocks.find((it) => it.targetPercent !== undefined) ?? clocks.find((it) => it.isAlarming) ?? clocks[0];
