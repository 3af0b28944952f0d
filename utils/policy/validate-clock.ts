import type { Clock } from './response-policy';

export type ClockFault = 'warn-after-urgent' | 'urgent-after-limit' | 'same-id';

/** What is wrong with a console's clocks, by clock: stages come in order and before the limit, ids are unique. */
export const findClockFaults = (clocks: readonly Clock[]): { clockId: string; fault: ClockFault }[] =>
  clocks.flatMap((clock, index) => {
    const faults: ClockFault[] = [];
    if (clock.warnAfterSeconds >= clock.urgentAfterSeconds) faults.push('warn-after-urgent');
    if (clock.urgentAfterSeconds >= clock.limitSeconds) faults.push('urgent-after-limit');
    if (clocks.findIndex(({ id }) => id === clock.id) < index) faults.push('same-id');
    return faults.map((fault) => ({ clockId: clock.id, fault }));
  });
