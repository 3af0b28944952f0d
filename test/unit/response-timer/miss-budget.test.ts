import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { computeBudget } from '@/utils/response-timer/miss-budget';

describe('computeBudget', () => {
  it.each([
    [95, 5, 95, 0], // 再漏 1 位跌破 95%
    [97, 1, 95, 4], // 97 of 102 are 95.1 %, 97 of 103 are less
    [40, 0, 95, 2], // 还能漏 2 位
    [0, 0, 95, 0],
    [18, 2, 95, -20], // 38 of 40
    [0, 1, 50, -1],
    [999, 1, 99.9, 0],
    [1000, 1, 99.9, 0],
    [998, 1, 99.9, -1],
    [10, 0, 100, 0],
  ])('%i in time and %i late at %f %%: %i', (inTime, late, targetPercent, canMiss) => {
    expect(computeBudget({ inTime, late, targetPercent })).toBe(canMiss);
  });

  it('knows that one miss spoils a target of 100 % for the day', () => {
    expect(computeBudget({ inTime: 500, late: 1, targetPercent: 100 })).toBeUndefined();
  });

  it('agrees with trying it out', () => {
    const figures = fc.record({
      inTime: fc.nat(400),
      late: fc.nat(60),
      tenths: fc.integer({ min: 10, max: 999 }),
    });
    fc.assert(
      fc.property(figures, ({ inTime, late, tenths }) => {
        // In whole numbers: the rate in tenths of a per cent is inTime * 1000 / total.
        const isMet = (inTimeMore: number, lateMore: number) =>
          (inTime + inTimeMore) * 1000 >= tenths * (inTime + inTimeMore + late + lateMore);
        let expected = 0;
        if (isMet(0, 0)) while (isMet(0, expected + 1)) expected += 1;
        else while (!isMet(-expected, 0)) expected -= 1;
        expect(computeBudget({ inTime, late, targetPercent: tenths / 10 })).toBe(expected);
      }),
      { numRuns: 1_000 },
    );
  });
});
