import { type PhraseCategory, phraseCategories } from '@/utils/policy/rule-set';
import { forEachFeature, type OnFeature } from './hash-features';

/** Index 0 is "nothing wrong"; category c of `phraseCategories` is index c + 1. */
export const classCount = phraseCategories.length + 1;

/** Numbers that each feature brings. */
export const dimensions = 16;

/**
 * A linear model over hashed features: each known feature has a short vector, their sum is weighed per class. Trained by
 * `npm run train` on the sentences in test/train/sentences (shared/phrase-taxonomy.md, "beyond words").
 */
export interface LocalModel {
  readonly slotCount: number;
  /** One per slot, 0 where it is empty: tells a known feature from the many unknown ones that hash to the same slot. */
  readonly marks: Uint8Array;
  /** `dimensions` numbers of 4 bits a slot, -7 to 7, two in a byte. */
  readonly vectors: Uint8Array;
  /** Per class: what each dimension counts, the step of the vectors included. */
  readonly weights: Float32Array;
  readonly biases: Float32Array;
}

/** How many bytes a model of so many slots takes. */
const headBytes = 4;
export const measureModel = (slotCount: number): number =>
  headBytes + slotCount * (1 + dimensions / 2) + 4 * classCount * (dimensions + 1);

export const writeModel = (model: LocalModel): Uint8Array => {
  const bytes = new Uint8Array(measureModel(model.slotCount));
  new DataView(bytes.buffer).setUint32(0, model.slotCount, true);
  let at = headBytes;
  for (const part of [model.marks, model.vectors, model.weights, model.biases]) {
    bytes.set(new Uint8Array(part.buffer, part.byteOffset, part.byteLength), at);
    at += part.byteLength;
  }
  return bytes;
};

/** The model out of its base64 form. Throws on bytes that are not one: they did not come from us. */
export const readModel = (base64: string): LocalModel => {
  const bytes = Uint8Array.from(atob(base64), (char) => char.charCodeAt(0));
  const slotCount = new DataView(bytes.buffer).getUint32(0, true);
  if (bytes.length !== measureModel(slotCount)) throw new Error('not a model of this version');
  const vectorsAt = headBytes + slotCount;
  const weightsAt = vectorsAt + (slotCount * dimensions) / 2;
  const floats = new Float32Array(bytes.slice(weightsAt).buffer);
  return {
    slotCount,
    marks: bytes.subarray(headBytes, vectorsAt),
    vectors: bytes.subarray(vectorsAt, weightsAt),
    weights: floats.subarray(0, classCount * dimensions),
    biases: floats.subarray(classCount * dimensions),
  };
};

/** A feature stands in one of two slots; the mark is never 0. */
export const firstSlot = (hash: number, slotCount: number): number => hash % slotCount;
export const secondSlot = (hash: number, slotCount: number): number => (hash >>> 7) % slotCount;
export const markOf = (hash: number): number => hash >>> 24 || 1;

/** The slot of a known feature, or -1. */
export const findSlot = ({ slotCount, marks }: LocalModel, hash: number): number => {
  const mark = markOf(hash);
  const first = firstSlot(hash, slotCount);
  if (marks[first] === mark) return first;
  const second = secondSlot(hash, slotCount);
  return marks[second] === mark ? second : -1;
};

/** What the model makes of a stretch of text. */
export interface Opinion {
  /** The most likely fault. */
  category: PhraseCategory;
  /** log odds that there is a fault at all; above 0: more likely than not. */
  margin: number;
  /** Per character of the stretch: how much it speaks for this fault, in the unit of the margin. */
  shares: Float32Array;
}

/** A stretch of folded text: indices into `codes`, end exclusive. */
export interface Stretch {
  codes: Uint16Array;
  start: number;
  end: number;
  /** Hashes of what the rules found there, see hashName. */
  evidence: readonly number[];
}

/** Calls back for everything that the model may know of a stretch; evidence has no place. */
export const forEachStretchFeature = ({ codes, start, end, evidence }: Stretch, onFeature: OnFeature): void => {
  forEachFeature(codes, start, end, onFeature);
  for (const hash of evidence) onFeature(hash, start, start);
};

/** Linear in the length of the stretch. */
export const formOpinion = (model: LocalModel, stretch: Stretch): Opinion => {
  const { start, end } = stretch;
  const { vectors, weights, biases } = model;
  const slots: number[] = [];
  const places: number[] = [];
  const sum = new Float32Array(dimensions);
  forEachStretchFeature(stretch, (hash, from, to) => {
    const slot = findSlot(model, hash);
    if (slot < 0) return;
    slots.push(slot);
    places.push(Math.max(from, start), Math.min(to, end));
    addVector(vectors, slot, sum);
  });
  const scale = 1 / Math.sqrt(Math.max(1, slots.length));
  const scores = Float64Array.from(biases, (bias, index) => bias + scale * multiply(weights, index, sum));
  const { best, margin } = readScores(scores);

  const shares = new Float32Array(end - start);
  const own = new Float32Array(dimensions);
  const vector = new Float32Array(dimensions);
  for (let d = 0; d < dimensions; d++) own[d] = (weights[best * dimensions + d] ?? 0) - (weights[d] ?? 0);
  for (const [index, slot] of slots.entries()) {
    const [from = 0, to = 0] = [places[index * 2], places[index * 2 + 1]];
    if (to <= from) continue;
    vector.fill(0);
    addVector(vectors, slot, vector);
    const share = (scale * multiply(own, 0, vector)) / (to - from);
    for (let at = from; at < to; at++) shares[at - start] = (shares[at - start] ?? 0) + share;
  }
  return { category: phraseCategories[best - 1] ?? 'blunt-refusal', margin, shares };
};

const addVector = (vectors: Uint8Array, slot: number, sum: Float32Array): void => {
  const at = (slot * dimensions) / 2;
  for (let d = 0; d < dimensions; d += 2) {
    const pair = vectors[at + d / 2] ?? 0;
    sum[d] = (sum[d] ?? 0) + (pair >> 4) - 8;
    sum[d + 1] = (sum[d + 1] ?? 0) + (pair & 15) - 8;
  }
};

const multiply = (weights: Float32Array, row: number, vector: Float32Array): number => {
  let product = 0;
  for (let d = 0; d < dimensions; d++) product += (weights[row * dimensions + d] ?? 0) * (vector[d] ?? 0);
  return product;
};

/** The likeliest fault, and how much likelier all faults together are than none. */
const readScores = (scores: Float64Array): { best: number; margin: number } => {
  let best = 1;
  for (let index = 2; index < scores.length; index++) if ((scores[index] ?? 0) > (scores[best] ?? 0)) best = index;
  const top = scores[best] ?? 0;
  let faults = 0;
  for (let index = 1; index < scores.length; index++) faults += Math.exp((scores[index] ?? 0) - top);
  return { best, margin: top + Math.log(faults) - (scores[0] ?? 0) };
};
