import { classCount, codesPerGroup, groupCount, groupSize } from '@/utils/phrase-check/model/local-model';

export interface QuantisedScores {
  /** `groupCount` codes a feature. */
  codes: Uint8Array;
  /** `groupSize` scores for each code of each group. */
  codebook: Float32Array;
}

const rounds = 12;

/** Squared distance of a group of scores to a code's. */
const measure = (scores: Float32Array, at: number, codebook: Float32Array, code: number): number => {
  let sum = 0;
  for (let d = 0; d < groupSize; d++) sum += ((scores[at + d] ?? 0) - (codebook[code * groupSize + d] ?? 0)) ** 2;
  return sum;
};

const findNearest = (scores: Float32Array, at: number, codebook: Float32Array): number => {
  let best = 0;
  let least = Number.POSITIVE_INFINITY;
  for (let code = 0; code < codesPerGroup; code++) {
    const distance = measure(scores, at, codebook, code);
    if (distance >= least) continue;
    least = distance;
    best = code;
  }
  return best;
};

/**
 * Lloyd's k-means for one group of classes. It starts from features spread evenly over the total of size times use, so that the few
 * large scores get codes of their own. Deterministic.
 */
const learnCodes = (scores: Float32Array, weights: readonly number[], offset: number) => {
  const placeOf = (feature: number): number => feature * classCount + offset;
  const sizes = weights.map((weight, feature) => {
    const at = placeOf(feature);
    return Math.sqrt(weight * scores.subarray(at, at + groupSize).reduce((sum, score) => sum + score * score, 0));
  });
  const total = sizes.reduce((sum, size) => sum + size, 0);
  const codebook = new Float32Array(codesPerGroup * groupSize);
  let passed = 0;
  let code = 0;
  for (const [feature, size] of sizes.entries()) {
    passed += size;
    for (; code < codesPerGroup && passed >= ((code + 0.5) / codesPerGroup) * total; code++)
      codebook.set(scores.subarray(placeOf(feature), placeOf(feature) + groupSize), code * groupSize);
  }
  const codes = new Uint8Array(weights.length);
  for (let round = 0; round < rounds; round++) {
    const sums = new Float64Array(codebook.length);
    const shares = new Float64Array(codesPerGroup);
    for (const [feature, weight] of weights.entries()) {
      const at = placeOf(feature);
      const nearest = findNearest(scores, at, codebook);
      codes[feature] = nearest;
      shares[nearest] = (shares[nearest] ?? 0) + weight;
      for (let d = 0; d < groupSize; d++)
        sums[nearest * groupSize + d] = (sums[nearest * groupSize + d] ?? 0) + weight * (scores[at + d] ?? 0);
    }
    if (round === rounds - 1) break;
    for (const [at, sum] of sums.entries()) {
      const share = shares[Math.floor(at / groupSize)] ?? 0;
      if (share > 0) codebook[at] = sum / share;
    }
  }
  return { codes, codebook };
};

/** Product quantisation of features' scores, each weighed by how many texts it stands in. */
export const quantiseScores = (scores: Float32Array, weights: readonly number[]): QuantisedScores => {
  const groups = Array.from({ length: groupCount }, (_, group) => learnCodes(scores, weights, group * groupSize));
  const codes = new Uint8Array(weights.length * groupCount);
  const codebook = new Float32Array(groupCount * codesPerGroup * groupSize);
  for (const [group, learned] of groups.entries()) {
    codebook.set(learned.codebook, group * codesPerGroup * groupSize);
    for (const [feature, code] of learned.codes.entries()) codes[feature * groupCount + group] = code;
  }
  return { codes, codebook };
};
