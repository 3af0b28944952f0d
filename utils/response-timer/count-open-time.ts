import type { TimeRange } from '@/utils/policy/response-policy';

/** Open ranges that are known until `coveredUntil`; later moments count as open (ms since 1970). */
export interface OpenTime {
  open: readonly TimeRange[];
  coveredUntil: number;
}

const withTail = ({ open, coveredUntil }: OpenTime): TimeRange[] => [
  ...open,
  { from: coveredUntil, to: Number.POSITIVE_INFINITY },
];

/** The open range that holds `at`, if any; `to` may be Infinity. */
export const findOpenRange = (time: OpenTime, at: number): TimeRange | undefined =>
  withTail(time).find(({ from, to }) => at >= from && at < to);

/** How much of the time from `start` to `end` was open, ms. */
export const countOpenMs = (time: OpenTime, start: number, end: number): number =>
  withTail(time).reduce((sum, { from, to }) => sum + Math.max(0, Math.min(to, end) - Math.max(from, start)), 0);

/** The moment at which `openMs` of open time have passed since `start`. */
export const addOpenMs = (time: OpenTime, start: number, openMs: number): number => {
  let left = openMs;
  for (const { from, to } of withTail(time)) {
    if (to <= start) continue;
    const begin = Math.max(from, start);
    if (to - begin >= left) return begin + left;
    left -= to - begin;
  }
  return start + openMs;
};
