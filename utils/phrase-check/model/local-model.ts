import { type PhraseCategory, phraseCategories } from '@/utils/policy/rule-set';
import { forEachFeature, type OnFeature } from './hash-features';

/** Index 0 is "nothing wrong"; category c of `phraseCategories` is index c + 1. */
export const classCount = phraseCategories.length + 1;

/** A feature's scores are kept in groups of neighbouring classes; each group is one of the few that its codebook knows. */
export const groupSize = 3;
export const groupCount = classCount / groupSize;
export const codesPerGroup = 256;

/**
 * A linear model over hashed features: each known feature has a score per class, their sum decides. Trained by `npm run train`
 * on the sentences in test/train/sentences (shared/phrase-taxonomy.md, "beyond words"). The scores are kept by product
 * quantisation (Jegou, Douze and Schmid 2011): one byte for each group of three classes.
 */
export interface LocalModel {
  readonly slotCount: number;
  /** One per slot, 0 where it is empty: tells a known feature from the many unknown ones that hash to the same slot. */
  readonly marks: Uint8Array;
  /** `groupCount` codes a slot. */
  readonly codes: Uint8Array;
  /** `groupSize` scores for each code of each group. */
  readonly codebook: Float32Array;
  readonly biases: Float32Array;
}

/** The scores in the codebook are stored as so many steps of their group's step, -127 to 127. */
const mostSteps = 127;
const headBytes = 4;
const codebookLength = groupCount * codesPerGroup * groupSize;

/** How many bytes a model of so many slots takes. */
export const measureModel = (slotCount: number): number =>
  headBytes + 4 * (classCount + groupCount) + codebookLength + slotCount * (1 + groupCount);

const groupOf = (codebookIndex: number): number => Math.floor(codebookIndex / (codesPerGroup * groupSize));

export const writeModel = ({ slotCount, marks, codes, codebook, biases }: LocalModel): Uint8Array => {
  const steps = new Float32Array(groupCount);
  for (const [index, score] of codebook.entries()) {
    const group = groupOf(index);
    steps[group] = Math.max(steps[group] ?? 0, Math.abs(score) / mostSteps);
  }
  const rounded = Int8Array.from(codebook, (score, index) => Math.round(score / (steps[groupOf(index)] || 1)));
  const bytes = new Uint8Array(measureModel(slotCount));
  new DataView(bytes.buffer).setUint32(0, slotCount, true);
  let at = headBytes;
  for (const part of [biases, steps, rounded, marks, codes]) {
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
  const stepsAt = headBytes + 4 * classCount;
  const codebookAt = stepsAt + 4 * groupCount;
  const marksAt = codebookAt + codebookLength;
  const codesAt = marksAt + slotCount;
  const steps = new Float32Array(bytes.buffer, stepsAt, groupCount);
  return {
    slotCount,
    marks: bytes.subarray(marksAt, codesAt),
    codes: bytes.subarray(codesAt),
    codebook: Float32Array.from(
      new Int8Array(bytes.buffer, codebookAt, codebookLength),
      (step, index) => step * (steps[groupOf(index)] ?? 0),
    ),
    biases: new Float32Array(bytes.buffer, headBytes, classCount),
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
  const slots: number[] = [];
  const places: number[] = [];
  const sum = new Float32Array(classCount);
  forEachStretchFeature(stretch, (hash, from, to) => {
    const slot = findSlot(model, hash);
    if (slot < 0) return;
    slots.push(slot);
    places.push(Math.max(from, start), Math.min(to, end));
    addScores(model, slot, sum);
  });
  const scale = 1 / Math.sqrt(Math.max(1, slots.length));
  const scores = Float64Array.from(model.biases, (bias, index) => bias + scale * (sum[index] ?? 0));
  const { best, margin } = readScores(scores);

  const shares = new Float32Array(end - start);
  for (const [index, slot] of slots.entries()) {
    const [from = 0, to = 0] = [places[index * 2], places[index * 2 + 1]];
    if (to <= from) continue;
    const share = (scale * (readScore(model, slot, best) - readScore(model, slot, 0))) / (to - from);
    for (let at = from; at < to; at++) shares[at - start] = (shares[at - start] ?? 0) + share;
  }
  return { category: phraseCategories[best - 1] ?? 'blunt-refusal', margin, shares };
};

/** Where a slot's scores of a group begin in the codebook. */
const findScores = ({ codes }: LocalModel, slot: number, group: number): number =>
  (group * codesPerGroup + (codes[slot * groupCount + group] ?? 0)) * groupSize;

const readScore = (model: LocalModel, slot: number, classIndex: number): number => {
  const group = Math.floor(classIndex / groupSize);
  return model.codebook[findScores(model, slot, group) + classIndex - group * groupSize] ?? 0;
};

const addScores = (model: LocalModel, slot: number, sum: Float32Array): void => {
  for (let group = 0; group < groupCount; group++) {
    const from = findScores(model, slot, group);
    const to = group * groupSize;
    for (let at = 0; at < groupSize; at++) sum[to + at] = (sum[to + at] ?? 0) + (model.codebook[from + at] ?? 0);
  }
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
