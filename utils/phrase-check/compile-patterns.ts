import type { RuleSet } from '@/utils/policy/rule-set';
import { createFolding } from '@/utils/text/create-folding';
import { assembleRules, type CompiledRules, type Element, type Line, type Owner } from './compiled-rules';
import { createWordFolder, type WordFolder } from './fold-words';
import { buildLineTable } from './line-table';
import { readModel } from './model/local-model';
import { lowerPattern } from './pattern-elements';
import { PatternError, parsePattern, type WordLists } from './pattern-syntax';

/** The element whose shortest word is longest; fewer words win a tie. */
function chooseAnchor(elements: readonly Element[]): number {
  let best = -1;
  let bestScore = 0;
  for (const [index, element] of elements.entries()) {
    if (element.kind !== 'words') continue;
    const shortest = Math.min(...element.words.map((word) => word.length));
    const score = shortest === 0 ? 0 : shortest * 1000 - element.words.length;
    if (score > bestScore) {
      best = index;
      bestScore = score;
    }
  }
  return best;
}

/**
 * Reads one pattern into lines with their anchors.
 * Throws PatternError when it cannot be read or holds no word that must be there.
 */
export function compilePattern(
  pattern: string,
  wordLists: WordLists,
  owner: Owner,
  folder: WordFolder = createWordFolder(createFolding('')),
): Line[] {
  return lowerPattern(parsePattern(pattern, wordLists), folder).map((elements) => {
    const anchorIndex = chooseAnchor(elements);
    if (anchorIndex < 0) throw new PatternError(`no word that must be there in pattern ${pattern}`);
    return { elements, anchorIndex, owner };
  });
}

function tryCompilePattern(pattern: string, wordLists: WordLists, owner: Owner, folder: WordFolder): Line[] {
  try {
    return compilePattern(pattern, wordLists, owner, folder);
  } catch (error) {
    // A rule set from outside may hold a mistake: the other rules go on working. Import shows the mistake to its author.
    if (error instanceof PatternError) return [];
    throw error;
  }
}

function* listOwnedPatterns(rules: RuleSet): Generator<[string, Owner]> {
  for (const [index, rule] of rules.rules.entries()) {
    for (const [at, pattern] of rule.patterns.entries()) yield [pattern, { role: 'rule', rule: index, pattern: at }];
    for (const pattern of rule.unless ?? []) yield [pattern, { role: 'unless', rule: index }];
    for (const pattern of rule.unlessInSentence ?? []) yield [pattern, { role: 'unless-in-sentence', rule: index }];
  }
  for (const { kind, patterns } of rules.cues ?? []) {
    for (const pattern of patterns) yield [pattern, { role: 'cue', cue: kind }];
  }
}

function compileRules(rules: RuleSet): CompiledRules {
  const folding = createFolding(rules.traditionalPairs ?? '');
  const folder = createWordFolder(folding);
  const lines: Line[] = [];
  for (const [pattern, owner] of listOwnedPatterns(rules)) {
    lines.push(...tryCompilePattern(pattern, rules.wordLists ?? {}, owner, folder));
  }
  const model = rules.model === undefined ? undefined : readModel(rules.model);
  const { moodWeights } = rules;
  return assembleRules({ rules: rules.rules, folding, table: buildLineTable(lines), model, moodWeights });
}

const compiledSets = new WeakMap<RuleSet, CompiledRules>();

/**
 * The compiled form of a rule set; compiled once per object, some 0.2-0.5 s for the default rules. Pages get it ready
 * made from the background (rule-program.ts).
 */
export function getCompiledRules(rules: RuleSet): CompiledRules {
  const compiled = compiledSets.get(rules) ?? compileRules(rules);
  compiledSets.set(rules, compiled);
  return compiled;
}
