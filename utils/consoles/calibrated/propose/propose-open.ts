import { findWithin } from '../locate';
import type { CalibratedPart } from '../schema';
import { generateSelectors } from '../select/generate-selectors';
import { findDistinctive } from './features';
import type { Candidate, ItemGroup, Scene } from './types';

export const activeName = /active|selected|current|checked|chosen|highlight|(^|[-_.])(on|cur|sel|open)([-_"]|$)/i;

/** Classes and attributes that this row alone has, those named like an open one first, named in any way when it shows the open name. */
export const rateActiveMarks = (rows: readonly Element[], row: Element, openName: string) =>
  findDistinctive(
    [row],
    rows.filter((it) => it !== row),
  )
    .map(({ css, isStable }) => {
      const isNamed = activeName.test(css) && !/interactive|inactive/i.test(css);
      const isOpen = openName !== '' && (row.textContent ?? '').includes(openName);
      const score = (isNamed ? 0.5 : 0) + (isOpen ? 0.35 : 0) + (isStable ? 0.1 : 0) + (row.matches(css) ? 0.05 : 0);
      return { row, css, isNamed, isOpen, score };
    })
    .sort((a, b) => b.score - a.score);

/**
 * What marks the row of the open conversation: a class or attribute that one row alone has, named so, or on the row that
 * the name above the messages belongs to.
 */
export const proposeActiveRow = ({ items }: ItemGroup, openName: string): Candidate[] => {
  // An unread badge is on one row alone now and then: neither named nor open tells nothing.
  const rated = items
    .flatMap((row) => rateActiveMarks(items, row, openName))
    .filter(({ isNamed, isOpen }) => isNamed || isOpen);
  const best = rated.sort((a, b) => b.score - a.score);
  const row = best[0]?.row;
  const marks = best.filter((it) => it.row === row && it.score >= (best[0]?.score ?? 0) - 0.25).slice(0, 3);
  if (!row) return [];
  const part: CalibratedPart = {
    locators: marks.map(({ css }) => ({ css, how: css.startsWith('[') ? ('role' as const) : ('class' as const) })),
  };
  const isNamed = activeName.test(marks[0]?.css ?? '');
  return [{ element: row, score: best[0]?.score ?? 0, reason: isNamed ? 'marked-active' : 'same-name', part }];
};

/** The customer's name above the messages: it says what one of the rows says, and stands in the column of the messages. */
export const proposeOpenName = (
  messages: ItemGroup,
  rows: ItemGroup | undefined,
  rowName: CalibratedPart | undefined,
  { readLayout }: Scene,
): Candidate[] => {
  const names = new Set(
    (rows?.items ?? []).map((row) => findWithin(row, rowName)?.textContent?.trim() ?? '').filter((name) => name !== ''),
  );
  const { scope, box, container } = messages;
  const found = [...scope.root.querySelectorAll('*')].filter((element) => {
    const text = element.textContent?.trim() ?? '';
    if (element.childElementCount > 0 || !names.has(text)) return false;
    if (rows?.container.contains(element) || container.contains(element)) return false;
    const place = readLayout(element);
    if (!place) return false;
    const isAbove = place.top + place.height <= box.top + 24;
    const middle = place.left + place.width / 2;
    return isAbove && middle >= box.left && place.left <= box.left + box.width;
  });
  const last = found.at(-1);
  return last
    ? [
        {
          element: last,
          score: found.length === 1 ? 0.9 : 0.6,
          reason: 'same-name',
          part: { locators: generateSelectors(last, scope.root), shadow: scope.shadow },
        },
      ]
    : [];
};
