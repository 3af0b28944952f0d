/** What one row shows of its customer. `mark`: all that tells this row from another of the same name. */
export interface RowFace {
  name: string;
  mark: string;
}

export interface WeakIdentity {
  id: string;
  /** Another customer of this name stands in the list, or stood there. */
  isShared: boolean;
}

/** Where a row stands among all that the page shows of the list. */
interface Place {
  names: readonly string[];
  at: number;
}

export interface WeakIdentities {
  /** Takes the rows as they stand now, in the page's order. */
  assign(rows: readonly Element[]): void;
  /** Looks at all rows again where this one is new or shows something else. */
  find(row: Element): WeakIdentity | undefined;
  /** The one customer who ever bore this name; undefined where there were several or none. */
  findByName(name: string): string | undefined;
}

interface Known extends RowFace, Place {
  id: string;
}

/** Those who left the list are remembered so that a re-mount is no new customer; more are not needed for that. */
const maxGone = 200;

/** How many of these names stand among those; one that stands twice counts twice. */
const countShared = (some: readonly string[], others: readonly string[]): number => {
  const left = [...others];
  return some.filter((name) => {
    const at = left.indexOf(name);
    if (at >= 0) left.splice(at, 1);
    return at >= 0;
  }).length;
};

/** Enough to tell a place by; a list that is long after all must not cost its square. */
const reach = 20;

const splitAt = ({ names, at }: Place) => ({
  before: names.slice(Math.max(0, at - reach), Math.max(0, at)),
  after: names.slice(at + 1, at + 1 + reach),
});

/**
 * Whether those who are still in sight stand mostly on the same side of a row as they stood of that customer. One who was
 * alone, or is, has nobody to tell.
 */
const isSamePlace = (was: Place, now: Place): boolean => {
  if (was.names.length === 1 || now.names.length === 1) return true;
  const then = splitAt(was);
  const here = splitAt(now);
  const same = countShared(then.before, here.before) + countShared(then.after, here.after);
  return same > countShared(then.before, here.after) + countShared(then.after, here.before);
};

/** Somebody in the middle of what is in sight wrote and was moved: all others are still there, so nothing was scrolled. */
const hasOnlyMoved = (was: Place, names: readonly string[]): boolean =>
  was.at > 0 &&
  was.at < was.names.length - 1 &&
  names.length === was.names.length &&
  was.names.every((name) => names.includes(name));

/**
 * Who is who in a list that gives no ids. A row keeps its customer while its node and its name stay, or when exactly one
 * node shows exactly what exactly one lost row showed. In doubt it is somebody new: two customers of one name must never
 * become one (design.md 2), a wait that starts anew is the lesser harm. In a list of which only a part stands in the page
 * (`isVirtual`) a node tells nothing and who is gone may only be out of sight: there what stands around has to agree as well.
 */
export const createWeakIdentities = (
  readFace: (row: Element) => RowFace,
  listRows: () => readonly Element[],
  isVirtual = false,
): WeakIdentities => {
  let known = new Map<Element, Known>();
  let gone: Known[] = [];
  const idsByName = new Map<string, number>();

  const createId = (name: string): string => {
    const serial = (idsByName.get(name) ?? 0) + 1;
    idsByName.set(name, serial);
    return serial === 1 ? name : `${name}#${serial}`;
  };

  const assign = (rows: readonly Element[]) => {
    const next = new Map<Element, Known>();
    const open = new Map(rows.map((row) => [row, readFace(row)]));
    const lost = new Map<Known, Element | undefined>([...known].map(([row, it]) => [it, row]));
    for (const it of gone) lost.set(it, undefined);
    const names = [...open.values()].map(({ name }) => name);
    const places = new Map([...open.keys()].map((row, at) => [row, at]));
    const placeOf = (row: Element): Place => ({ names, at: places.get(row) ?? -1 });
    const fits = (row: Element, it: Known) => !isVirtual || isSamePlace(it, placeOf(row));
    const settle = (row: Element, face: RowFace, was: Known | undefined) => {
      if (was) lost.delete(was);
      open.delete(row);
      next.set(row, { ...face, ...placeOf(row), id: was?.id ?? createId(face.name) });
    };

    for (const [row, face] of [...open]) {
      const was = known.get(row);
      if (was && was.name === face.name && was.mark === face.mark && fits(row, was)) settle(row, face, was);
    }
    for (const [row, face] of [...open]) {
      const alike = [...lost.keys()].filter((it) => it.name === face.name && it.mark === face.mark);
      const rivals = [...open.values()].filter((it) => it.name === face.name && it.mark === face.mark);
      if (alike[0] && alike.length === 1 && rivals.length === 1 && fits(row, alike[0])) settle(row, face, alike[0]);
    }
    // The page drew its whole list anew while somebody wrote: the names say who is who where they are not shared.
    const isRedrawn = next.size > 0 && rows.every((row) => !known.has(row));
    for (const [row, face] of isRedrawn || isVirtual ? [...open] : []) {
      const alike = [...known.values()].filter((it) => it.name === face.name);
      const isAlone = alike.length === 1 && rows.filter((it) => readFace(it).name === face.name).length === 1;
      const was = alike[0];
      const isStill = was !== undefined && (isVirtual ? hasOnlyMoved(was, names) : isRedrawn);
      if (isAlone && was && isStill && lost.has(was) && idsByName.get(face.name) === 1) settle(row, face, was);
    }
    for (const [row, face] of [...open]) {
      const was = known.get(row);
      const isStill = was !== undefined && lost.has(was) && was.name === face.name && fits(row, was);
      settle(row, face, isStill ? was : undefined);
    }
    gone = [...lost.keys()].slice(-maxGone);
    known = next;
  };

  return {
    assign,
    find(row) {
      const face = readFace(row);
      const was = known.get(row);
      // A new row, or another customer written into a node: the whole order has changed.
      if (!was || was.name !== face.name || was.mark !== face.mark) assign(listRows());
      const now = known.get(row);
      return now && { id: now.id, isShared: (idsByName.get(now.name) ?? 0) > 1 };
    },
    findByName: (name) => (idsByName.get(name) === 1 ? name : undefined),
  };
};
