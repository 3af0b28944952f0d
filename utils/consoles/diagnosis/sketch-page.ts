import type { NameCensor } from './censor-names';
import { describeElement } from './describe-element';
import { isFrame } from './is-frame';

/** What is drawn of an element and what stands in it; like siblings are one sketch with a count. */
export interface Sketch {
  head: string;
  /** How many siblings in a row look like this, all the way down. */
  count: number;
  /** Elements in one of them, itself included. */
  size: number;
  children: Sketch[];
  /** The same number: the same all the way down. */
  shape: number;
}

export interface PageSketch {
  root: Sketch;
  /** Elements that were not looked at because there were too many. */
  isUnfinished: boolean;
}

const mostElements = 20_000;
const maxDepth = 80;
/** Of rows that begin alike, so many different insides are shown. */
const shapesShown = 3;
/** Their insides tell nothing of a console, or would be text. */
const closedTags = new Set([
  'head',
  'script',
  'style',
  'noscript',
  'template',
  'svg',
  'canvas',
  'video',
  'audio',
  'select',
]);
/** What we draw ourselves is no part of the page, and customers' names stand in it. */
const ownTag = 'warm-reply';

/** Looks at the whole page once: its tags and names, open shadow roots and same-origin frames included, and changes nothing. */
export const sketchPage = (root: Document, censor: NameCensor, maxElements = mostElements): PageSketch => {
  const shapes = new Map<string, number>();
  let seen = 0;

  const build = (head: string, inside: readonly Sketch[]): Sketch => {
    const children = foldLikeSiblings(inside);
    const key = [head, ...children.map(({ shape, count }) => `${shape}*${count}`)].join(' ');
    const shape = shapes.get(key) ?? shapes.size;
    shapes.set(key, shape);
    const size = inside.reduce((sum, child) => sum + child.size * child.count, 1);
    return { head, count: 1, size, children, shape };
  };

  const sketchAll = (parent: ParentNode, depth: number): Sketch[] => {
    if (depth > maxDepth) return [];
    const sketches: Sketch[] = [];
    for (const element of parent.children) {
      if (seen >= maxElements) break;
      if (element.localName !== ownTag) sketches.push(sketch(element, depth));
    }
    return sketches;
  };

  const sketch = (element: Element, depth: number): Sketch => {
    seen += 1;
    const { childElementCount, shadowRoot } = element;
    const text = hasOwnText(element) ? ' ~text' : '';
    const head = `${describeElement(element, censor)}${childElementCount > 0 ? ` (${childElementCount})` : ''}${text}`;
    if (closedTags.has(element.localName)) return build(head, []);
    const inside = sketchAll(element, depth + 1);
    if (shadowRoot) inside.unshift(build('#shadow', sketchAll(shadowRoot, depth + 1)));
    if (isFrame(element)) inside.push(sketchFrame(element, depth));
    return build(head, inside);
  };

  const sketchFrame = (frame: HTMLIFrameElement, depth: number): Sketch => {
    const inner = frame.contentDocument; // null where the frame is of another origin
    return inner ? build('#document', sketchAll(inner, depth + 1)) : build('#other-origin', []);
  };

  return { root: build('#document', sketchAll(root, 0)), isUnfinished: seen >= maxElements };
};

const hasOwnText = (element: Element): boolean =>
  !closedTags.has(element.localName) &&
  [...element.childNodes].some((node) => node.nodeType === 3 && (node.nodeValue ?? '').trim() !== '');

/** Siblings in a row with one head: each different inside once, with how many have it; of many, the first few. */
const foldLikeSiblings = (siblings: readonly Sketch[]): Sketch[] => {
  const folded: Sketch[] = [];
  for (let from = 0; from < siblings.length; ) {
    const head = siblings[from]?.head ?? '';
    let to = from + 1;
    while (siblings[to]?.head === head) to += 1;
    folded.push(...foldRun(siblings.slice(from, to)));
    from = to;
  }
  return folded;
};

const foldRun = (run: readonly Sketch[]): Sketch[] => {
  const byShape = new Map<number, Sketch>();
  for (const sketch of run) {
    const known = byShape.get(sketch.shape);
    byShape.set(sketch.shape, known ? { ...known, count: known.count + sketch.count } : sketch);
  }
  const [shown, others] = [[...byShape.values()].slice(0, shapesShown), [...byShape.values()].slice(shapesShown)];
  if (others.length === 0) return shown;
  const count = others.reduce((sum, { count }) => sum + count, 0);
  const size = Math.round(others.reduce((sum, it) => sum + it.size * it.count, 0) / count);
  return [...shown, { head: `... like these, ${others.length} other shapes`, count, size, children: [], shape: -1 }];
};
