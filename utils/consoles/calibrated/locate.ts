import type { CalibratedPart, Locator } from './schema';

type Scope = Document | ShadowRoot;

/** 发送 (Enter), 发送 Ctrl+S: the key behind the word may be another tomorrow. 发送图片 is another control. */
const keyTail = /^([^\p{L}].{0,11}|(enter|ctrl|alt|cmd|回车|s$).{0,8})?$/iu;

/** What a person reads on a control, without spaces. */
export const readAnchorText = (element: Element): string => (element.textContent ?? '').replace(/\s+/g, '');

const isAnchoredBy = (element: Element, text: string): boolean => {
  const said = readAnchorText(element);
  return said.startsWith(text) && keyTail.test(said.slice(text.length));
};

/** A calibration may come from a file: a selector that the browser cannot read finds nothing. */
const queryAll = (scope: ParentNode, css: string): HTMLElement[] => {
  try {
    return [...scope.querySelectorAll<HTMLElement>(css)];
  } catch {
    return [];
  }
};

const isMatch = (element: Element, css: string): boolean => {
  try {
    return element.matches(css);
  } catch {
    return false;
  }
};

/** The document, or the shadow root that the hosts lead to; undefined while one of them is not there. */
export const findScope = (root: Document, shadow: readonly string[] = []): Scope | undefined => {
  let scope: Scope = root;
  for (const css of shadow) {
    const inner: ShadowRoot | null | undefined = queryAll(scope, css)[0]?.shadowRoot;
    if (!inner) return undefined;
    scope = inner;
  }
  return scope;
};

/** Everything one locator finds in a scope. */
export const queryLocator = (scope: ParentNode, { css, text }: Locator): HTMLElement[] => {
  const found = queryAll(scope, css);
  return text === undefined ? found : found.filter((element) => isAnchoredBy(element, text));
};

/** The lowest element that holds all of these, and is none of them while it is one alone; never the whole page. */
const findHolder = ([first, ...others]: readonly HTMLElement[]): HTMLElement[] => {
  let holder = others.length === 0 ? first?.parentElement : first;
  while (holder && !others.every((it) => holder?.contains(it))) holder = holder.parentElement;
  return holder && holder !== holder.ownerDocument.body && holder.parentElement ? [holder] : [];
};

/**
 * A part that stands alone. A locator that finds several elements has lost its meaning and is passed over, so that a
 * changed page gives a missing part rather than the wrong one. `pickFit` says which of several can be meant.
 */
export const findPart = (
  root: Document,
  part: CalibratedPart | undefined,
  pickFit: (found: HTMLElement[]) => HTMLElement[] = (found) => found,
): HTMLElement | undefined => {
  const scope = part && findScope(root, part.shadow);
  for (const locator of scope ? part.locators : []) {
    const found = scope ? queryLocator(scope, locator) : [];
    const fitting = pickFit(locator.holdsAll ? findHolder(found) : found);
    if (fitting.length === 1) return fitting[0];
  }
  return undefined;
};

/** The items of a list, by the first locator that finds any. */
export const findItems = (list: Element, part: CalibratedPart | undefined): HTMLElement[] => {
  for (const locator of part?.locators ?? []) {
    const found = queryLocator(list, locator);
    if (found.length > 0) return found;
  }
  return [];
};

/** What belongs to an item: the item itself or the first inside it. */
export const findWithin = (item: Element, part: CalibratedPart | undefined): Element | undefined => {
  for (const { css } of part?.locators ?? []) {
    const found = findByCss(item, css);
    if (found) return found;
  }
  return undefined;
};

export const findByCss = (item: Element, css: string): Element | undefined =>
  isMatch(item, css) ? item : queryAll(item, css)[0];

export const readTextWithin = (item: Element, part: CalibratedPart | undefined): string => {
  const found = findWithin(item, part);
  const inFull = part?.attribute === undefined ? '' : (found?.getAttribute(part.attribute)?.trim() ?? '');
  return inFull || (found?.textContent?.trim() ?? '');
};
