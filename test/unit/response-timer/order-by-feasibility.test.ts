import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { orderByFeasibility, type WaitToOrder } from '@/utils/response-timer/order-by-feasibility';
import { readStage } from '@/utils/response-timer/read-clocks';
import type { ClockView, Stage } from '@/utils/response-timer/types';
import { noon } from '../../support/conversation-events';

const clock = (dueInSeconds: number, change: Partial<ClockView> = {}): ClockView => {
  const dueAt = noon + dueInSeconds * 1_000;
  const times = { id: 'limit', isAlarming: true, warnAt: dueAt - 80_000, urgentAt: dueAt - 30_000, dueAt };
  return { ...times, origin: 'platform', limitMs: 180_000, stage: readStage(times, noon), ...change };
};

/** A wait whose limit is reached so many seconds from now; negative: late for so long. */
const waiting = (
  id: string,
  dueInSeconds: number,
  change: Partial<WaitToOrder> & { stage?: Stage; clocks?: ClockView[] } = {},
) => {
  const { clocks = [clock(dueInSeconds)], stage = clocks[0]?.stage ?? 'calm', snoozedUntil } = change;
  const wait: WaitToOrder = {
    id,
    snoozedUntil,
    timer: {
      stage,
      waitedMs: 0,
      startedAt: noon + (dueInSeconds - 180) * 1_000,
      clockId: 'limit',
      limitMs: 180_000,
      remainingMs: dueInSeconds * 1_000,
      dueAt: noon + dueInSeconds * 1_000,
      clocks,
      basis: 'arithmetic',
      certainty: 'sure',
      precisionMs: 1_000,
    },
  };
  return wait;
};
const order = (waits: WaitToOrder[], medianSeconds: number) =>
  orderByFeasibility(waits, medianSeconds * 1_000, noon).map(({ id, feasibility }) => `${id} ${feasibility}`);

describe('the order in which to answer', () => {
  it('answers first who can still be saved, by deadline, and last who is outside working hours', () => {
    const waits = [
      waiting('night', 50, { stage: 'off-hours' }),
      waiting('late', -10),
      waiting('later', -90),
      waiting('calm', 170),
      waiting('near', 20),
      waiting('soon', 60),
    ];
    expect(order(waits, 25)).toEqual([
      'soon savable',
      'calm savable',
      'near out-of-reach',
      'later late',
      'late late',
      'night off-hours',
    ]);
  });

  it('passes over whom it cannot reach behind the others, and saves those after', () => {
    const waits = [waiting('a', 30), waiting('b', 40), waiting('c', 50), waiting('d', 90)];
    expect(order(waits, 25)).toEqual(['a savable', 'c savable', 'd savable', 'b out-of-reach']);
  });

  it('does not give up the platform limit for a broken house target', () => {
    const clocks = [clock(-20, { id: 'house', origin: 'house' }), clock(100)];
    expect(order([waiting('a', 100, { clocks, stage: 'overdue' })], 25)).toEqual(['a savable']);
  });

  it('lets a wait without an alarming clock yield to every deadline', () => {
    const quiet = waiting('quiet', -500, { clocks: [clock(-500, { isAlarming: false })], stage: 'calm' });
    expect(order([quiet, waiting('a', 170)], 25)).toEqual(['a savable', 'quiet savable']);
  });

  it('gives a snoozed customer no slot before others, unless it is urgent', () => {
    const snoozedUntil = noon + 60_000;
    const asleep = waiting('asleep', 60, { snoozedUntil });
    expect(order([asleep, waiting('a', 170), waiting('b', 175)], 25)).toEqual([
      'a savable',
      'b savable',
      'asleep out-of-reach',
    ]);
    expect(order([waiting('awake', 60, { snoozedUntil: noon }), waiting('a', 170)], 25)[0]).toBe('awake savable');
    expect(order([waiting('urgent', 28, { snoozedUntil }), waiting('a', 170)], 25)[0]).toBe('urgent savable');
  });

  it('keeps equals in the order in which they began to wait, then by id', () => {
    expect(order([waiting('b', 100), waiting('a', 100), waiting('c', 100)], 0)).toEqual([
      'a savable',
      'b savable',
      'c savable',
    ]);
  });

  it('saves as many as any order could', () => {
    const drawn = fc.record({
      deadlines: fc.array(fc.integer({ min: -60, max: 180 }), { maxLength: 7 }),
      median: fc.integer({ min: 1, max: 60 }),
    });
    fc.assert(
      fc.property(drawn, ({ deadlines, median }) => {
        const rows = orderByFeasibility(
          deadlines.map((due, index) => waiting(`w${index}`, due)),
          median * 1_000,
          noon,
        );
        const saved = rows.filter((it) => it.feasibility === 'savable');
        // Each of them is reached in time when answered in this order …
        saved.forEach((it, index) => {
          expect((index + 1) * median * 1_000).toBeLessThanOrEqual(it.timer.remainingMs);
        });
        // … and no other choice of customers saves more.
        expect(saved.length).toBe(countMost(deadlines, median));
      }),
      { numRuns: 500 },
    );
  });
});

/** Every subset is tried; one can be saved when it can be in the order of its deadlines. */
const countMost = (deadlines: readonly number[], median: number): number => {
  let most = 0;
  for (let chosen = 0; chosen < 1 << deadlines.length; chosen += 1) {
    const subset = deadlines.filter((_, index) => chosen & (1 << index)).sort((a, b) => a - b);
    if (subset.every((due, index) => due > 0 && (index + 1) * median <= due)) most = Math.max(most, subset.length);
  }
  return most;
};
