import type { CueKind, PhraseRule } from '@/utils/policy/rule-set';
import { createFoldingBoard, type Folding, type FoldingBoard } from '@/utils/text/fold';
import type { LineTable } from './line-table';
import { buildListBits, type ListBits } from './list-bits';
import { LineMatcher } from './match-line';
import type { LocalModel } from './model/local-model';
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
  readonly matcher: LineMatcher;
  readonly model: LocalModel | undefined;
  /** Each check folds its draft here; nothing of it outlives the check. */
  readonly board: FoldingBoard;
}

/** Builds what is needed around the lines: the scan for their anchors, and what must stand beside them. */
export function assembleRules(parts: Pick<CompiledRules, 'rules' | 'folding' | 'table' | 'model'>): CompiledRules {
  const { table } = parts;
  const listBits = buildListBits(table);
  return {
    ...parts,
    ...gatherAnchors(table),
    listBits,
    matcher: new LineMatcher(table, listBits),
    board: createFoldingBoard(usualDraftLength),
  };
}

const usualDraftLength = 512;

function gatherAnchors({ anchors, steps, lists }: LineTable) {
  const words: Word[] = [];
  const linesOfWord: number[][] = [];
  const idOfWord = new Map<string, number>();
  const idsOfList = new Map<number, number[]>();
  const readIds = (list: number): number[] => {
    const known = idsOfList.get(list);
    if (known) return known;
    const ids = (lists[list] ?? []).map((word) => {
      const key = String.fromCharCode(...word);
      const id = idOfWord.get(key) ?? words.push(word) - 1;
      idOfWord.set(key, id);
      return id;
    });
    idsOfList.set(list, ids);
    return ids;
  };
  let count = 0;
  for (let line = 0; line < anchors.length; line++) {
    for (const id of readIds(steps[(anchors[line] ?? 0) + 1] ?? 0)) {
      const found = linesOfWord[id];
      if (found) found.push(line);
      else linesOfWord[id] = [line];
      count++;
    }
  }
  const anchoredStarts = new Uint32Array(words.length + 1);
  const anchored = new Uint32Array(count);
  let at = 0;
  for (let id = 0; id < words.length; id++) {
    for (const line of linesOfWord[id] ?? []) anchored[at++] = line;
    anchoredStarts[id + 1] = at;
  }
  return { scan: buildWordScan(words), anchoredStarts, anchored };
}
