/**
 * A small score of how upset a customer sounds, trained by `npm run train:mood` on the lines in test/mood: runs of one to three
 * characters, groups of words that mean alike, and which cues the patterns found. As data, whole numbers are a twentieth.
 */
export interface MoodWeights {
  /** Per line a weight and the runs that have it, with | between. ^ and $ stand for the ends of a text. */
  readonly runs: string;
  /** Per line the weight of a group, what a second word of it adds, and its words. */
  readonly groups: string;
  /** Per line the weight of a cue, and its kind; `bias` always counts. */
  readonly cues: string;
}

export interface MoodScore {
  readonly runs: ReadonlyMap<string, number>;
  readonly groups: readonly { first: number; second: number; words: readonly string[] }[];
  readonly cues: ReadonlyMap<string, number>;
}

const unit = 1 / 20;
const longestRun = 3;

const readRows = (data: string): string[][] => data.split('\n').map((row) => row.split('|'));

const readMoodScore = ({ runs, groups, cues }: MoodWeights): MoodScore => ({
  runs: new Map(readRows(runs).flatMap(([weight, ...texts]) => texts.map((text) => [text, Number(weight) * unit]))),
  groups: readRows(groups).map(([first, second, ...words]) => ({
    first: Number(first) * unit,
    second: Number(second) * unit,
    words,
  })),
  cues: new Map(readRows(cues).map(([weight, kind = '']) => [kind, Number(weight) * unit])),
});

/** Calls back once for each run of a text. */
export const listRuns = (words: string): Set<string> => {
  const text = `^${words}$`;
  const runs = new Set<string>();
  for (let at = 0; at < text.length; at++) {
    for (let length = 1; length <= longestRun && at + length <= text.length; length++) {
      runs.add(text.slice(at, at + length));
    }
  }
  return runs;
};

const scores = new WeakMap<MoodWeights, MoodScore>();

/** The score of these weights; read once per object, when the first customer has written. */
export const getMoodScore = (weights: MoodWeights): MoodScore => {
  const score = scores.get(weights) ?? readMoodScore(weights);
  scores.set(weights, score);
  return score;
};

/** log odds that the customer is upset. `words`: folded; `kinds`: the cues that the patterns found. */
export const scoreMood = (score: MoodScore, words: string, kinds: Iterable<string>): number => {
  let [sum, count] = [0, 0];
  for (const run of listRuns(words)) {
    const weight = score.runs.get(run);
    if (weight === undefined) continue;
    sum += weight;
    count++;
  }
  let total = sum / Math.sqrt(Math.max(1, count)) + (score.cues.get('bias') ?? 0);
  for (const kind of kinds) total += score.cues.get(kind) ?? 0;
  for (const { first, second, words: alike } of score.groups) {
    const found = alike.filter((word) => words.includes(word)).length;
    if (found > 0) total += found > 1 ? first + second : first;
  }
  return total;
};
