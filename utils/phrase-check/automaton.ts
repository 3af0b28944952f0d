import type { FoldedText } from '@/utils/text/fold';
import type { Word } from './compiled-rules';
import { createEdgeTable, createIds, type EdgeTable } from './edge-table';

type Ids = Uint16Array | Uint32Array;

/** Aho-Corasick over folded words: one pass over the text, whatever the number of words. */
export interface Automaton {
  /** Folded code → symbol, 0 for codes that no word holds. */
  readonly symbols: Uint16Array;
  /** Target of each symbol from the root, 0 where there is none: most characters go no further. */
  readonly rootTargets: Ids;
  readonly edges: EdgeTable;
  readonly fails: Ids;
  /** Nearest state on the fail chain, itself included, at which a word ends; 0 where there is none. */
  readonly outputs: Ids;
  /** One more than the word that ends at a state; 0 where none does. */
  readonly wordAt: Ids;
  readonly wordLengths: Uint16Array;
}

const root = 0;

function numberSymbols(words: readonly Word[]): { symbols: Uint16Array; count: number } {
  const symbols = new Uint16Array(0x10000);
  let count = 1;
  for (const word of words) for (const code of word) if (symbols[code] === 0) symbols[code] = count++;
  return { symbols, count };
}

/** The trie, its states in the order of their making: a parent comes before its children. */
function buildTrie(words: readonly Word[], symbols: Uint16Array, symbolCount: number) {
  const edges = createEdgeTable(symbolCount);
  const parents = [root];
  const symbolOf = [0];
  const depths = [0];
  const wordAt = [0];
  for (const [id, word] of words.entries()) {
    let state = root;
    for (const code of word) {
      const symbol = symbols[code] ?? 0;
      let target = edges.find(state, symbol);
      if (target === 0) {
        target = parents.length;
        edges.add(state, symbol, target);
        parents.push(state);
        symbolOf.push(symbol);
        depths.push((depths[state] ?? 0) + 1);
        wordAt.push(0);
      }
      state = target;
    }
    wordAt[state] = id + 1;
  }
  return { edges, parents, symbolOf, depths, wordAt };
}

/** Builds the automaton. `words` must be distinct and not empty; a hit names the index of the word. */
export function buildAutomaton(words: readonly Word[]): Automaton {
  const { symbols, count } = numberSymbols(words);
  const { edges, parents, symbolOf, depths, wordAt } = buildTrie(words, symbols, count);
  const last = parents.length - 1;
  const fails = createIds(parents.length, last);
  const outputs = createIds(parents.length, last);
  const rootTargets = createIds(count, last);
  for (let symbol = 1; symbol < count; symbol++) rootTargets[symbol] = edges.find(root, symbol);
  const moves = { edges, rootTargets, fails };
  // By depth: what a state falls back to is shorter, and known by then.
  for (const state of parents.map((_, index) => index).sort((a, b) => (depths[a] ?? 0) - (depths[b] ?? 0))) {
    const parent = parents[state] ?? root;
    if (parent !== root) fails[state] = follow(moves, fails[parent] ?? root, symbolOf[state] ?? 0);
    outputs[state] = wordAt[state] ? state : (outputs[fails[state] ?? root] ?? root);
  }
  return {
    symbols,
    rootTargets,
    edges,
    fails,
    outputs,
    wordAt: fill(createIds(parents.length, words.length), wordAt),
    wordLengths: Uint16Array.from(words, (word) => word.length),
  };
}

const fill = (ids: Ids, values: readonly number[]): Ids => {
  ids.set(values);
  return ids;
};

const follow = (
  { edges, rootTargets, fails }: Pick<Automaton, 'edges' | 'rootTargets' | 'fails'>,
  from: number,
  symbol: number,
): number => {
  for (let state = from; state !== root; state = fails[state] ?? root) {
    const target = edges.find(state, symbol);
    if (target !== 0) return target;
  }
  return rootTargets[symbol] ?? root;
};

/** Calls `onHit` for every occurrence of every word: its index and where it stands, end exclusive. */
export function scanWords(
  automaton: Automaton,
  { codes, length }: Pick<FoldedText, 'codes' | 'length'>,
  onHit: (word: number, start: number, end: number) => void,
): void {
  const { symbols, rootTargets, fails, outputs, wordAt, wordLengths } = automaton;
  let state = root;
  for (let at = 0; at < length; at++) {
    const symbol = symbols[codes[at] ?? 0] ?? 0;
    if (symbol === 0) {
      state = root;
      continue;
    }
    state = state === root ? (rootTargets[symbol] ?? root) : follow(automaton, state, symbol);
    for (let output = outputs[state] ?? root; output !== root; output = outputs[fails[output] ?? root] ?? root) {
      const word = (wordAt[output] ?? 0) - 1;
      onHit(word, at + 1 - (wordLengths[word] ?? 0), at + 1);
    }
  }
}
