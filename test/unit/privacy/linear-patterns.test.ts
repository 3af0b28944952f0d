import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { detectNumbers } from '@/utils/privacy/detect-numbers';
import { findDigitRuns } from '@/utils/privacy/digit-runs';
import { foldForDetection } from '@/utils/privacy/fold';

const folder = new URL('../../../utils/privacy/', import.meta.url);
const sources = readdirSync(folder)
  .filter((name) => name.endsWith('.ts'))
  .map((name) => ({ name, code: readFileSync(new URL(name, folder), 'utf8').replace(/\/\*\*[\s\S]*?\*\//g, '') }));

/** The regular expressions of a source: literals, and string parts of those that are put together. */
const findPatterns = (code: string): string[] => [
  ...[
    ...code.matchAll(/(?<=[=(,:|&?!]\s*|^\s+|return )\/(?![/*])((?:\\.|\[(?:\\.|[^\]\\\n])*\]|[^/\\\n[])+)\/[a-z]*/gm),
  ].map((match) => match[1] ?? ''),
  ...[...code.matchAll(/'((?:\\.|[^'\\\n])*)'|`((?:\\.|[^`\\])*)`/g)]
    .map((match) => match[1] ?? match[2] ?? '')
    .filter((text) => /\(\?[:<=!]|\\\\[dps]|\{\d/.test(text)),
];

/** Classes and escapes hold no quantifiers. */
const withoutClasses = (pattern: string): string => pattern.replace(/\\\\?./g, 'x').replace(/\[[^\]]*\]/g, 'x');

/** Quantifiers without an upper bound: with them a pattern may read the rest of a text from every place of it. */
const findUnbounded = (pattern: string): string[] => withoutClasses(pattern).match(/(?<!\()[*+]|\{\d+,\}/g) ?? [];

describe('the time of masking grows with the text and no faster', () => {
  it('knows its own patterns', () => {
    const count = sources.flatMap(({ code }) => findPatterns(code)).length;
    expect(count).toBeGreaterThan(50);
    expect(findUnbounded('a{1,3}b*')).toEqual(['*']);
    expect(findUnbounded('(?:a|b){2,}')).toEqual(['{2,}']);
    expect(findUnbounded('[*+]x\\*{0,2}')).toEqual([]);
  });

  it('because every quantifier of every detector has an upper bound', () => {
    const unbounded = sources
      .filter(({ name }) => name.startsWith('detect-') || name === 'digit-runs.ts' || name === 'address-words.ts')
      .flatMap(({ name, code }) => findPatterns(code).map((pattern) => ({ name, pattern })))
      .filter(({ pattern }) => findUnbounded(pattern).length > 0)
      .map(({ name, pattern }) => `${name}: ${pattern}`);
    expect(unbounded).toEqual([]);
  });

  it.each(['1', '1 3', '一', '1😊', '1然后', 'l O ', '1、', '7然后再接着'])(
    'finds eight times as much in eight times as many repetitions of %s, no pair of places twice',
    (piece) => {
      const count = (times: number) => {
        const { text } = foldForDetection(piece.repeat(times));
        const runs = findDigitRuns(text, 7);
        return runs.reduce((sum, { digits }) => sum + digits.length, 0) + detectNumbers(text).length;
      };
      expect(count(8_000)).toBeLessThanOrEqual(8 * count(1_000) + 64);
    },
  );
});
