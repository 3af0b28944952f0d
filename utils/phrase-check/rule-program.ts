import * as z from 'zod/mini';
import { moodWeightsSchema, phraseRuleSchema } from '@/utils/policy/rule-set';
import { readFolding, writeFolding } from '@/utils/text/folding-data';
import { LINE_BREAK } from '@/utils/text/punctuation';
import { assembleRules, type CompiledRules } from './compiled-rules';
import { END, type LineTable, requireWholeTable, stepSize } from './line-table';
import { readModel } from './model/local-model';
import { packNumbers, unpackNumbers } from './packed-numbers';
import type { WordPool } from './word-pool';

/**
 * Compiled rules as data: the background compiles once, each page only reads. Words are numbered; what else there is of numbers
 * is packed, see packed-numbers.ts and line-table.ts.
 */
export const ruleProgramSchema = z.object({
  rules: z.array(z.omit(phraseRuleSchema, { patterns: true, unless: true, unlessInSentence: true })),
  folding: z.object({ runs: z.array(z.number()), pictures: z.array(z.number()) }),
  /** Every folded word, one a line. */
  words: z.string(),
  /** Packed: per list how many words, and all of their numbers. */
  listSizes: z.string(),
  listed: z.string(),
  steps: z.string(),
  /** Packed: per line, which of its steps is the anchor. */
  anchors: z.string(),
  owners: z.string(),
  /** As in the rule set. */
  model: z.optional(z.string()),
  moodWeights: z.optional(moodWeightsSchema),
});
export type RuleProgram = z.infer<typeof ruleProgramSchema>;

export const writeRuleProgram = (
  compiled: CompiledRules,
  source: Pick<RuleProgram, 'model' | 'moodWeights'>,
): RuleProgram => {
  const rules = compiled.rules.map(
    ({ id, category, severity, reason, alternatives, consoles, sure, shipped, corrections, marks }) => ({
      id,
      category,
      severity,
      reason,
      alternatives,
      consoles,
      sure,
      shipped,
      corrections,
      marks,
    }),
  );
  const { words, listStarts, listed, steps, anchors, owners } = compiled.table;
  const starts = listLineStarts(steps);
  return {
    rules,
    folding: writeFolding(compiled.folding),
    words: writeWords(words),
    listSizes: packNumbers(Uint16Array.from(listStarts.subarray(1), (end, list) => end - (listStarts[list] ?? 0))),
    listed: packNumbers(listed),
    steps: packNumbers(steps),
    anchors: packNumbers(Uint16Array.from(anchors, (at, line) => (at - (starts[line] ?? 0)) / stepSize)),
    owners: packNumbers(owners),
    model: source.model,
    moodWeights: source.moodWeights,
  };
};

/** The compiled rules again. Throws on a program that names what it does not hold: it was not written by us. */
export const readRuleProgram = (program: RuleProgram): CompiledRules => {
  const steps = unpackNumbers(program.steps);
  const starts = listLineStarts(steps);
  const table: LineTable = {
    words: readWords(program.words),
    listStarts: addUp(unpackNumbers(program.listSizes)),
    listed: unpackNumbers(program.listed),
    steps,
    anchors: Uint32Array.from(unpackNumbers(program.anchors), (step, line) => (starts[line] ?? 0) + step * stepSize),
    owners: unpackNumbers(program.owners),
  };
  requireWholeTable(table);
  const model = program.model === undefined ? undefined : readModel(program.model);
  const { rules, moodWeights } = program;
  return assembleRules({ rules, folding: readFolding(program.folding), table, model, moodWeights });
};

/** Where the first step of each line stands: behind the END before it. */
const listLineStarts = (steps: Uint16Array): number[] => {
  const starts: number[] = [];
  for (let at = 0; at < steps.length; at += stepSize) if (steps[at] === END) starts.push(at + stepSize);
  return starts;
};

const addUp = (sizes: Uint16Array): Uint32Array => {
  let sum = 0;
  return Uint32Array.from([0, ...sizes], (size) => {
    sum += size;
    return sum;
  });
};

/** Each word with a line break behind it, the empty one as well. */
const writeWords = ({ codes, starts }: WordPool): string => {
  let text = '';
  for (let id = 0; id + 1 < starts.length; id++) {
    text += `${String.fromCharCode(...codes.subarray(starts[id], starts[id + 1]))}\n`;
  }
  return text;
};

const readWords = (text: string): WordPool => {
  const codes = new Uint16Array(text.length);
  const starts = [0];
  let length = 0;
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (code === LINE_BREAK) starts.push(length);
    else codes[length++] = code;
  }
  return { codes: codes.subarray(0, length), starts: Uint32Array.from(starts) };
};
