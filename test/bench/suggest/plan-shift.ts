/** One exchange: what the customer writes, and what the agent does. Times are ms from its beginning. */
export interface Exchange {
  customer: string;
  lines: { at: number; text: string }[];
  /** The agent opens the model's version of what is suggested then; undefined: writes by hand. */
  clickAt: number | undefined;
  /** Wants it shorter after that. */
  wantsShorter: boolean;
  replyAt: number;
}

/** Repeatable: the same seed, the same shift (mulberry32). */
const createRandom = (seed: number) => {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
};

/**
 * A shift as agents know it: questions in one line or in pieces, some that change while the answer is looked for, talk about
 * nothing, and some that the agent answers within two seconds because they have come a hundred times.
 */
export const planShift = (questions: readonly string[], strays: readonly string[], count: number): Exchange[] => {
  const random = createRandom(20_261_127);
  const between = (from: number, to: number) => from + random() * (to - from);
  const pick = (from: readonly string[]) => from[Math.floor(random() * from.length)] ?? '';
  return Array.from({ length: count }, (_, index) => {
    const kind = random();
    const lines: Exchange['lines'] = [];
    const write = (text: string, gap: [from: number, to: number]) =>
      lines.push({ at: (lines.at(-1)?.at ?? 0) + between(...gap), text });
    const typing: [number, number] = [700, 4_000];
    if (random() < 0.4) write('在吗', typing);
    write(kind < 0.15 ? pick(strays) : pick(questions), typing);
    // Another question, long after the first: the model may be half through with the wrong one.
    if (kind > 0.85) write(pick(questions), [3_000, 12_000]);
    if (random() < 0.35) write(random() < 0.5 ? '急' : '麻烦快点', typing);
    const last = lines.at(-1)?.at ?? 0;
    const isKnownByHeart = random() < 0.15;
    const replyAt = last + (isKnownByHeart ? between(800, 2_000) : between(8_000, 40_000));
    const doesClick = !isKnownByHeart && random() < 0.35;
    return {
      customer: `c${index % 40}`,
      lines,
      clickAt: doesClick ? between(last + 2_000, replyAt - 1_000) : undefined,
      wantsShorter: random() < 0.2,
      replyAt,
    };
  });
};
