import { describe, expect, it } from 'vitest';
import type { Sketch } from '@/utils/consoles/diagnosis/sketch-page';
import { writeTree } from '@/utils/consoles/diagnosis/write-tree';

const sketch = (head: string, children: Sketch[] = [], count = 1): Sketch => ({
  head,
  count,
  size: children.reduce((sum, child) => sum + child.size * child.count, 1),
  children,
  shape: 0,
});

const nest = (depth: number, width: number): Sketch =>
  sketch(`div.level-${depth}`, depth === 0 ? [] : Array.from({ length: width }, () => nest(depth - 1, width)));

const write = (root: Sketch, maxChars: number) => writeTree({ root, isUnfinished: false }, maxChars);

describe('the tree of a diagnosis', () => {
  it('is written as indented lines, like siblings once with their number', () => {
    const list = sketch('ul (12)', [sketch('li (1)', [sketch('b ~text')], 12)]);
    expect(write(list, 1000)).toBe('ul (12)\n li (1) x12\n  b ~text');
  });

  it('loses its depths first where it is too large, and says how many elements that were', () => {
    const root = nest(9, 3);
    const text = write(root, 200_000);
    expect(text.length).toBeLessThanOrEqual(200_000);
    const [note = '', ...lines] = text.split('\n');
    const [, cut, depth] = /^cut: (\d+) elements deeper than (\d+)$/.exec(note) ?? [];
    expect(lines.length + Number(cut)).toBe(root.size);
    expect(Math.max(...lines.map((line) => line.search(/\S/)))).toBe(Number(depth));
  });

  it('counts what lies below folded siblings as often as they stand there', () => {
    const row = nest(12, 1);
    const text = write(sketch('ul', [{ ...row, count: 50 }, ...Array.from({ length: 9 }, () => nest(12, 1))]), 1200);
    const [, cut, depth] = /^cut: (\d+) elements deeper than (\d+)$/m.exec(text) ?? [];
    expect(Number(cut)).toBe(59 * (13 - Number(depth)));
  });

  it('is cut at a line where a page is wider than what fits', () => {
    const wide = sketch(
      'body',
      Array.from({ length: 30_000 }, (_, index) => sketch(`p#?${index}`)),
    );
    const text = write(wide, 200_000);
    expect(text.length).toBeLessThanOrEqual(200_000);
    expect(text.startsWith('cut: most of a very wide page\nbody\n p#?0\n')).toBe(true);
    expect(text.split('\n').at(-1)).toMatch(/^ p#\?\d+$/);
  });
});
