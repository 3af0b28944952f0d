import type { CueKind } from '@/utils/policy/rule-set';
import type { FoldedText } from '@/utils/text/fold';
import { scanWords } from './automaton';
import type { CompiledRules } from './compiled-rules';
import { type LineMatch, matchLine } from './match-line';
import { mayMatch } from './neighbours';

/** A place where a rule's pattern stands, before its context is judged. Folded indices. */
export interface Candidate extends LineMatch {
  rule: number;
  /** Which of the rule's patterns. */
  pattern: number;
}

export interface Sighting {
  candidates: Candidate[];
  /** Per rule index: places of its `unless` patterns. */
  unless: Map<number, LineMatch[]>;
  unlessInSentence: Map<number, LineMatch[]>;
  cues: Map<CueKind, LineMatch[]>;
}

function addTo<Key>(map: Map<Key, LineMatch[]>, key: Key, match: LineMatch): void {
  const matches = map.get(key);
  if (matches) matches.push(match);
  else map.set(key, [match]);
}

/** One pass over the folded text: all places of rules, exceptions and cues. */
export function findCandidates(compiled: CompiledRules, text: FoldedText): Sighting {
  const sighting: Sighting = { candidates: [], unless: new Map(), unlessInSentence: new Map(), cues: new Map() };
  const tryLine = (lineId: number, start: number, end: number): void => {
    const line = compiled.lines[lineId];
    const match = line && matchLine(line.elements, line.anchorIndex, text, start, end);
    if (!match) return;
    const { owner } = line;
    if (owner.role === 'cue') addTo(sighting.cues, owner.cue, match);
    else if (owner.role === 'rule') sighting.candidates.push({ rule: owner.rule, pattern: owner.pattern, ...match });
    else if (owner.role === 'unless') addTo(sighting.unless, owner.rule, match);
    else addTo(sighting.unlessInSentence, owner.rule, match);
  };
  const { linesOfWord, neighbours } = compiled;
  scanWords(compiled.automaton, text, (word, start, end) => {
    for (const lineId of linesOfWord[word] ?? []) {
      const beside = neighbours[lineId];
      if (beside && mayMatch(beside, text, start, end)) tryLine(lineId, start, end);
    }
  });
  return sighting;
}
