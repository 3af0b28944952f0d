/** Rounds of each candidate, one after another within a round, so that a busy machine hits all of them alike. */
const rounds = 15;
const roundMs = 12;

/** Median ns per call of each candidate, measured interleaved in one run. The ratios are the result, not the ns. */
export const compareMedians = <Name extends string>(candidates: Record<Name, () => number>): Record<Name, number> => {
  const names = Object.keys(candidates) as Name[];
  const samples = new Map<Name, number[]>(names.map((name) => [name, []]));
  for (let round = 0; round < rounds + 2; round += 1) {
    for (const name of names) {
      const nsPerCall = measure(candidates[name]);
      // The first two rounds warm the engine up.
      if (round >= 2) samples.get(name)?.push(nsPerCall);
    }
  }
  const medians = names.map((name) => [name, median(samples.get(name) ?? [])] as const);
  return Object.fromEntries(medians) as Record<Name, number>;
};

let sink = 0;

const measure = (call: () => number): number => {
  let calls = 0;
  let batch = 1;
  const startedAt = process.hrtime.bigint();
  let elapsedNs = 0;
  while (elapsedNs < roundMs * 1e6) {
    for (let index = 0; index < batch; index += 1) sink = (sink + call()) | 0;
    calls += batch;
    batch = Math.min(batch * 2, 4096);
    elapsedNs = Number(process.hrtime.bigint() - startedAt);
  }
  return elapsedNs / calls;
};

const median = (values: number[]): number =>
  [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? Number.NaN;
