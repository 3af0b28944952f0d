import * as z from 'zod/mini';
import { phraseRuleSchema } from '@/utils/policy/rule-set';
import { readFolding, writeFolding } from '@/utils/text/folding-data';
import { LINE_BREAK } from '@/utils/text/punctuation';
import { assembleRules, type CompiledRules, type Word } from './compiled-rules';
import { END, type LineTable, requireWholeTable, stepSize } from './line-table';
import { readModel } from './model/local-model';
import { packNumbers, unpackNumbers } from './packed-numbers';

/**
 * Compiled rules as data: the background compiles once, each page only reads. Words are numbered; what else there is of numbers
 * is packed, see packed-numbers.ts and line-table.ts.
 */
export const ruleProgramSchema = z.object({
  rules: z.array(z.omit(phraseRuleSchema, { patterns: true, unless: true, unlessInSentence: true })),
  folding: z.object({ runs: z.array(z.number()), pictures: z.array(z.number()) }),
  /** Every folded word, one a line. */
  words: z.string(),
  /** Packed: per list how many words, and which. */
  wordLists: z.string(),
  steps: z.string(),
  /** Packed: per line, which of its steps is the anchor. */
  anchors: z.string(),
  owners: z.string(),
  /** As in the rule set. */
  model: z.optional(z.string()),
});
export type RuleProgram = z.infer<typeof ruleProgramSchema>;

export const writeRuleProgram = (compiled: CompiledRules, model: string | undefined): RuleProgram => {
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
  const { lists, steps, anchors, owners } = compiled.table;
  const starts = listLineStarts(steps);
  return {
    rules,
    folding: writeFolding(compiled.folding),
    ...writeWords(lists),
    steps: packNumbers(steps),
    anchors: packNumbers(Uint16Array.from(anchors, (at, line) => (at - (starts[line] ?? 0)) / stepSize)),
    owners: packNumbers(owners),
    model,
  };
};

/** The compiled rules again. Throws on a program that names what it does not hold: it was not written by us. */
export const readRuleProgram = (program: RuleProgram): CompiledRules => {
  const steps = unpackNumbers(program.steps);
  const starts = listLineStarts(steps);
  const table: LineTable = {
    lists: readWords(program),
    steps,
    anchors: Uint32Array.from(unpackNumbers(program.anchors), (step, line) => (starts[line] ?? 0) + step * stepSize),
    owners: unpackNumbers(program.owners),
  };
  requireWholeTable(table, program.rules.length);
  const model = program.model === undefined ? undefined : readModel(program.model);
  return assembleRules({ rules: program.rules, folding: readFolding(program.folding), table, model });
};

/** Where the first step of each line stands: behind the END before it. */
const listLineStarts = (steps: Uint16Array): number[] => {
  const starts: number[] = [];
  for (let at = 0; at < steps.length; at += stepSize) if (steps[at] === END) starts.push(at + stepSize);
  return starts;
};

const writeWords = (lists: LineTable['lists']): Pick<RuleProgram, 'words' | 'wordLists'> => {
  const ids = new Map<string, number>();
  const numbers: number[] = [];
  for (const list of lists) {
    numbers.push(list.length);
    for (const codes of list) {
      const word = String.fromCharCode(...codes);
      const id = ids.get(word) ?? ids.size;
      ids.set(word, id);
      numbers.push(id);
    }
  }
  return { words: [...ids.keys()].join('\n'), wordLists: packNumbers(Uint16Array.from(numbers)) };
};

const readWords = ({ words, wordLists }: Pick<RuleProgram, 'words' | 'wordLists'>): Word[][] => {
  const all = splitWords(words);
  const numbers = unpackNumbers(wordLists);
  const lists: Word[][] = [];
  for (let at = 0; at < numbers.length; ) {
    const end = at + 1 + (numbers[at] ?? 0);
    const list: Word[] = [];
    for (at++; at < end; at++) {
      const word = all[numbers[at] ?? all.length];
      if (!word) throw new Error('rule program names what it does not hold');
      list.push(word);
    }
    lists.push(list);
  }
  return lists;
};

/** All in one buffer. */
const splitWords = (text: string): Word[] => {
  const codes = new Uint16Array(text.length);
  const words: Word[] = [];
  let start = 0;
  for (let at = 0; at <= text.length; at++) {
    const code = at < text.length ? text.charCodeAt(at) : LINE_BREAK;
    if (at < text.length) codes[at] = code;
    if (code !== LINE_BREAK) continue;
    words.push(codes.subarray(start, at));
    start = at + 1;
  }
  return words;
};
