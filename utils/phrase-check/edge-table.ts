/** Edges of an automaton in one hash table of numbers: no object per state, and one look-up per character. */
export interface EdgeTable {
  /** The target, or 0 where there is none: no edge leads to the root. */
  find(state: number, symbol: number): number;
  add(state: number, symbol: number, target: number): void;
}

/** Numbers of states, in two bytes each while they fit. */
export const createIds = (length: number, largest: number): Uint16Array | Uint32Array =>
  largest > 0xffff ? new Uint32Array(length) : new Uint16Array(length);

/** Multiplying by it spreads neighbouring keys (Knuth, 2^32 divided by the golden ratio). */
const spread = 0x9e3779b1;

/** `symbolCount` times the number of states must stay below 2^32. */
export const createEdgeTable = (symbolCount: number): EdgeTable => {
  let mask = (1 << 10) - 1;
  let keys = new Uint32Array(mask + 1);
  let targets = createIds(mask + 1, mask);
  let count = 0;

  /** Where the key stands, or the empty place where it would. */
  const findPlace = (key: number): number => {
    let place = (Math.imul(key, spread) >>> 8) & mask;
    while (targets[place] !== 0 && keys[place] !== key) place = (place + 1) & mask;
    return place;
  };
  const put = (key: number, target: number): void => {
    const place = findPlace(key);
    keys[place] = key;
    targets[place] = target;
  };
  const grow = (): void => {
    const [oldKeys, oldTargets] = [keys, targets];
    mask = mask * 2 + 1;
    keys = new Uint32Array(mask + 1);
    // Half of the places are taken at most, so no target is larger.
    targets = createIds(mask + 1, mask >>> 1);
    for (const [place, target] of oldTargets.entries()) if (target !== 0) put(oldKeys[place] ?? 0, target);
  };

  return {
    find: (state, symbol) => targets[findPlace((state * symbolCount + symbol) >>> 0)] ?? 0,
    add: (state, symbol, target) => {
      if (count * 2 > mask - 2) grow();
      put((state * symbolCount + symbol) >>> 0, target);
      count++;
    },
  };
};
