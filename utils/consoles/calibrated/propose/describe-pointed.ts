import type { ReadLayout } from '../layout';
import { findByCss } from '../locate';
import { type Locator, locatorKinds } from '../schema';
import { generateSelectors } from '../select/generate-selectors';
import { listInner } from '../select/relative-selectors';
import { collectScopes } from './collect-scopes';
import { activeName, rateActiveMarks } from './propose-open';
import { listTextLeaves } from './text-leaves';
import type { Candidate } from './types';

const maxLocators = 4;
/** More lines than these no row and no message has. */
const maxChoices = 6;

/** A part that stands alone, as the agent pointed at it; undefined in a frame that cannot be looked into. */
export const describeSingle = (document: Document, element: Element): Candidate | undefined => {
  const scope = collectScopes(document).find(({ root }) => root === element.getRootNode());
  const locators = scope ? generateSelectors(element, scope.root) : [];
  if (!scope || locators.length === 0) return undefined;
  return { element, score: 1, reason: 'pointed-at', part: { locators, shadow: scope.shadow } };
};

/** In how many of the items a selector finds something: what is known of one item has to hold for most. */
const countFound = (items: readonly Element[], { css }: Locator): number =>
  items.filter((item) => findByCss(item, css) !== undefined).length;

/**
 * A part inside each item, learnt from the one that the agent pointed at in one of them. A badge stands on few rows, so a
 * name of its own counts more than how often it is found; undefined where the element stands in none of the items.
 */
export const describeInner = (items: readonly Element[], element: Element): Candidate | undefined => {
  const item = items.find((it) => it.contains(element));
  if (!item) return undefined;
  const fitting = listInner({ item, element }).filter(({ css }) => findByCss(item, css) === element);
  const unique = [...new Map(fitting.map((it) => [it.css, it])).values()];
  const named = unique.filter(({ how }) => how !== 'structure');
  const locators = locatorKinds
    .flatMap((kind) => (named.length > 0 ? named : unique).filter(({ how }) => how === kind))
    .sort((a, b) => countFound(items, b) - countFound(items, a))
    .slice(0, maxLocators);
  return locators.length > 0 ? { element, score: 1, reason: 'pointed-at', part: { locators } } : undefined;
};

/** What else in an item it could be: each of its lines, in reading order, but for those that are proposed already. */
export const listInnerChoices = (
  items: readonly Element[],
  known: readonly Candidate[],
  readLayout: ReadLayout,
): Candidate[] => {
  const [item] = items;
  if (!item) return [];
  return listTextLeaves(item, readLayout)
    .filter(({ element }) => !known.some((it) => it.element === element))
    .flatMap(({ element }) => describeInner(items, element) ?? [])
    .map((it) => ({ ...it, score: 0.2, reason: 'another-line' as const }))
    .slice(0, maxChoices);
};

/** The mark of the open conversation, learnt from the row that the agent says is open. */
export const describeActiveRow = (rows: readonly Element[], element: Element): Candidate | undefined => {
  const row = rows.find((it) => it.contains(element));
  const marks = row ? rateActiveMarks(rows, row, '').slice(0, 3) : [];
  if (!row || marks.length === 0) return undefined;
  const locators = marks.map(({ css }): Locator => ({ css, how: css.startsWith('[') ? 'role' : 'class' }));
  return {
    element: row,
    score: activeName.test(marks[0]?.css ?? '') ? 1 : 0.6,
    reason: 'pointed-at',
    part: { locators },
  };
};
