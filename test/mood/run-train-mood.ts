/** `npm run train:mood`: trains the score of upset customers (utils/phrase-check/mood-score.ts) and writes its weights. */
import { writeFileSync } from 'node:fs';
import { getCompiledRules } from '@/utils/phrase-check/compile-patterns';
import { defaultRules } from '@/utils/phrase-check/default-rules';
import { hearMood } from '@/utils/phrase-check/hear-mood';
import { getMoodScore, listRuns, type MoodWeights, scoreMood } from '@/utils/phrase-check/mood-score';
import { foldToString } from '@/utils/text/fold';
import { type MoodLine, readLexicon, readMoodLines } from './read-lines';

const compiled = getCompiledRules({ ...defaultRules, rules: [], model: undefined });
const groups = readLexicon().map((words) =>
  [...new Set(words.map((it) => foldToString(it, compiled.folding)))].filter(Boolean),
);

interface Sample extends MoodLine {
  runs: string[];
  /** cue:…, first:n, second:n and bias: each counts in full. */
  names: string[];
}

const readSample = (line: MoodLine): Sample => {
  const { words, cues } = hearMood(compiled, line.text);
  const names = ['bias', ...cues];
  for (const [index, group] of groups.entries()) {
    const found = group.filter((it) => words.includes(it)).length;
    if (found > 0) names.push(`first:${index}`);
    if (found > 1) names.push(`second:${index}`);
  }
  return { ...line, names, runs: [...listRuns(words)].filter((run) => !/[|\n]/.test(run)) };
};

const rounds = 60;
const rate = 0.3;
const decay = 0.03;

/** Logistic regression with a step of its own per weight (AdaGrad); the order of the samples is fixed. */
const train = (samples: readonly Sample[]): Map<string, number> => {
  const counts = new Map<string, number>();
  for (const run of samples.flatMap(({ runs }) => runs)) counts.set(run, (counts.get(run) ?? 0) + 1);
  const prepared = samples.map(({ isUpset, names, runs }) => ({
    isUpset,
    names,
    runs: runs.filter((run) => (counts.get(run) ?? 0) > 1).map((run) => `run:${run}`),
  }));
  const weights = new Map<string, number>();
  const squares = new Map<string, number>();
  let state = 1;
  const random = (below: number): number => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return (state >>> 8) % below;
  };
  for (let round = 0; round < rounds; round++) {
    for (let last = prepared.length - 1; last > 0; last--) {
      const other = random(last + 1);
      const [moved] = prepared.splice(other, 1);
      if (moved) prepared.splice(last, 0, moved);
    }
    for (const { isUpset, names, runs } of prepared) {
      const share = 1 / Math.sqrt(Math.max(1, runs.length));
      const parts = [...names.map((name) => [name, 1] as const), ...runs.map((run) => [run, share] as const)];
      let sum = 0;
      for (const [name, size] of parts) sum += (weights.get(name) ?? 0) * size;
      const error = 1 / (1 + Math.exp(-sum)) - Number(isUpset);
      for (const [name, size] of parts) {
        const weight = weights.get(name) ?? 0;
        const slope = (error + decay * weight) * size;
        const square = (squares.get(name) ?? 1e-6) + slope * slope;
        squares.set(name, square);
        weights.set(name, weight - (rate * slope) / Math.sqrt(square));
      }
    }
  }
  return weights;
};

const inUnits = (weight: number | undefined): number => Math.round((weight ?? 0) * 20);

const writeWeights = (weights: ReadonlyMap<string, number>): MoodWeights => {
  const runsOf = new Map<number, string[]>();
  const cues: string[] = [];
  for (const [name, weight] of weights) {
    if (name.startsWith('run:')) runsOf.set(inUnits(weight), [...(runsOf.get(inUnits(weight)) ?? []), name.slice(4)]);
    else if (!/^(first|second):/.test(name)) cues.push(`${inUnits(weight)}|${name}`);
  }
  return {
    runs: [...runsOf]
      .sort(([a], [b]) => a - b)
      .map((row) => row.flat().join('|'))
      .join('\n'),
    groups: groups
      .map((words, index) =>
        [inUnits(weights.get(`first:${index}`)), inUnits(weights.get(`second:${index}`)), ...words].join('|'),
      )
      .join('\n'),
    cues: cues.join('\n'),
  };
};

const samples = readMoodLines().map(readSample);
const weights = writeWeights(train(samples.filter((it) => !it.isHeldBack)));
const target = new URL('../../utils/phrase-check/rules/mood-weights.ts', import.meta.url);
writeFileSync(
  target,
  `import type { MoodWeights } from '../mood-score';\n\n/** Written by \`npm run train:mood\`. */\nexport const moodWeights: MoodWeights = ${JSON.stringify(weights)};\n`,
);
const score = getMoodScore(weights);
const held = samples.filter((it) => it.isHeldBack);
for (const bound of [0, 0.4, 0.8, 1.2, 1.6, 2]) {
  const share = (isUpset: boolean) => {
    const all = held.filter((it) => it.isUpset === isUpset);
    const above = all.filter(({ text }) => {
      const { words, cues } = hearMood(compiled, text);
      return scoreMood(score, words, cues) >= bound;
    });
    return `${above.length}/${all.length} ${((above.length / all.length) * 100).toFixed(1)} %`;
  };
  console.log(`held back, score from ${bound}: upset ${share(true)}, calm ${share(false)}`);
}
