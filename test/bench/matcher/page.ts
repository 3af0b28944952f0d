/** Runs inside Chromium: the matcher beside libraries and a bare loop over the same lines, and the whole check. */
import FastScanner from 'fastscan';
import Mint from 'mint-filter';
import AhoCorasick from 'modern-ahocorasick';
import { checkCompiled } from '@/utils/phrase-check/check-compiled';
import { getCompiledRules } from '@/utils/phrase-check/compile-patterns';
import { defaultRules } from '@/utils/phrase-check/default-rules';
import { poolWords } from '@/utils/phrase-check/word-pool';
import { buildWordScan, scanWords } from '@/utils/phrase-check/word-scan';
import { createFolding } from '@/utils/text/create-folding';
import { createFoldingBoard, foldOnto, foldText } from '@/utils/text/fold';

export interface MatcherInput {
  phrases: string[];
  lines: string[];
  drafts: string[];
}

type Candidate = (text: string) => number;

const rounds = 15;
const roundMs = 12;
let sink = 0;

const readCharacters: Candidate = (text) => {
  let sum = 0;
  for (let at = 0; at < text.length; at++) sum = (sum + text.charCodeAt(at)) | 0;
  return sum;
};

const median = (values: number[]): number => [...values].sort((a, b) => a - b)[values.length >> 1] ?? Number.NaN;

/** Median µs a pass over the texts, candidates one after another within a round. */
const compare = (candidates: Record<string, Candidate>, texts: readonly string[]): Record<string, number> => {
  const samples = new Map(Object.keys(candidates).map((name) => [name, [] as number[]]));
  for (let round = 0; round < rounds + 2; round++) {
    for (const [name, candidate] of Object.entries(candidates)) {
      let passes = 0;
      const startedAt = performance.now();
      while (performance.now() - startedAt < roundMs) {
        // A short pass is repeated before the clock is read: reading it costs as much as a short text.
        for (let again = 0; again < 8; again++) for (const text of texts) sink = (sink + candidate(text)) | 0;
        passes += 8;
      }
      if (round >= 2) samples.get(name)?.push(((performance.now() - startedAt) * 1000) / passes);
    }
  }
  return Object.fromEntries([...samples].map(([name, values]) => [name, median(values)]));
};

const createOurs = (phrases: readonly string[]): Candidate => {
  const folding = createFolding(defaultRules.traditionalPairs ?? '');
  const words = [...new Map(phrases.map((it) => [it, foldText(it, folding).codes])).values()].filter(
    (it) => it.length > 0,
  );
  const scan = buildWordScan(poolWords(words));
  const board = createFoldingBoard(512);
  return (text) => {
    const folded = foldOnto(board, text, folding);
    let found = 0;
    // With the place in the original, as a finding needs it.
    scanWords(scan, folded, (word, start, end) => {
      found += word + (folded.starts[start] ?? 0) + (folded.ends[end - 1] ?? 0);
    });
    return found;
  };
};

const runMatchers = ({ phrases, lines }: MatcherInput): Record<string, number> => {
  const fastscan = new FastScanner(phrases);
  const mint = new Mint(phrases);
  const modern = new AhoCorasick(phrases);
  return compare(
    {
      limit: readCharacters,
      ours: createOurs(phrases),
      fastscan: (text) => fastscan.search(text).length,
      'mint-filter': (text) => mint.filter(text, { replace: false }).words.length,
      'modern-ahocorasick': (text) => modern.search(text).length,
    },
    lines,
  );
};

/** Keeps one dictionary alive, ready to search, so that the heap can be measured with and without it. */
const keepMatcher = ({ phrases, by }: { phrases: string[]; by: 'ours' | 'fastscan' }): void => {
  const fastscan = by === 'fastscan' ? new FastScanner(phrases) : undefined;
  const ours = by === 'ours' ? createOurs(phrases) : undefined;
  Reflect.set(globalThis, 'kept', [fastscan, ours]);
};

const runChecks = ({ drafts }: MatcherInput): Record<string, number>[] => {
  const compiled = getCompiledRules(defaultRules);
  return drafts.map((draft) =>
    compare({ limit: readCharacters, check: (text) => checkCompiled(text, compiled).length }, [draft]),
  );
};

/** So many dictionaries of overlapping words are compared with a plain search. */
const dictionaryCount = 100_000;

/** How many hits are missing or too many, over random dictionaries of words that overlap and contain each other. */
const countFaults = (): number => {
  let state = 1;
  const random = (below: number): number => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return (state >>> 8) % below;
  };
  const randomText = (longest: number): string =>
    Array.from({ length: 1 + random(longest) }, () => 'abcd'.charAt(random(4))).join('');
  const toCodes = (text: string) => Uint16Array.from(text, (char) => char.charCodeAt(0));
  let faults = 0;
  for (let round = 0; round < dictionaryCount; round++) {
    const words = [...new Set(Array.from({ length: 1 + random(12) }, () => randomText(4)))];
    const text = randomText(24);
    const expected = new Set<string>();
    for (const [word, it] of words.entries()) {
      for (let at = text.indexOf(it); at >= 0; at = text.indexOf(it, at + 1))
        expected.add(`${word} ${at} ${at + it.length}`);
    }
    scanWords(
      buildWordScan(poolWords(words.map(toCodes))),
      { codes: toCodes(text), length: text.length },
      (word, start, end) => {
        if (!expected.delete(`${word} ${start} ${end}`)) faults++;
      },
    );
    faults += expected.size;
  }
  return faults;
};

Reflect.set(globalThis, 'runMatchers', runMatchers);
Reflect.set(globalThis, 'keepMatcher', keepMatcher);
Reflect.set(globalThis, 'countFaults', countFaults);
Reflect.set(globalThis, 'runChecks', runChecks);
