import { type CueKind, cueKinds } from '@/utils/policy/rule-set';
import type { FoldedText } from '@/utils/text/fold';
import type { CompiledRules } from './compiled-rules';
import { type LineTable, ownerSize, RULE, UNLESS, UNLESS_IN_SENTENCE } from './line-table';
import { hasBit } from './list-bits';
import type { LineMatch } from './match-line';
import { scanWords } from './word-scan';

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
  inSentence: Map<number, LineMatch[]>;
  cues: Map<CueKind, LineMatch[]>;
}

function addTo<Key>(map: Map<Key, LineMatch[]>, key: Key, match: LineMatch): void {
  const matches = map.get(key);
  if (matches) matches.push(match);
  else map.set(key, [match]);
}

/** One pass over the folded text: all places of rules, exceptions and cues. */
export function findCandidates(compiled: CompiledRules, text: FoldedText): Sighting {
  const sighting: Sighting = { candidates: [], unless: new Map(), inSentence: new Map(), cues: new Map() };
  const { anchoredStarts, anchored, matchLine } = compiled;
  const { bits, before, after } = compiled.listBits;
  const { codes, length } = text;
  scanWords(compiled.scan, text, (word, start, end) => {
    // What is no character stands at both ends of a draft.
    const previous = start > 0 ? (codes[start - 1] ?? 0) : 0;
    const next = end < length ? (codes[end] ?? 0) : 0;
    const last = anchoredStarts[word + 1] ?? 0;
    for (let at = anchoredStarts[word] ?? 0; at < last; at++) {
      const line = anchored[at] ?? 0;
      if (!hasBit(bits, after[line] ?? 0, next) || !hasBit(bits, before[line] ?? 0, previous)) continue;
      const match = matchLine(line, text, start, end);
      if (match) note(sighting, compiled.table, line, match);
    }
  });
  return sighting;
}

function note(sighting: Sighting, { owners }: LineTable, line: number, match: LineMatch): void {
  const role = owners[line * ownerSize];
  const id = owners[line * ownerSize + 1] ?? 0;
  if (role === RULE) {
    const { start, end } = match;
    sighting.candidates.push({ rule: id, pattern: owners[line * ownerSize + 2] ?? 0, start, end });
  } else if (role === UNLESS) addTo(sighting.unless, id, match);
  else if (role === UNLESS_IN_SENTENCE) addTo(sighting.inSentence, id, match);
  else {
    const kind = cueKinds[id];
    if (kind) addTo(sighting.cues, kind, match);
  }
}
