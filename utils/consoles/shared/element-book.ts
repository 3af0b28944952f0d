interface BookParts<Reading> {
  /** Every element to be read now, in the page's order; undefined where the page cannot be understood. */
  findAll(): readonly Element[] | undefined;
  read(element: Element): Reading | undefined;
}

interface BookChange<Reading> {
  element: Element;
  before: Reading | undefined;
  /** undefined where the element is gone or tells nothing. */
  reading: Reading | undefined;
}

export interface BookScan<Reading> {
  /** What was read anew, in the page's order, and before it what is gone. */
  changes: BookChange<Reading>[];
  /** The deadline came before everything was read: scan again. */
  isUnfinished: boolean;
}

/** Remembers what was read of each row, and reads again only those in which something moved. */
export interface ElementBook<Reading> {
  note(records: readonly MutationRecord[]): void;
  /** Everything will be read again. */
  noteAll(): void;
  /** undefined where the elements cannot be found. `hasTime` is asked after each element. */
  scan(hasTime: () => boolean): BookScan<Reading> | undefined;
}

export const createElementBook = <Reading>({ findAll, read }: BookParts<Reading>): ElementBook<Reading> => {
  let known = new Map<Element, Reading | undefined>();
  const stale = new Set<Element>();
  let mustFind = true;

  const noteAll = () => {
    mustFind = true;
    for (const element of known.keys()) stale.add(element);
  };

  const findOwner = (node: Node): Element | undefined => {
    for (let up: Node | null = node; up; up = up.parentNode) {
      if (up instanceof Element && known.has(up)) return up;
    }
    return undefined;
  };

  /** Around the elements: some came, went or moved, or something that tells about several of them (a group's title) changed. */
  const noteSurroundings = ({ type, addedNodes, removedNodes }: MutationRecord) => {
    if (type !== 'childList') return noteAll();
    mustFind = true;
    for (const node of [...addedNodes, ...removedNodes]) {
      if (!(node instanceof Element)) {
        if (node.nodeValue?.trim()) return noteAll();
      } else if (known.has(node)) stale.add(node);
      else if (node.childElementCount === 0) return noteAll();
      else for (const element of known.keys()) if (node.contains(element)) stale.add(element);
    }
  };

  const findAgain = (): BookChange<Reading>[] | undefined => {
    const elements = findAll();
    if (!elements) return undefined;
    mustFind = false;
    const next = new Map<Element, Reading | undefined>();
    for (const element of elements) {
      if (!known.has(element)) stale.add(element);
      next.set(element, known.get(element));
    }
    const gone: BookChange<Reading>[] = [];
    for (const [element, before] of known) {
      if (next.has(element)) continue;
      stale.delete(element);
      gone.push({ element, before, reading: undefined });
    }
    known = next;
    return gone;
  };

  return {
    noteAll,
    note(records) {
      for (const record of records) {
        const owner = findOwner(record.target);
        if (owner) stale.add(owner);
        else noteSurroundings(record);
      }
    },
    scan(hasTime) {
      const changes = mustFind ? findAgain() : [];
      if (!changes) return undefined;
      // One element that moved needs no order.
      const due = stale.size > 1 ? [...known.keys()].filter((it) => stale.has(it)) : [...stale];
      for (const [index, element] of due.entries()) {
        if (index > 0 && !hasTime()) break;
        stale.delete(element);
        const reading = read(element);
        changes.push({ element, before: known.get(element), reading });
        known.set(element, reading);
      }
      return { changes, isUnfinished: stale.size > 0 };
    },
  };
};
