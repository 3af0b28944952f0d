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

export interface WeakIdentities {
  /** Takes the rows as they stand now, in the page's order. */
  assign(rows: readonly Element[]): void;
  /** Looks at all rows again where this one is new or shows something else. */
  find(row: Element): WeakIdentity | undefined;
  /** The one customer who ever bore this name; undefined where there were several or none. */
  findByName(name: string): string | undefined;
}

interface Known extends RowFace {
  id: string;
}

/** Those who left the list are remembered so that a re-mount is no new customer; more are not needed for that. */
const maxGone = 200;

/**
 * Who is who in a list that gives no ids. A row keeps its customer while its node and its name stay, or when exactly one
 * node shows exactly what exactly one lost row showed. In doubt it is somebody new: two customers of one name must never
 * become one (design.md 2), a wait that starts anew is the lesser harm.
 */
export const createWeakIdentities = (
  readFace: (row: Element) => RowFace,
  listRows: () => readonly Element[],
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
    const settle = (row: Element, face: RowFace, was: Known | undefined) => {
      if (was) lost.delete(was);
      open.delete(row);
      next.set(row, { ...face, id: was?.id ?? createId(face.name) });
    };

    for (const [row, face] of [...open]) {
      const was = known.get(row);
      if (was && was.name === face.name && was.mark === face.mark) settle(row, face, was);
    }
    for (const [row, face] of [...open]) {
      const alike = [...lost.keys()].filter((it) => it.name === face.name && it.mark === face.mark);
      const rivals = [...open.values()].filter((it) => it.name === face.name && it.mark === face.mark);
      if (alike.length === 1 && rivals.length === 1) settle(row, face, alike[0]);
    }
    // The page drew its whole list anew while somebody wrote: the names say who is who where they are not shared.
    const isRedrawn = next.size > 0 && rows.every((row) => !known.has(row));
    for (const [row, face] of isRedrawn ? [...open] : []) {
      const alike = [...known.values()].filter((it) => it.name === face.name);
      const isAlone = alike.length === 1 && rows.filter((it) => readFace(it).name === face.name).length === 1;
      const was = alike[0];
      if (isAlone && was && lost.has(was) && idsByName.get(face.name) === 1) settle(row, face, was);
    }
    for (const [row, face] of [...open]) {
      const was = known.get(row);
      settle(row, face, was && lost.has(was) && was.name === face.name ? was : undefined);
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
