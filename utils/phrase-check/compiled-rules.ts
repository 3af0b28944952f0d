import type { CueKind, PhraseRule } from '@/utils/policy/rule-set';
import { createFoldingBoard, type Folding, type FoldingBoard } from '@/utils/text/fold';
import type { LineTable } from './line-table';
import { buildListBits, type ListBits } from './list-bits';
import { createLineMatcher } from './match-line';
import type { LocalModel } from './model/local-model';
import type { MoodWeights } from './mood-score';
import type { PatternMark } from './pattern-marks';
import { buildWordScan, type WordScan } from './word-scan';

/** One folded word of a pattern. */
export type Word = Uint16Array;

/** A pattern after lowering: a straight line of elements, without nesting. */
export type Element =
  | { kind: 'words'; words: readonly Word[]; isOpen: boolean }
  | { kind: 'gap'; min: number; max: number; crossesCommas: boolean }
  | { kind: 'mark'; mark: PatternMark }
  | { kind: 'not-next' | 'not-previous'; words: readonly Word[] };

/** What a pattern belongs to. `rule` is an index into the rules, `pattern` one into its patterns. */
export type Owner =
  | { role: 'rule'; rule: number; pattern: number }
  | { role: 'unless' | 'unless-in-sentence'; rule: number }
  | { role: 'cue'; cue: CueKind };

export interface Line {
  readonly elements: readonly Element[];
  readonly anchorIndex: number;
  readonly owner: Owner;
}

/** What a finding says of its rule. */
export type RuleMeta = Omit<PhraseRule, 'patterns' | 'unless' | 'unlessInSentence'>;

/** Rules ready to check a draft with. */
export interface CompiledRules {
  readonly rules: readonly RuleMeta[];
  /** How drafts must be folded to meet these words. */
  readonly folding: Folding;
  readonly table: LineTable;
  /** The words of the anchors. */
  readonly scan: WordScan;
  /** Per word of the scan, and one behind the last: where its lines begin in `anchored`. */
  readonly anchoredStarts: Uint32Array;
  readonly anchored: Uint32Array;
  readonly listBits: ListBits;
  readonly matchLine: ReturnType<typeof createLineMatcher>;
  readonly model: LocalModel | undefined;
  /** As in the rule set: a customer's mood is not read with the drafts. */
  readonly moodWeights: MoodWeights | undefined;
  /** Each check folds its draft here; nothing of it outlives the check. */
  readonly board: FoldingBoard;
}

/** Builds what is needed around the lines: the scan for their anchors, and what must stand beside them. */
export function assembleRules(
  parts: Pick<CompiledRules, 'rules' | 'folding' | 'table' | 'model' | 'moodWeights'>,
): CompiledRules {
  const { table } = parts;
  const listBits = buildListBits(table);
  return {
    ...parts,
    ...gatherAnchors(table),
    listBits,
    matchLine: createLineMatcher(table, listBits),
    board: createFoldingBoard(usualDraftLength),
  };
}

const usualDraftLength = 512;

/** The words of the anchors, and which lines each of them has: counted first, then put in. */
function gatherAnchors({ words, listStarts, listed, steps, anchors }: LineTable) {
  const anchoredStarts = new Uint32Array(words.starts.length);
  const forEachAnchor = (onAnchor: (word: number, line: number) => void): void => {
    for (let line = 0; line < anchors.length; line++) {
      const list = steps[(anchors[line] ?? 0) + 1] ?? 0;
      for (let at = listStarts[list] ?? 0; at < (listStarts[list + 1] ?? 0); at++) onAnchor(listed[at] ?? 0, line);
    }
  };
  forEachAnchor((word) => {
    anchoredStarts[word + 1] = (anchoredStarts[word + 1] ?? 0) + 1;
  });
  const ids: number[] = [];
  for (let word = 0; word + 1 < anchoredStarts.length; word++) {
    if (anchoredStarts[word + 1] !== 0) ids.push(word);
    anchoredStarts[word + 1] = (anchoredStarts[word + 1] ?? 0) + (anchoredStarts[word] ?? 0);
  }
  const anchored = new Uint32Array(anchoredStarts[anchoredStarts.length - 1] ?? 0);
  const next = anchoredStarts.slice();
  forEachAnchor((word, line) => {
    const place = next[word] ?? 0;
    anchored[place] = line;
    next[word] = place + 1;
  });
  return { scan: buildWordScan(words, ids), anchoredStarts, anchored };
}
