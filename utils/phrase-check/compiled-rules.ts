import type { CueKind, PhraseRule } from '@/utils/policy/rule-set';
import { createFoldingBoard, type Folding, type FoldingBoard } from '@/utils/text/fold';
import { type Automaton, buildAutomaton } from './automaton';
import type { LocalModel } from './model/local-model';
import { createNeighbourReader, type Neighbours } from './neighbours';
import type { PatternMark } from './pattern-marks';

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
  readonly lines: readonly Line[];
  readonly automaton: Automaton;
  /** Per word of the automaton: the lines that it anchors. */
  readonly linesOfWord: readonly (readonly number[])[];
  /** Per line. */
  readonly neighbours: readonly Neighbours[];
  readonly model: LocalModel | undefined;
  /** Each check folds its draft here; nothing of it outlives the check. */
  readonly board: FoldingBoard;
}

/** Builds what is needed around the lines: the automaton over their anchors. */
export function assembleRules(parts: Pick<CompiledRules, 'rules' | 'folding' | 'lines' | 'model'>): CompiledRules {
  const words: Word[] = [];
  const linesOfWord: number[][] = [];
  const idOfWord = new Map<string, number>();
  for (const [lineId, line] of parts.lines.entries()) {
    const anchor = line.elements[line.anchorIndex];
    for (const word of anchor?.kind === 'words' ? anchor.words : []) {
      const key = String.fromCharCode(...word);
      const id = idOfWord.get(key) ?? words.push(word) - 1;
      idOfWord.set(key, id);
      const anchored = linesOfWord[id];
      if (anchored) anchored.push(lineId);
      else linesOfWord[id] = [lineId];
    }
  }
  const neighbours = parts.lines.map(createNeighbourReader());
  return {
    ...parts,
    automaton: buildAutomaton(words),
    linesOfWord,
    neighbours,
    board: createFoldingBoard(usualDraftLength),
  };
}

const usualDraftLength = 512;
