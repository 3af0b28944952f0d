import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { reduceAlerts } from '@/utils/response-timer/alerts/reduce-alerts';
import { type AlertEffect, quietAlerts } from '@/utils/response-timer/alerts/types';
import { inputOf, lineOf } from './alert-samples';

const start = 1_000_000_000_000;
const hourMs = 3_600_000;
const interrupts = (effects: AlertEffect[]) => effects.some((it) => ('pops' in it && it.pops) || it.type === 'sound');

const customers = fc.array(fc.nat({ max: 600 }), { minLength: 1, maxLength: 8 });

describe('alarms under any order of reports', () => {
  it('tells each stage of a wait once, however often and in whatever order it is reported, worker restarts included', () => {
    const moment = fc.record({
      second: fc.nat({ max: 1200 }),
      shuffle: fc.nat({ max: 7 }),
      jitter: fc.integer({ min: -1000, max: 1000 }),
      isMissing: fc.boolean(),
      isRestart: fc.boolean(),
    });
    fc.assert(
      fc.property(customers, fc.array(moment, { maxLength: 60 }), (starts, moments) => {
        // Apart from repeats: at most warn, urgent and overdue of each customer.
        const policy = { ...inputOf(0).policy, repeatSeconds: 0, notification: 'warn', sound: 'warn' } as const;
        let state = quietAlerts;
        let count = 0;
        for (const it of [...moments].sort((a, b) => a.second - b.second)) {
          const now = start + it.second * 1000;
          const lines = starts
            .map((second, index) => lineOf(String(index), start + second * 1000 + it.jitter))
            .filter((line) => line.waitingSince <= now);
          const reported = [...lines.slice(it.shuffle), ...lines.slice(0, it.shuffle)].slice(it.isMissing ? 1 : 0);
          const outcome = reduceAlerts(
            state,
            inputOf(now, { lines: reported, policy: { ...policy, budgetPerHour: 600 } }),
          );
          if (interrupts(outcome.effects)) count += 1;
          state = it.isRestart ? JSON.parse(JSON.stringify(outcome.state)) : outcome.state;
          // Said again at once, nothing is heard.
          expect(
            reduceAlerts(state, inputOf(now, { lines: reported, policy })).effects.map(({ type }) => type),
          ).toEqual(['badge']);
        }
        expect(count).toBeLessThanOrEqual(starts.length * 3);
      }),
      { numRuns: 1500 },
    );
  });

  it('tells every customer who becomes overdue within the gap of three seconds, when the budget allows', () => {
    fc.assert(
      fc.property(customers, (starts) => {
        let state = quietAlerts;
        const popsAt: number[] = [];
        for (let second = 0; second <= 800; second += 1) {
          const now = start + second * 1000;
          const lines = starts
            .map((at, index) => lineOf(String(index), start + at * 1000))
            .filter((line) => line.waitingSince <= now);
          const policy = { ...inputOf(0).policy, budgetPerHour: 600, repeatSeconds: 0 };
          const outcome = reduceAlerts(state, inputOf(now, { lines, policy }));
          state = outcome.state;
          if (outcome.effects.some((it) => 'pops' in it && it.pops)) popsAt.push(second);
        }
        for (const due of starts.map((at) => at + 180)) {
          expect(popsAt.some((second) => second >= due && second <= due + 3)).toBe(true);
        }
      }),
      { numRuns: 60 },
    );
  });

  it('never interrupts more often than the budget, whatever the clock does', () => {
    const jump = fc.oneof(fc.nat({ max: 90_000 }), fc.integer({ min: -2 * hourMs, max: 2 * hourMs }));
    fc.assert(
      fc.property(
        customers,
        fc.array(jump, { maxLength: 80 }),
        fc.integer({ min: 1, max: 5 }),
        (starts, jumps, budgetPerHour) => {
          let state = quietAlerts;
          let now = start;
          /** Forward time only: what an agent lives through between interruptions. */
          let lived = 0;
          const heardAt: number[] = [];
          const lines = starts.map((second, index) => lineOf(String(index), start - second * 1000));
          for (const by of jumps) {
            now += by;
            lived += Math.max(0, by);
            const policy = { ...inputOf(0).policy, budgetPerHour, repeatSeconds: 5 };
            const outcome = reduceAlerts(state, inputOf(now, { lines, policy }));
            state = outcome.state;
            if (interrupts(outcome.effects)) heardAt.push(lived);
          }
          for (const from of heardAt) {
            expect(heardAt.filter((at) => at >= from && at < from + hourMs).length).toBeLessThanOrEqual(budgetPerHour);
          }
        },
      ),
      { numRuns: 1500 },
    );
  });

  it('after eight hours of sleep there is one summary, not a storm', () => {
    const many = Array.from({ length: 200 }, (_, index) => lineOf(String(index), start + index * 500));
    const asleep = reduceAlerts(quietAlerts, inputOf(start + 90_000, { lines: many })).state;
    let state = asleep;
    let count = 0;
    for (let ms = 0; ms < 30_000; ms += 250) {
      const outcome = reduceAlerts(state, inputOf(start + 8 * hourMs + ms, { lines: many }));
      state = outcome.state;
      if (interrupts(outcome.effects)) count += 1;
    }
    expect(count).toBe(1);
  });
});
