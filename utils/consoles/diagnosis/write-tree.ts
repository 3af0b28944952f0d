import type { PageSketch, Sketch } from './sketch-page';

/** Tried one after the other until the tree fits: all of it a little shallower tells more than half of it in full. */
const depths = [80, 40, 28, 20, 16, 12, 10, 8, 6, 4];

/** The tree as indented lines of at most `maxChars`, and what was left out. ASCII only, so that characters are bytes. */
export const writeTree = ({ root, isUnfinished }: PageSketch, maxChars: number): string => {
  const notes = isUnfinished ? ['cut: the page has more elements than are looked at'] : [];
  for (const depth of depths) {
    const lines: string[] = [];
    const cut = writeSketch(root, 0, depth, lines);
    const cutNote = cut > 0 ? [`cut: ${cut} elements deeper than ${depth}`] : [];
    const text = [...notes, ...cutNote, ...lines].join('\n');
    if (text.length <= maxChars) return text;
  }
  const flat: string[] = [];
  writeSketch(root, 0, depths.at(-1) ?? 1, flat);
  return cutLines([...notes, 'cut: most of a very wide page', ...flat], maxChars);
};

/** Returns how many elements lie deeper than `maxDepth`. */
const writeSketch = (
  { head, count, size, children }: Sketch,
  depth: number,
  maxDepth: number,
  lines: string[],
): number => {
  lines.push(`${' '.repeat(depth)}${head}${count > 1 ? ` x${count}` : ''}`);
  if (depth >= maxDepth) return (size - 1) * count;
  return children.reduce((cut, child) => cut + writeSketch(child, depth + 1, maxDepth, lines) * count, 0);
};

const cutLines = (lines: readonly string[], maxChars: number): string => {
  const kept: string[] = [];
  let length = 0;
  for (const line of lines) {
    length += line.length + 1;
    if (length > maxChars) break;
    kept.push(line);
  }
  return kept.join('\n');
};
