import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createWordFinder } from '@/utils/knowledge/word-finder';

/** Every word found: its place, its end and its rows. */
const findAll = (rows: readonly (readonly string[])[], text: string): string[] => {
  const found: string[] = [];
  createWordFinder(rows.map((row) => row.join('\t')).join('\n')).find(text, (ofRows, start, end) => {
    found.push(`${start}-${end}: ${[...ofRows].sort().join()}`);
  });
  return found.sort();
};

const findPlainly = (rows: readonly (readonly string[])[], text: string): string[] => {
  const found: string[] = [];
  for (const word of new Set(rows.flat())) {
    const ofRows = rows.flatMap((row, number) => (row.includes(word) ? [number] : []));
    const [head = '', tail] = word.split('~');
    for (let at = 0; at < text.length; at++) {
      if (!text.startsWith(head, at)) continue;
      const from = at + head.length;
      const gap =
        tail === undefined
          ? ''
          : /^[^ ]{0,4}?(?=X)/.exec(text.slice(from).replaceAll(tail, 'X'.repeat(tail.length)))?.[0];
      if (gap !== undefined) found.push(`${at}-${from + gap.length + (tail?.length ?? 0)}: ${ofRows.join()}`);
    }
  }
  return found.sort();
};

describe('the finder of known words', () => {
  it('finds what a plain search finds, words of several rows once with all of them', () => {
    const word = fc.string({ unit: fc.constantFrom('退', '货', '钱', '不'), minLength: 1, maxLength: 3 });
    const rows = fc.array(fc.uniqueArray(word, { minLength: 1, maxLength: 6 }), { minLength: 1, maxLength: 5 });
    const text = fc.string({ unit: fc.constantFrom('退', '货', '钱', '不', ' '), maxLength: 12 });
    fc.assert(
      fc.property(rows, text, (some, line) => {
        expect(findAll(some, line)).toEqual(findPlainly(some, line));
      }),
    );
  });

  it.each([
    ['钱退', ['0-2: 0']],
    ['钱什么时候退', ['0-6: 0']],
    ['钱到底什么时候退', []],
    ['钱 退', []],
    ['退钱', []],
  ])('finds a word with a gap of up to four characters in 「%s」', (line, places) => {
    expect(findAll([['钱~退']], line)).toEqual(places);
    expect(findPlainly([['钱~退']], line)).toEqual(places);
  });

  it('knows the same rows by the same number, and lists their words without gaps', () => {
    const finder = createWordFinder('退货\t退掉\n退货\t钱~退');
    expect(finder.fingerprint).toBe(createWordFinder('退货\t退掉\n退货\t钱~退').fingerprint);
    expect(finder.fingerprint).not.toBe(createWordFinder('退货\n退掉\t退货\t钱~退').fingerprint);
    expect(
      finder
        .listWords()
        .map(({ text, rows }) => `${text} ${rows.sort().join()}`)
        .sort(),
    ).toEqual(['退掉 0', '退货 0,1']);
  });
});
