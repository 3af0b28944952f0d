/** Postings of many terms in four typed arrays: `keys` ascending, those of `keys[i]` from `starts[i]` up to `starts[i + 1]`. */
export interface Segment {
  readonly keys: Uint32Array;
  readonly starts: Uint32Array;
  /** Ascending within a term. */
  readonly places: Uint16Array | Uint32Array;
  readonly weights: Uint8Array;
}

/** Postings of one term, from `start` up to, not including, `end`. */
export interface Postings {
  readonly places: ArrayLike<number>;
  readonly weights: ArrayLike<number>;
  readonly start: number;
  readonly end: number;
}

export const emptySegment = (): Segment => ({
  keys: new Uint32Array(),
  starts: new Uint32Array(1),
  places: new Uint16Array(),
  weights: new Uint8Array(),
});

/** Half the bytes while two of them can name every place. */
export const hasShortPlaces = (placeCount: number): boolean => placeCount <= 0x1_0000;

export const createPlaces = (length: number, placeCount: number): Uint16Array | Uint32Array =>
  hasShortPlaces(placeCount) ? new Uint16Array(length) : new Uint32Array(length);

/** Where the keys of each upper half begin: the first character of a pair leaves few to look through. */
export const buildDirectory = ({ keys }: Segment): Uint32Array => {
  const directory = new Uint32Array(0x1_0001);
  for (let at = 0; at < keys.length; at++) {
    const next = ((keys[at] ?? 0) >>> 16) + 1;
    directory[next] = (directory[next] ?? 0) + 1;
  }
  for (let half = 0; half < 0x1_0000; half++) directory[half + 1] = (directory[half + 1] ?? 0) + (directory[half] ?? 0);
  return directory;
};

export const findPostings = (segment: Segment, directory: Uint32Array, key: number): Postings | undefined => {
  let low = directory[key >>> 16] ?? 0;
  let high = (directory[(key >>> 16) + 1] ?? 0) - 1;
  while (low <= high) {
    const middle = (low + high) >>> 1;
    const found = segment.keys[middle] ?? 0;
    if (found === key) {
      const { places, weights, starts } = segment;
      return { places, weights, start: starts[middle] ?? 0, end: starts[middle + 1] ?? 0 };
    }
    if (found < key) low = middle + 1;
    else high = middle - 1;
  }
  return undefined;
};

/** Terms and weights of many documents, one after the other, on their way into a segment. */
export interface PostingStream {
  append(key: number, weight: number): void;
  endDocument(): void;
  freeze(): Segment;
}

export const createPostingStream = (): PostingStream => {
  let keys = new Uint32Array(1024);
  let weights = new Uint8Array(1024);
  let length = 0;
  const ends: number[] = [];
  const append = (key: number, weight: number): void => {
    if (length === keys.length) {
      const [moreKeys, moreWeights] = [new Uint32Array(length * 2), new Uint8Array(length * 2)];
      moreKeys.set(keys);
      moreWeights.set(weights);
      [keys, weights] = [moreKeys, moreWeights];
    }
    keys[length] = key;
    weights[length] = weight;
    length += 1;
  };
  const freeze = (): Segment => freezeStream(keys.subarray(0, length), weights, ends);
  return { append, endDocument: () => void ends.push(length), freeze };
};

/** A counting sort by term: documents come in ascending order and so stay. */
const freezeStream = (stream: Uint32Array, streamWeights: Uint8Array, ends: readonly number[]): Segment => {
  const sorted = stream.slice().sort();
  let count = 0;
  for (let at = 0; at < sorted.length; at++) {
    if (at === 0 || sorted[at] !== sorted[at - 1]) sorted[count++] = sorted[at] ?? 0;
  }
  const keys = sorted.slice(0, count);
  const slotOf = new Map<number, number>();
  for (let slot = 0; slot < count; slot++) slotOf.set(keys[slot] ?? 0, slot);
  const slots = new Uint32Array(stream.length);
  const starts = new Uint32Array(count + 1);
  for (let at = 0; at < stream.length; at++) {
    const slot = slotOf.get(stream[at] ?? 0) ?? 0;
    slots[at] = slot;
    starts[slot + 1] = (starts[slot + 1] ?? 0) + 1;
  }
  for (let slot = 0; slot < count; slot++) starts[slot + 1] = (starts[slot + 1] ?? 0) + (starts[slot] ?? 0);
  const next = starts.slice();
  const places = createPlaces(stream.length, ends.length);
  const weights = new Uint8Array(stream.length);
  let place = 0;
  for (let at = 0; at < stream.length; at++) {
    while (at >= (ends[place] ?? stream.length)) place += 1;
    const slot = slots[at] ?? 0;
    const target = next[slot] ?? 0;
    next[slot] = target + 1;
    places[target] = place;
    weights[target] = streamWeights[at] ?? 0;
  }
  return { keys, starts, places, weights };
};
