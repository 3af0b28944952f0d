import * as z from 'zod/mini';
import { cueKinds, phraseRuleSchema } from '@/utils/policy/rule-set';
import { readFolding, writeFolding } from '@/utils/text/folding-data';
import { assembleRules, type CompiledRules, type Element, type Line, type Owner, type Word } from './compiled-rules';
import { readModel } from './model/local-model';
import { patternMarks } from './pattern-marks';

/**
 * Compiled rules as data: the background compiles once, each page only reads. Lists of words are numbered, a line is a
 * row of numbers: owner role, owner, of a rule also which pattern, anchor, then its elements, each an operation with its operands.
 */
export const ruleProgramSchema = z.object({
  rules: z.array(z.omit(phraseRuleSchema, { patterns: true, unless: true, unlessInSentence: true })),
  folding: z.object({ runs: z.array(z.number()), pictures: z.array(z.number()) }),
  words: z.array(z.string()),
  wordLists: z.array(z.array(z.number())),
  lines: z.array(z.array(z.number())),
  /** As in the rule set. */
  model: z.optional(z.string()),
});
export type RuleProgram = z.infer<typeof ruleProgramSchema>;

const ownerRoles = ['rule', 'unless', 'unless-in-sentence', 'cue'] as const;
const operations = ['words', 'open-words', 'gap', 'wide-gap', 'mark', 'not-next', 'not-previous'] as const;

export const writeRuleProgram = (compiled: CompiledRules, model: string | undefined): RuleProgram => {
  const words = createNumbering<string>();
  const lists = createNumbering<string>();
  const listIds = new Map<readonly Word[], number>();

  const numberList = (list: readonly Word[]): number => {
    const known =
      listIds.get(list) ?? lists.number(list.map((word) => words.number(String.fromCharCode(...word))).join());
    listIds.set(list, known);
    return known;
  };
  const writeElement = (element: Element): number[] => {
    if (element.kind === 'gap') {
      return [operations.indexOf(element.crossesCommas ? 'wide-gap' : 'gap'), element.min, element.max];
    }
    if (element.kind === 'mark') return [operations.indexOf('mark'), patternMarks.indexOf(element.mark)];
    const operation = element.kind === 'words' && element.isOpen ? 'open-words' : element.kind;
    return [operations.indexOf(operation), numberList(element.words)];
  };

  const lines = compiled.lines.map(({ owner, anchorIndex, elements }) => [
    ownerRoles.indexOf(owner.role),
    owner.role === 'cue' ? cueKinds.indexOf(owner.cue) : owner.rule,
    ...(owner.role === 'rule' ? [owner.pattern] : []),
    anchorIndex,
    ...elements.flatMap(writeElement),
  ]);
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
  return {
    rules,
    folding: writeFolding(compiled.folding),
    words: words.list(),
    wordLists: lists.list().map((ids) => (ids === '' ? [] : ids.split(',').map(Number))),
    lines,
    model,
  };
};

/** The compiled rules again. Throws on a program that names what it does not hold: it was not written by us. */
export const readRuleProgram = (program: RuleProgram): CompiledRules => {
  const words = program.words.map((word) => Uint16Array.from(word, (char) => char.charCodeAt(0)));
  const lists = program.wordLists.map((ids) => ids.map((id) => pick(words, id)));
  const lines = program.lines.map((numbers) => readLine(numbers, lists));
  const model = program.model === undefined ? undefined : readModel(program.model);
  return assembleRules({ rules: program.rules, folding: readFolding(program.folding), lines, model });
};

const readLine = (numbers: readonly number[], lists: readonly (readonly Word[])[]): Line => {
  let at = 0;
  const next = (): number => pick(numbers, at++);
  const owner = readOwner(pick(ownerRoles, next()), next);
  const anchorIndex = next();
  const elements: Element[] = [];
  while (at < numbers.length) {
    const operation = pick(operations, next());
    if (operation === 'gap' || operation === 'wide-gap') {
      elements.push({ kind: 'gap', min: next(), max: next(), crossesCommas: operation === 'wide-gap' });
    } else if (operation === 'mark') elements.push({ kind: 'mark', mark: pick(patternMarks, next()) });
    else if (operation === 'not-next' || operation === 'not-previous') {
      elements.push({ kind: operation, words: pick(lists, next()) });
    } else elements.push({ kind: 'words', words: pick(lists, next()), isOpen: operation === 'open-words' });
  }
  return { owner, anchorIndex, elements };
};

const readOwner = (role: (typeof ownerRoles)[number], next: () => number): Owner => {
  if (role === 'cue') return { role, cue: pick(cueKinds, next()) };
  const rule = next();
  return role === 'rule' ? { role, rule, pattern: next() } : { role, rule };
};

const pick = <Item>(items: readonly Item[], index: number): Item => {
  const item = items[index];
  if (item === undefined) throw new Error('rule program names what it does not hold');
  return item;
};

const createNumbering = <Key>() => {
  const ids = new Map<Key, number>();
  return {
    number: (key: Key): number => {
      const id = ids.get(key) ?? ids.size;
      ids.set(key, id);
      return id;
    },
    list: (): Key[] => [...ids.keys()],
  };
};
