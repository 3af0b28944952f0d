/**
 * One way to find a part of a page. When it was last seen to work and who says so stand beside it for the reader and for
 * a test; they are not carried into pages.
 */
export const found = (css: string, _seen: `20${number}-${number}`, _source: string): string => css;

/** All known ways to find one part, best first. Pages change: an old candidate costs nothing, a missing one costs sight. */
export type SelectorSet = readonly string[];

/** What a part is, for the reader; only the ways to find it are carried into pages. */
export const part = (_role: string, candidates: SelectorSet): SelectorSet => candidates;

/** The first element that any candidate finds, better candidates first. */
export const queryFirst = (root: ParentNode, selectors: SelectorSet): HTMLElement | undefined => {
  for (const css of selectors) {
    const found = root.querySelector<HTMLElement>(css);
    if (found) return found;
  }
  return undefined;
};

/** The elements of the first candidate that finds any. */
export const queryEvery = (root: ParentNode, selectors: SelectorSet): HTMLElement[] => {
  for (const css of selectors) {
    const found = root.querySelectorAll<HTMLElement>(css);
    if (found.length > 0) return [...found];
  }
  return [];
};

/** The trimmed text of the first match; '' where there is none. */
export const readTextOf = (root: ParentNode, selectors: SelectorSet): string =>
  queryFirst(root, selectors)?.textContent?.trim() ?? '';

/** Finds parts once and keeps them while they stand in the page: a burst of changes does not search the whole page. */
export const createPartFinder = (root: ParentNode) => {
  const known = new Map<SelectorSet, HTMLElement>();
  return {
    find(selectors: SelectorSet): HTMLElement | undefined {
      const kept = known.get(selectors);
      if (kept?.isConnected) return kept;
      const found = queryFirst(root, selectors);
      if (found) known.set(selectors, found);
      else known.delete(selectors);
      return found;
    },
    forget: () => known.clear(),
  };
};
export type PartFinder = ReturnType<typeof createPartFinder>;
