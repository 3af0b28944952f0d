import { type PlainBox, type ReadLayout, readSide, type Side } from '../layout';
import { isTimeText } from '../read-time';
import { listTextLeaves, type TextLeaf } from './text-leaves';
import type { ItemGroup } from './types';

/** Enough to know a list by; reading every box of a long one would hold the page up. */
const sampled = 30;

const overlap = (a: PlainBox, b: PlainBox): number =>
  Math.max(0, Math.min(a.left + a.width, b.left + b.width) - Math.max(a.left, b.left)) /
  Math.max(1, Math.min(a.width, b.width));

export const findLongestLeaf = (leaves: readonly TextLeaf[]): TextLeaf | undefined => {
  const words = leaves.filter(({ text }) => !isTimeText(text));
  return words.reduce<TextLeaf | undefined>(
    (best, it) => (it.text.length > (best?.text.length ?? 0) ? it : best),
    undefined,
  );
};

/** On which side each item's bubble stands. */
export const readSides = ({ box, items }: ItemGroup, readLayout: ReadLayout): (Side | undefined)[] =>
  items.map((item) => {
    const leaf = findLongestLeaf(listTextLeaves(item, readLayout));
    return readSide(box, leaf?.box);
  });

const countOf = (sides: readonly (Side | undefined)[], side: Side): number => sides.filter((it) => it === side).length;

/** How much a group looks like the messages of a conversation whose composer stands at `composer`. */
export const rateAsMessages = (group: ItemGroup, composer: PlainBox | undefined, readLayout: ReadLayout): number => {
  const sample = { ...group, items: group.items.slice(-sampled) };
  const sides = readSides(sample, readLayout);
  const hasBothSides = countOf(sides, 'left') > 0 && countOf(sides, 'right') > 0;
  let score = Math.min(sample.items.length, 6) * 0.4;
  if (hasBothSides) score += 4;
  if (composer) {
    const isAbove = group.box.top < composer.top && group.box.top + 40 < composer.top + composer.height;
    const isSameColumn = overlap(group.box, composer) > 0.5;
    score += isAbove && isSameColumn ? 4 : -4;
    if (group.box.width >= composer.width * 0.5) score += 1;
  }
  const texts = sample.items.map((item) => (item.textContent ?? '').trim());
  if (texts.filter((text) => text.length > 1).length < texts.length * 0.5) score -= 3;
  // The parts of one message (name, bubble, time) are small and few; a conversation fills its pane.
  if (group.box.height < 90) score -= 3;
  return score;
};

const median = (values: readonly number[]): number =>
  [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0;

const hasFace = (item: Element, readLayout: ReadLayout, leaves: readonly TextLeaf[]): boolean => {
  if (item.querySelector('img, [class*="avatar" i]')) return true;
  const first = leaves[0];
  const box = first && readLayout(first.element);
  return first !== undefined && first.text.length === 1 && box !== undefined && Math.abs(box.width - box.height) < 8;
};

/** How much a group looks like a list of conversations beside the composer's column. */
export const rateAsConversations = (
  group: ItemGroup,
  composer: PlainBox | undefined,
  readLayout: ReadLayout,
): number => {
  const items = group.items.slice(0, sampled);
  const heights = items.map((item) => readLayout(item)?.height ?? 0);
  const usual = median(heights);
  const share = (test: (item: Element, leaves: TextLeaf[]) => boolean) =>
    items.filter((item) => test(item, listTextLeaves(item, readLayout))).length / items.length;
  let score = Math.min(items.length, 5) * 0.3;
  if (composer) score += overlap(group.box, composer) < 0.15 ? 3 : -4;
  if (heights.every((height) => Math.abs(height - usual) < usual * 0.35)) score += 1.5;
  score += usual >= 32 && usual <= 140 ? 1.5 : -2;
  score += share((_, leaves) => leaves.length >= 2) * 2;
  score += share((_, leaves) => leaves.some(({ text }) => isTimeText(text))) * 2;
  score += share((item, leaves) => hasFace(item, readLayout, leaves)) * 1.5;
  score -= share((item) => item.querySelector('input, textarea, select') !== null) * 3;
  return score;
};
