import { buildDirectory, createPlaces, findPostings, type Postings, type Segment } from './segment';

/** What was added since the segment was frozen: few documents, so plain lists do. */
export interface RecentPostings {
  append(key: number, place: number, weight: number): void;
  find(key: number): Postings | undefined;
  readonly keys: () => Iterable<number>;
}

export const createRecentPostings = (): RecentPostings => {
  const lists = new Map<number, { places: number[]; weights: number[] }>();
  return {
    append(key, place, weight) {
      const list = lists.get(key) ?? { places: [], weights: [] };
      list.places.push(place);
      list.weights.push(weight);
      lists.set(key, list);
    },
    find(key) {
      const list = lists.get(key);
      return list && { ...list, start: 0, end: list.places.length };
    },
    keys: () => lists.keys(),
  };
};

/**
 * One segment of both, without the removed. `newPlaces[place]` is where a document goes, -1 for a removed one; the order of
 * documents stays. Nothing is read anew from the articles.
 */
export const mergePostings = (segment: Segment, recent: RecentPostings, newPlaces: Int32Array): Segment => {
  const all = [...segment.keys, ...recent.keys()];
  const candidates = [...new Set(all)].sort((one, other) => one - other);
  const directory = buildDirectory(segment);
  const partsOf = (key: number): Postings[] =>
    [findPostings(segment, directory, key), recent.find(key)].filter((part) => part !== undefined);
  let room = segment.places.length;
  for (const key of recent.keys()) room += recent.find(key)?.end ?? 0;
  const keys = new Uint32Array(candidates.length);
  const starts = new Uint32Array(candidates.length + 1);
  const placeCount = newPlaces.reduce((count, place) => (place >= 0 ? count + 1 : count), 0);
  const places = createPlaces(room, placeCount);
  const weights = new Uint8Array(room);
  let [keyCount, length] = [0, 0];
  for (const key of candidates) {
    for (const part of partsOf(key)) {
      for (let at = part.start; at < part.end; at++) {
        const place = newPlaces[part.places[at] ?? 0] ?? -1;
        if (place < 0) continue;
        places[length] = place;
        weights[length] = part.weights[at] ?? 0;
        length += 1;
      }
    }
    if (length === (starts[keyCount] ?? 0)) continue;
    keys[keyCount] = key;
    keyCount += 1;
    starts[keyCount] = length;
  }
  return {
    keys: keys.slice(0, keyCount),
    starts: starts.slice(0, keyCount + 1),
    places: places.slice(0, length),
    weights: weights.slice(0, length),
  };
};
