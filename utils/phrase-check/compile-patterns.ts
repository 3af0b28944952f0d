import type { CueKind, PhraseRule, RuleSet } from '@/utils/policy/rule-set';
import { type Automaton, buildAutomaton } from './automaton';
import { type Element, lowerPattern, type Word } from './pattern-elements';
import { PatternError, parsePattern, type WordLists } from './pattern-syntax';

/** What a pattern belongs to. `rule` is an index into the rules. */
export type Owner = { role: 'rule' | 'unless' | 'unless-in-sentence'; rule: number } | { role: 'cue'; cue: CueKind };

export interface Line {
  readonly elements: readonly Element[];
  readonly anchorIndex: number;
  readonly owner: Owner;
}

export interface CompiledRules {
  readonly rules: readonly PhraseRule[];
  readonly lines: readonly Line[];
  readonly automaton: Automaton;
  /** Per word of the automaton: the lines that it anchors. */
  readonly linesOfWord: readonly (readonly number[])[];
}

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
export function compilePattern(pattern: string, wordLists: WordLists, owner: Owner): Line[] {
  return lowerPattern(parsePattern(pattern, wordLists)).map((elements) => {
    const anchorIndex = chooseAnchor(elements);
    if (anchorIndex < 0) throw new PatternError(`no word that must be there in pattern ${pattern}`);
    return { elements, anchorIndex, owner };
  });
}

function tryCompilePattern(pattern: string, wordLists: WordLists, owner: Owner): Line[] {
  try {
    return compilePattern(pattern, wordLists, owner);
  } catch (error) {
    // A rule set from outside may hold a mistake: the other rules go on working. Import shows the mistake to its author.
    if (error instanceof PatternError) return [];
    throw error;
  }
}

function* listOwnedPatterns(rules: RuleSet): Generator<[string, Owner]> {
  for (const [index, rule] of rules.rules.entries()) {
    for (const pattern of rule.patterns) yield [pattern, { role: 'rule', rule: index }];
    for (const pattern of rule.unless ?? []) yield [pattern, { role: 'unless', rule: index }];
    for (const pattern of rule.unlessInSentence ?? []) yield [pattern, { role: 'unless-in-sentence', rule: index }];
  }
  for (const { kind, patterns } of rules.cues ?? []) {
    for (const pattern of patterns) yield [pattern, { role: 'cue', cue: kind }];
  }
}

function compileRules(rules: RuleSet): CompiledRules {
  const wordLists = rules.wordLists ?? {};
  const lines: Line[] = [];
  for (const [pattern, owner] of listOwnedPatterns(rules)) lines.push(...tryCompilePattern(pattern, wordLists, owner));
  const words: Word[] = [];
  const linesOfWord: number[][] = [];
  const idOfWord = new Map<string, number>();
  for (const [lineId, { elements, anchorIndex }] of lines.entries()) {
    const anchor = elements[anchorIndex];
    for (const word of anchor?.kind === 'words' ? anchor.words : []) {
      const key = String.fromCharCode(...word);
      const id = idOfWord.get(key) ?? words.push(word) - 1;
      idOfWord.set(key, id);
      const anchored = linesOfWord[id];
      if (anchored) anchored.push(lineId);
      else linesOfWord[id] = [lineId];
    }
  }
  return { rules: rules.rules, lines, automaton: buildAutomaton(words), linesOfWord };
}

const compiledSets = new WeakMap<RuleSet, CompiledRules>();

/** The compiled form of a rule set; compiled once per object. The default rules take 0.5-1 s: warm it before the first send. */
export function getCompiledRules(rules: RuleSet): CompiledRules {
  let compiled = compiledSets.get(rules);
  if (!compiled) {
    compiled = compileRules(rules);
    compiledSets.set(rules, compiled);
  }
  return compiled;
}
