import { describe, expect, it } from 'vitest';
import { markProblems } from '@/utils/rewrite/mark-problems';
import type { FactProblem } from '@/utils/rewrite/types';

const problem = (kind: FactProblem['kind'], rewrite: string): FactProblem => ({
  kind,
  factKind: 'duration',
  source: '7天',
  rewrite,
});

describe('words that do not match are marked where they stand', () => {
  it('changed and invented ones, with the rest of the text untouched', () => {
    const pieces = markProblems('10天内可以退，再送5元。', [problem('invented', '5元'), problem('changed', '10天')]);
    expect(pieces).toEqual([
      { text: '10天', start: 0, kind: 'changed' },
      { text: '内可以退，再送', start: 3 },
      { text: '5元', start: 10, kind: 'invented' },
      { text: '。', start: 12 },
    ]);
  });

  it.each([
    ['nothing is wrong', []],
    ['a fact is lost and stands nowhere', [problem('lost', '')]],
    ['the words are not in it', [problem('changed', '30天')]],
  ])('and none where %s', (_what, problems) => {
    expect(markProblems('10天内可以退。', problems)).toEqual([{ text: '10天内可以退。', start: 0 }]);
  });

  it('once where two problems overlap, and the text stays whole', () => {
    const text = '满100元减10元';
    const pieces = markProblems(text, [problem('changed', '100元减10元'), problem('changed', '10元')]);
    expect(pieces.map((piece) => piece.text).join('')).toBe(text);
    expect(pieces.filter((piece) => piece.kind)).toHaveLength(1);
  });
});
