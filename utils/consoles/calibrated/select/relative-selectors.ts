import { findByCss } from '../locate';
import { type Locator, locatorKinds } from '../schema';
import { buildPath } from './generate-selectors';
import { listClassSelectors, listOwnSelectors } from './own-selectors';

const maxLocators = 4;

const sort = (locators: readonly Locator[]): Locator[] => {
  const unique = [...new Map(locators.map((it) => [it.css, it])).values()];
  return locatorKinds.flatMap((kind) => unique.filter(({ how }) => how === kind)).slice(0, maxLocators);
};

const buildTagPath = (item: Element, container: Element): string => {
  const tags: string[] = [];
  for (let at: Element | null = item; at && at !== container; at = at.parentElement) tags.unshift(at.localName);
  return `:scope > ${tags.join(' > ')}`;
};

const isSameSet = (found: Iterable<Element>, items: readonly Element[]): boolean => {
  const all = [...found];
  return all.length === items.length && items.every((item) => all.includes(item));
};

/** Ways to exactly these items inside their container; also to those that will come. */
export const generateItemSelectors = (container: Element, items: readonly Element[]): Locator[] => {
  const [first] = items;
  if (!first) return [];
  // Ids and roles of one item are its own; attributes and classes that all carry are the list's.
  const shared = listOwnSelectors(first).filter(
    ({ css, how }) => (how === 'data' || how === 'class') && items.every((item) => item.matches(css)),
  );
  const path: Locator = { css: buildTagPath(first, container), how: 'structure' };
  return sort([...shared, path].filter(({ css }) => isSameSet(container.querySelectorAll(css), items)));
};

/** An item and what of it is meant; undefined where this item shows none. */
export interface InnerExample {
  item: Element;
  element: Element | undefined;
}

/** Below this part of the examples a selector is no rule but an accident. */
const leastHits = 0.75;

type IsSame = (found: Element | undefined, meant: Element | undefined) => boolean;

const isIdentical: IsSame = (found, meant) => found === meant;

/** For texts it does not matter which of the nested elements around one text is found. */
export const saysTheSame: IsSame = (found, meant) => found?.textContent?.trim() === meant?.textContent?.trim();

const rate = (css: string, examples: readonly InnerExample[], isSame: IsSame): number =>
  examples.filter(({ item, element }) => isSame(findByCss(item, css), element)).length / examples.length;

/** Ways to one element inside its item, some of them to others as well. */
export const listInner = ({ item, element }: InnerExample): Locator[] => {
  if (!element) return [];
  if (element === item) return [{ css: ':scope', how: 'structure' }];
  const own = listOwnSelectors(element).filter(({ how }) => how === 'data' || how === 'class');
  const parents =
    element.parentElement && element.parentElement !== item ? listClassSelectors(element.parentElement) : [];
  return [
    ...own,
    ...parents.map(({ css }): Locator => ({ css: `${css} > ${element.localName}`, how: 'class' })),
    { css: element.localName, how: 'structure' },
    { css: `:scope > ${buildPath(element, item)}`, how: 'structure' },
  ];
};

/** What stands inside the meant element and says all that it says, innermost first. */
const listNested = ({ item, element }: InnerExample): InnerExample[] =>
  [...(element?.querySelectorAll('*') ?? [])]
    .filter((inner) => saysTheSame(inner, element))
    .map((inner) => ({ item, element: inner }))
    .reverse();

/** Ways to one part inside each item that find it where it is, and nothing where it is not. */
export const generateInnerSelectors = (examples: readonly InnerExample[], isSame: IsSame = isIdentical): Locator[] => {
  const nested = isSame === isIdentical ? [] : examples.slice(0, 12).flatMap(listNested);
  const candidates = [...nested, ...examples.slice(0, 12)].flatMap(listInner);
  const rated = [...new Map(candidates.map((it) => [it.css, it])).values()]
    .map((locator) => ({ locator, hits: rate(locator.css, examples, isSame) }))
    .filter(({ hits }) => hits >= leastHits);
  if (rated.length === 0) return uniteSelectors(examples);
  const best = Math.max(0, ...rated.map(({ hits }) => hits));
  return sort(rated.filter(({ hits }) => hits >= best - 0.1).map(({ locator }) => locator));
};

/** One mark may have several shapes (a countdown, a late marker): those that never find the wrong thing, together. */
const uniteSelectors = (examples: readonly InnerExample[]): Locator[] => {
  const isNeverWrong = (css: string) =>
    examples.every(({ item, element }) => [undefined, element].includes(findByCss(item, css)));
  const marks = examples.flatMap((example) => {
    const own = listInner(example).filter(({ how }) => how === 'data' || how === 'class');
    return own.find(({ css }) => isNeverWrong(css))?.css ?? [];
  });
  const css = [...new Set(marks)].slice(0, maxLocators).join(', ');
  return css !== '' && rate(css, examples, isIdentical) >= leastHits ? [{ css, how: 'class' }] : [];
};
