import type { WaitRow } from './wait-row';

/** Reply times, ms; undefined without replies. */
export interface Spread {
  count: number;
  averageMs: number | undefined;
  medianMs: number | undefined;
  p90Ms: number | undefined;
}

/** The smallest value that at least `share` (0-1) of the values do not exceed: nearest rank, no interpolation. */
const readQuantile = (sorted: readonly number[], share: number): number | undefined =>
  sorted[Math.max(0, Math.ceil(sorted.length * share) - 1)];

const readSpread = (waits: readonly number[]): Spread => {
  const sorted = [...waits].sort((a, b) => a - b);
  const sum = sorted.reduce((total, it) => total + it, 0);
  return {
    count: sorted.length,
    averageMs: sorted.length === 0 ? undefined : sum / sorted.length,
    medianMs: readQuantile(sorted, 0.5),
    p90Ms: readQuantile(sorted, 0.9),
  };
};

/** First answers of a session, all later ones, and the longest wait of any row up to `now` (ms since 1970). */
export const readReplyTimes = (
  rows: readonly WaitRow[],
  now: number,
): { first: Spread; next: Spread; longestMs: number | undefined } => {
  const timesOf = (isFirst: boolean) =>
    rows.flatMap((row) => (row.waitedMs !== undefined && row.isFirst === isFirst ? [row.waitedMs] : []));
  const longest = rows
    .filter(({ outcome, stage }) => outcome === 'replied' || (outcome === 'open' && stage !== 'off-hours'))
    .map(({ waitedMs, startedAt }) => waitedMs ?? now - startedAt);
  return {
    first: readSpread(timesOf(true)),
    next: readSpread(timesOf(false)),
    longestMs: longest.length === 0 ? undefined : longest.reduce((max, it) => Math.max(max, it), 0),
  };
};

const fewestSamples = 10;
const shortestPaceMs = 5_000;
const longestPaceMs = 120_000;

/**
 * The agent's own pace: how long one answer takes. Best told by answers given in a row while the next customer was already
 * waiting, for then the time between them is work and nothing else; with fewer than ten of those, by all waits, which hold
 * idle time too. Kept within 5-120 s; undefined with fewer than ten answers.
 */
export const readMedianReplyMs = (rows: readonly WaitRow[]): number | undefined => {
  const replied = rows
    .flatMap(({ startedAt, endedAt, waitedMs }) =>
      endedAt === undefined || waitedMs === undefined ? [] : [{ startedAt, endedAt, waitedMs }],
    )
    .sort((a, b) => a.endedAt - b.endedAt);
  const inARow = replied.flatMap((reply, index) => {
    const previous = replied[index - 1];
    return previous && reply.startedAt <= previous.endedAt ? [reply.endedAt - previous.endedAt] : [];
  });
  const samples = inARow.length >= fewestSamples ? inARow : replied.map(({ waitedMs }) => waitedMs);
  const median = samples.length >= fewestSamples ? readSpread(samples).medianMs : undefined;
  return median === undefined ? undefined : Math.min(longestPaceMs, Math.max(shortestPaceMs, median));
};
