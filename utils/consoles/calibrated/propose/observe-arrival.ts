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
 * What grew at its end between two looks: the message list, while the list of conversations only moves its rows. Undefined
 * where nothing grew, or more than one place did and neither stands inside the other.
 */
export const observeArrival = (before: PageSnapshot): Arrival | undefined => {
  const grown: Arrival[] = [];
  for (const [list, { count, last }] of before) {
    if (!list.isConnected || !last?.isConnected || last.parentElement !== list || list.childElementCount <= count)
      continue;
    const added = [...list.children].filter((child) => !before.has(child) && (child.textContent ?? '').trim() !== '');
    const newest = added.at(-1);
    const isAtEnd = newest && isAfter(newest, lastSpeaking(list, before));
    if (newest && isAtEnd) grown.push({ list, newest });
  }
  const outermost = grown.filter(({ list }) => !grown.some((it) => it.list !== list && it.list.contains(list)));
  return outermost.length === 1 ? outermost[0] : undefined;
};

const lastSpeaking = (list: Element, before: PageSnapshot): Element | undefined =>
  [...list.children].filter((child) => before.has(child) && (child.textContent ?? '').trim() !== '').at(-1);

const isAfter = (newest: Element, other: Element | undefined): boolean =>
  !other || (other.compareDocumentPosition(newest) & 4) !== 0;
