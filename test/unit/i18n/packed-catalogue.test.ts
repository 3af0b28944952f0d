import { describe, expect, it } from 'vitest';
import { consoleCatalogues } from '@/utils/i18n/console-catalogue';
import { languages } from '@/utils/i18n/languages';
import { isPacked, packCatalogue, unpackCatalogue } from '@/utils/i18n/packed-catalogue';
import { pageCatalogues } from '@/utils/i18n/page-catalogue';

const listLeaves = (words: unknown, path = ''): [string, unknown][] =>
  typeof words === 'object' && words !== null
    ? Object.entries(words).flatMap(([name, inner]) => listLeaves(inner, `${path}.${name}`))
    : [[path, words]];

describe.each(languages)('the words in %s', (language) => {
  it('say the same after the way to a console page, whatever the values', () => {
    const unpacked = new Map(
      listLeaves(unpackCatalogue(JSON.parse(JSON.stringify(packCatalogue(consoleCatalogues[language]))))),
    );
    for (const [path, words] of listLeaves(consoleCatalogues[language])) {
      const arrived = unpacked.get(path);
      if (typeof words !== 'function') expect(arrived, path).toBe(words);
      else if (typeof arrived !== 'function') expect.unreachable(`${path} lost its values`);
      else
        for (const values of [
          [0, 0, 0],
          [1, 1, 1],
          [2, 5, 61],
          ['S***n', '已超时', '0:09'],
        ]) {
          expect(arrived(...values), path).toBe(words(...values));
        }
    }
  });

  it('have exactly the shape of zh-CN', () => {
    const shape = (words: unknown) =>
      listLeaves(words)
        .map(([path, leaf]) => `${path}: ${typeof leaf}`)
        .sort();
    expect(shape(pageCatalogues[language])).toEqual(shape(pageCatalogues['zh-CN']));
  });

  it('leave nothing empty', () => {
    expect(listLeaves(pageCatalogues[language]).filter(([, leaf]) => leaf === '')).toEqual([]);
  });
});

describe('isPacked', () => {
  it('refuses what is not made of words', () => {
    for (const value of [undefined, null, 3, { a: 1 }, ['x', null], { a: { template: 5 } }])
      expect(isPacked(value)).toBe(false);
  });
});
