import {
  classCount,
  firstSlot,
  groupCount,
  type LocalModel,
  markOf,
  secondSlot,
} from '@/utils/phrase-check/model/local-model';
import { quantiseScores } from './quantise-scores';
import type { Trained } from './train-scores';

/** A feature on its way into the table. */
export interface KnownFeature {
  hash: number;
  /** In how many training texts it stands. */
  count: number;
}

/** Features by what they change in all texts together: size of their scores times how often they are used. */
export const rankFeatures = (features: readonly KnownFeature[], { scores }: Trained): number[] => {
  const influence = features.map(({ count }, index) => {
    const own = scores.subarray(index * classCount, (index + 1) * classCount);
    const largest = own.reduce((most, score) => Math.max(most, Math.abs(score)), 0);
    return Math.sqrt(own.reduce((sum, score) => sum + score * score, largest) * count);
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

/** Puts what was learned into the slots; each group of scores becomes the nearest one of its codebook. */
export const packModel = (features: readonly KnownFeature[], featureAt: Int32Array, trained: Trained): LocalModel => {
  const slotCount = featureAt.length;
  const marks = new Uint8Array(slotCount);
  const codes = new Uint8Array(slotCount * groupCount);
  const quantised = quantiseScores(
    trained.scores,
    features.map(({ count }) => count),
  );
  for (const [slot, index] of featureAt.entries()) {
    if (index < 0) continue;
    marks[slot] = markOf(features[index]?.hash ?? 0);
    codes.set(quantised.codes.subarray(index * groupCount, (index + 1) * groupCount), slot * groupCount);
  }
  return { slotCount, marks, codes, codebook: quantised.codebook, biases: trained.biases };
};
