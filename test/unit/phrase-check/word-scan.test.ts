import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { poolWords } from '@/utils/phrase-check/word-pool';
import { buildWordScan, scanWords } from '@/utils/phrase-check/word-scan';

const toCodes = (text: string): Uint16Array => Uint16Array.from(text, (character) => character.charCodeAt(0));

function findAll(words: readonly string[], text: string): string[] {
  const hits: string[] = [];
  const codes = toCodes(text);
  scanWords(buildWordScan(poolWords(words.map(toCodes))), { codes, length: codes.length }, (word, start, end) =>
    hits.push(`${word}:${start}:${end}`),
  );
  return hits.sort();
}

function findByHand(words: readonly string[], text: string): string[] {
  const hits: string[] = [];
  for (const [index, word] of words.entries()) {
    for (let at = text.indexOf(word); at >= 0; at = text.indexOf(word, at + 1))
      hits.push(`${index}:${at}:${at + word.length}`);
  }
  return hits.sort();
}

describe('the scan for words', () => {
  it('finds words inside and across each other', () => {
    expect(findAll(['不能', '能退', '不能退', '退'], '不能退不能')).toEqual(
      findByHand(['不能', '能退', '不能退', '退'], '不能退不能'),
    );
  });

  it('agrees with a plain search on random overlapping dictionaries', () => {
    const word = fc.string({ unit: fc.constantFrom('a', 'b', 'c'), minLength: 1, maxLength: 5 });
    const text = fc.string({ unit: fc.constantFrom('a', 'b', 'c', 'd'), maxLength: 60 });
    fc.assert(
      fc.property(fc.uniqueArray(word, { maxLength: 25 }), text, (words, haystack) => {
        expect(findAll(words, haystack)).toEqual(findByHand(words, haystack));
      }),
      { numRuns: 5_000 },
    );
  });
});
