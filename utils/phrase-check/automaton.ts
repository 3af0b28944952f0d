import type { Word } from './compiled-rules';

/** Aho-Corasick over folded words in typed arrays: one pass over the text, whatever the number of words. */
export interface Automaton {
  /** Folded code → symbol, 0 for codes that no word holds. */
  readonly symbols: Uint16Array;
  /** Target of each symbol from the root state, 0 where there is none. */
  readonly rootTargets: Int32Array;
  /** Edges of state s: edgeSymbols/edgeTargets from edgeStarts[s] to edgeStarts[s + 1]. */
  readonly edgeStarts: Int32Array;
  readonly edgeSymbols: Uint16Array;
  readonly edgeTargets: Int32Array;
  readonly fails: Int32Array;
  /** Word that ends at a state, or -1. */
  readonly wordAt: Int32Array;
  /** Nearest state on the fail chain at which a word ends, or 0. */
  readonly outputs: Int32Array;
  readonly wordLengths: Uint16Array;
}

interface Trie {
  children: Map<number, number>[];
  wordAt: number[];
}

function buildTrie(words: readonly Word[], symbols: Uint16Array): Trie {
  const children: Map<number, number>[] = [new Map()];
  const wordAt = [-1];
  for (const [id, word] of words.entries()) {
    let state = 0;
    for (const code of word) {
      const edges = children[state] ?? new Map<number, number>();
      let target = edges.get(symbols[code] ?? 0);
      if (target === undefined) {
        target = children.length;
        edges.set(symbols[code] ?? 0, target);
        children.push(new Map());
        wordAt.push(-1);
      }
      state = target;
    }
    wordAt[state] = id;
  }
  return { children, wordAt };
}

function numberSymbols(words: readonly Word[]): { symbols: Uint16Array; count: number } {
  const symbols = new Uint16Array(0x10000);
  let count = 1;
  for (const word of words) for (const code of word) if (symbols[code] === 0) symbols[code] = count++;
  return { symbols, count };
}

/** Builds the automaton. `words` must be distinct and not empty; a hit names the index of the word. */
export function buildAutomaton(words: readonly Word[]): Automaton {
  const { symbols, count } = numberSymbols(words);
  const { children, wordAt } = buildTrie(words, symbols);
  const states = children.length;
  const rootTargets = new Int32Array(count);
  const edgeStarts = new Int32Array(states + 1);
  const edgeSymbols = new Uint16Array(states);
  const edgeTargets = new Int32Array(states);
  const fails = new Int32Array(states);
  const outputs = new Int32Array(states);
  for (const [symbol, target] of children[0] ?? []) rootTargets[symbol] = target;

  const follow = (from: number, symbol: number): number => {
    for (let state = from; state !== 0; state = fails[state] ?? 0) {
      const target = children[state]?.get(symbol);
      if (target !== undefined) return target;
    }
    return rootTargets[symbol] ?? 0;
  };
  const queue = [...(children[0]?.values() ?? [])];
  for (let head = 0; head < queue.length; head++) {
    const state = queue[head] ?? 0;
    const fail = fails[state] ?? 0;
    outputs[state] = (wordAt[fail] ?? -1) >= 0 ? fail : (outputs[fail] ?? 0);
    for (const [symbol, target] of children[state] ?? []) {
      fails[target] = follow(fail, symbol);
      queue.push(target);
    }
  }
  let edge = 0;
  for (let state = 0; state < states; state++) {
    edgeStarts[state] = edge;
    for (const [symbol, target] of state === 0 ? [] : (children[state] ?? [])) {
      edgeSymbols[edge] = symbol;
      edgeTargets[edge++] = target;
    }
  }
  edgeStarts[states] = edge;
  return {
    symbols,
    rootTargets,
    edgeStarts,
    edgeSymbols,
    edgeTargets,
    fails,
    wordAt: Int32Array.from(wordAt),
    outputs,
    wordLengths: Uint16Array.from(words, (word) => word.length),
  };
}

function findTarget(automaton: Automaton, from: number, symbol: number): number {
  const { edgeStarts, edgeSymbols, edgeTargets, fails, rootTargets } = automaton;
  for (let state = from; state !== 0; state = fails[state] ?? 0) {
    const end = edgeStarts[state + 1] ?? 0;
    for (let edge = edgeStarts[state] ?? 0; edge < end; edge++) {
      if (edgeSymbols[edge] === symbol) return edgeTargets[edge] ?? 0;
    }
  }
  return rootTargets[symbol] ?? 0;
}

/** Calls `onHit` for every occurrence of every word: its index and where it stands, end exclusive. */
export function scanWords(
  automaton: Automaton,
  codes: Uint16Array,
  onHit: (word: number, start: number, end: number) => void,
): void {
  const { symbols, wordAt, outputs, wordLengths } = automaton;
  let state = 0;
  for (let at = 0; at < codes.length; at++) {
    const symbol = symbols[codes[at] ?? 0] ?? 0;
    state = symbol === 0 ? 0 : findTarget(automaton, state, symbol);
    for (let output = state; output !== 0; output = outputs[output] ?? 0) {
      const word = wordAt[output] ?? -1;
      if (word >= 0) onHit(word, at + 1 - (wordLengths[word] ?? 0), at + 1);
    }
  }
}
