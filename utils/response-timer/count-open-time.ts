import type { TimeRange } from '@/utils/policy/response-policy';

/** Open ranges that are known until `coveredUntil`; later moments count as open (ms since 1970). */
export interface OpenTime {
  open: readonly TimeRange[];
  coveredUntil: number;
}

/** The open range that holds `at`, if any; `to` may be Infinity. */
export const findOpenRange = ({ open, coveredUntil }: OpenTime, at: number): TimeRange | undefined =>
  at >= coveredUntil
    ? { from: coveredUntil, to: Number.POSITIVE_INFINITY }
    : open.find(({ from, to }) => at >= from && at < to);

/** How much of the time from `start` to `end` was open, ms. */
export const countOpenMs = ({ open, coveredUntil }: OpenTime, start: number, end: number): number => {
  let sum = Math.max(0, end - Math.max(start, coveredUntil));
  for (const { from, to } of open) sum += Math.max(0, Math.min(to, end) - Math.max(from, start));
  return sum;
};

/** The moment at which `openMs` of open time have passed since `start`. */
export const addOpenMs = ({ open, coveredUntil }: OpenTime, start: number, openMs: number): number => {
  let left = openMs;
  for (const { from, to } of open) {
    if (to <= start) continue;
    const begin = Math.max(from, start);
    if (to - begin >= left) return begin + left;
    left -= to - begin;
  }
  return Math.max(start, coveredUntil) + left;
};
