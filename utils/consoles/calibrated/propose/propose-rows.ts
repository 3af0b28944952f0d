import type { ReadLayout } from '../layout';
import { isTimeText } from '../read-time';
import { parseWaitMarker } from '../read-wait-marker';
import { buildInnerCandidate } from './inner-candidate';
import { listTextLeaves, type TextLeaf } from './text-leaves';
import type { Candidate, ItemGroup } from './types';

const badgeText = /^(\d{1,3}\+?|new|未读|待回复|未回复|待处理)$/i;
const badgeName = /unread|badge|(^|[-_])(dot|count(er)?|wait\w*|unreply\w*|red)([-_]|$)|reddot|waiting/i;

interface RowLines {
  row: Element;
  name: TextLeaf | undefined;
  preview: TextLeaf | undefined;
  badge: Element | undefined;
}

const isWaitText = (text: string): boolean => badgeText.test(text) || parseWaitMarker(text).kind !== 'none';

const findDot = (row: Element, readLayout: ReadLayout): Element | undefined =>
  [...row.querySelectorAll('*')].find((element) => {
    if (!badgeName.test(element.getAttribute('class') ?? '') || (element.textContent ?? '').trim() !== '') return false;
    const box = readLayout(element);
    return box !== undefined && box.width <= 24 && box.height <= 24;
  });

/** A name stands above the last message; faces of one letter, times and badges are neither. */
const readLines = (row: Element, readLayout: ReadLayout): RowLines => {
  const leaves = listTextLeaves(row, readLayout);
  const badge =
    leaves.find(({ text, box }) => isWaitText(text) && (box.width <= 60 || parseWaitMarker(text).kind !== 'none'))
      ?.element ?? findDot(row, readLayout);
  const words = leaves.filter(({ element, text, box }) => {
    const isFace = text.length === 1 && Math.abs(box.width - box.height) < 8 && box.width >= 24;
    return element !== badge && !isTimeText(text) && !isWaitText(text) && !isFace;
  });
  // In reading order: names and times share the first line, and a line has some play.
  const inOrder = [...words].sort((a, b) =>
    Math.abs(a.box.top - b.box.top) > 6 ? a.box.top - b.box.top : a.box.left - b.box.left,
  );
  const [name, ...rest] = inOrder;
  const below = rest.filter(({ box }) => name && box.top > name.box.top + 6);
  const longest = below.reduce<TextLeaf | undefined>(
    (best, it) => (it.text.length > (best?.text.length ?? 0) ? it : best),
    undefined,
  );
  return { row, name, preview: longest, badge };
};

export interface RowProposals {
  rowName: Candidate[];
  rowPreview: Candidate[];
  rowUnread: Candidate[];
}

/** The lines and marks of the rows of a conversation list. */
export const proposeRowParts = ({ items }: ItemGroup, readLayout: ReadLayout): RowProposals => {
  const lines = items.slice(0, 30).map((row) => readLines(row, readLayout));
  const pick = (part: 'name' | 'preview') =>
    lines.flatMap(({ row, [part]: leaf }) => (leaf ? [{ item: row, element: leaf.element }] : []));
  const badged = lines.map(({ row, badge }) => ({ item: row, element: badge }));
  return {
    rowName: buildInnerCandidate(pick('name'), 0.8, 'first-line'),
    rowPreview: buildInnerCandidate(pick('preview'), 0.75, 'second-line'),
    rowUnread: buildInnerCandidate(badged, 0.7, 'unread-badge'),
  };
};
