const hourMs = 3_600_000;

/** The interruptions of the last hour; after the clock was set back, later ones count as of now. */
export const dropFuture = (interruptions: readonly number[], now: number): number[] =>
  interruptions.map((at) => Math.min(at, now)).filter((at) => now - at < hourMs);

/** Whether one more may come within this hour. */
export const isBudgetLeft = (interruptions: readonly number[], perHour: number): boolean =>
  interruptions.length < perHour;
