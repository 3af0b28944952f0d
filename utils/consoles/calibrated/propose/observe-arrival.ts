import { collectScopes } from './collect-scopes';

/** How many children each element had, and what the last of them said. */
export type PageSnapshot = ReadonlyMap<Element, { count: number; last: Element | undefined }>;

/** Kept while the agent waits for a message; elements that hold one child are no lists. */
export const takeSnapshot = (document: Document): PageSnapshot =>
  new Map(
    collectScopes(document).flatMap(({ root }) =>
      [...root.querySelectorAll('*')].map(
        (element) =>
          [element, { count: element.childElementCount, last: element.lastElementChild ?? undefined }] as const,
      ),
    ),
  );

export interface Arrival {
  /** The element that got one child more. */
  list: Element;
  /** The child that came, which says something. */
  newest: Element;
}

/**
 * What grew at its end between two looks: the message list, while the list of conversations only moves its rows. Where no
 * list grew, the one whose last child was kept empty for what comes. Undefined where nothing grew, or more than one place
 * did and neither stands inside the other.
 */
export const observeArrival = (before: PageSnapshot): Arrival | undefined => {
  const grown: Arrival[] = [];
  const filled: Arrival[] = [];
  for (const [list, { count, last }] of before) {
    if (!list.isConnected || list.childElementCount <= count) continue;
    const newest = [...list.children].filter((child) => !before.has(child) && isSpeaking(child)).at(-1);
    if (!newest) continue;
    if (last?.parentElement === list) {
      if (isAfter(newest, lastSpeaking(list, before))) grown.push({ list, newest });
    } else if (count === 0 && list.parentElement && isKeptForMore(list, list.parentElement))
      filled.push({ list: list.parentElement, newest });
  }
  return findOnly(grown) ?? (grown.length === 0 ? findOnly(filled) : undefined);
};

const findOnly = (grown: readonly Arrival[]): Arrival | undefined => {
  const outermost = grown.filter(({ list }) => !grown.some((it) => it.list !== list && it.list.contains(list)));
  return outermost.length === 1 ? outermost[0] : undefined;
};

/** deep-chat puts an empty element behind the messages that were loaded; new ones come into it. */
const isKeptForMore = (element: Element, list: Element): boolean =>
  list.lastElementChild === element && [...list.children].some((child) => child !== element && isSpeaking(child));

const isSpeaking = (element: Element): boolean => (element.textContent ?? '').trim() !== '';

const lastSpeaking = (list: Element, before: PageSnapshot): Element | undefined =>
  [...list.children].filter((child) => before.has(child) && isSpeaking(child)).at(-1);

const isAfter = (newest: Element, other: Element | undefined): boolean =>
  !other || (other.compareDocumentPosition(newest) & 4) !== 0;
