import {
  classCount,
  dimensions,
  firstSlot,
  type LocalModel,
  markOf,
  secondSlot,
} from '@/utils/phrase-check/model/local-model';
import type { Trained } from './train-vectors';

/** A feature on its way into the table. */
export interface KnownFeature {
  hash: number;
  /** In how many training texts it stands. */
  count: number;
}

/** Features by what they change in all texts together: length of the vector times how often it is used. */
export const rankFeatures = (features: readonly KnownFeature[], { vectors, weights }: Trained): number[] => {
  const influence = features.map(({ count }, index) => {
    let largest = 0;
    let sum = 0;
    for (let k = 0; k < classCount; k++) {
      let score = 0;
      for (let d = 0; d < dimensions; d++)
        score += (weights[k * dimensions + d] ?? 0) * (vectors[index * dimensions + d] ?? 0);
      largest = Math.max(largest, Math.abs(score));
      sum += score * score;
    }
    return Math.sqrt(sum + largest) * Math.sqrt(count);
  });
  return features.map((_, index) => index).sort((a, b) => (influence[b] ?? 0) - (influence[a] ?? 0) || a - b);
};

/**
 * Gives features their slots, the best first: the first of their two, else the second, else none. Two features that look
 * the same to the table are one: the later is left out. Returns feature index per slot, -1 where it is empty.
 */
export const placeFeatures = (
  features: readonly KnownFeature[],
  ranked: readonly number[],
  slotCount: number,
): Int32Array => {
  const featureAt = new Int32Array(slotCount).fill(-1);
  const marks = new Uint8Array(slotCount);
  for (const index of ranked) {
    const hash = features[index]?.hash ?? 0;
    const slots = [firstSlot(hash, slotCount), secondSlot(hash, slotCount)];
    if (slots.some((slot) => marks[slot] === markOf(hash))) continue;
    const free = slots.find((slot) => marks[slot] === 0);
    if (free === undefined) continue;
    marks[free] = markOf(hash);
    featureAt[free] = index;
  }
  return featureAt;
};

/** Steps that 4 bits can tell, on each side of 0. */
const steps = 7;

/** Rounds the vectors to 4 bits; each dimension's step goes into the weights, so that reading needs no other number. */
export const packModel = (
  features: readonly KnownFeature[],
  featureAt: Int32Array,
  { vectors, weights, biases }: Trained,
): LocalModel => {
  const slotCount = featureAt.length;
  const marks = new Uint8Array(slotCount);
  const packed = new Uint8Array((slotCount * dimensions) / 2).fill(0x88);
  const step = Float32Array.from({ length: dimensions }, (_, d) => findStep(featureAt, vectors, d));
  for (const [slot, index] of featureAt.entries()) {
    if (index < 0) continue;
    marks[slot] = markOf(features[index]?.hash ?? 0);
    const round = (d: number) =>
      8 + Math.max(-steps, Math.min(steps, Math.round((vectors[index * dimensions + d] ?? 0) / (step[d] ?? 0))));
    for (let d = 0; d < dimensions; d += 2) packed[(slot * dimensions + d) / 2] = (round(d) << 4) | round(d + 1);
  }
  const scaled = weights.map((weight, at) => weight * (step[at % dimensions] ?? 0));
  return { slotCount, marks, vectors: packed, weights: scaled, biases };
};

/** The step with the least squared error: a few large numbers are cut so that the many small ones are told apart. */
const findStep = (featureAt: Int32Array, vectors: Float32Array, d: number): number => {
  const values = [...featureAt].filter((index) => index >= 0).map((index) => vectors[index * dimensions + d] ?? 0);
  const largest = values.reduce((most, value) => Math.max(most, Math.abs(value)), 1e-6);
  const measureError = (step: number) =>
    values.reduce((sum, value) => {
      const rounded = step * Math.max(-steps, Math.min(steps, Math.round(value / step)));
      return sum + (value - rounded) ** 2;
    }, 0);
  const candidates = Array.from({ length: 16 }, (_, index) => (largest / steps) * (0.1 + index * 0.06));
  return candidates.reduce((best, step) => (measureError(step) < measureError(best) ? step : best));
};
