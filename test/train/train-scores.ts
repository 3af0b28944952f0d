import { classCount } from '@/utils/phrase-check/model/local-model';

/** Numbers that a feature brings while it is learned: fewer than two classes each would need, so that related classes share. */
const dimensions = 16;

/** One training text: the features it holds, as indices of the vectors, and its class. */
export interface Example {
  features: Int32Array;
  label: number;
}

/** What was learned: `classCount` scores a feature, around 0, and the scores that every text begins with. */
export interface Trained {
  scores: Float32Array;
  biases: Float32Array;
}

export interface TrainingPlan {
  rounds: number;
  learningRate: number;
  /** So many of a text's features are left out at random each time: no single one is relied on. */
  dropShare: number;
  seed: number;
  /** So many are trained, each with a seed of its own; what they agree on stays. */
  models: number;
}

/** Numerical Recipes' generator: the same numbers on every machine. */
const createRandom = (seed: number) => {
  let state = seed >>> 0;
  return () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return state / 0x1_0000_0000;
  };
};

/** Sums of squared slopes start here, so that the first steps are neither wild nor nothing. */
const calm = { vectors: 1e-4, weights: 1e-3 };

/**
 * Softmax regression on the sum of the features' vectors, both learned by stochastic gradient descent with Adagrad's step
 * sizes (Duchi, Hazan and Singer 2011). Deterministic.
 */
const trainOne = (examples: readonly Example[], featureCount: number, plan: TrainingPlan, seed: number): Trained => {
  const random = createRandom(seed);
  const bell = () => Array.from({ length: 6 }, random).reduce((sum, it) => sum + it, -3) * 1.4;
  const vectors = Float32Array.from({ length: featureCount * dimensions }, () => 0.02 * bell());
  const vectorSquares = new Float32Array(vectors.length).fill(calm.vectors);
  const weights = Float32Array.from({ length: classCount * dimensions }, () => 0.5 * bell());
  const weightSquares = new Float32Array(weights.length).fill(calm.weights);
  const biases = new Float32Array(classCount);
  const biasSquares = new Float32Array(classCount).fill(calm.weights);
  const hidden = new Float32Array(dimensions);
  const hiddenSlope = new Float32Array(dimensions);
  const slopes = new Float32Array(classCount);

  const learnFrom = ({ features, label }: Example, rate: number): void => {
    const kept = features.filter(() => random() >= plan.dropShare);
    if (kept.length === 0) return;
    const scale = 1 / Math.sqrt(kept.length);
    hidden.fill(0);
    for (const feature of kept) {
      const at = feature * dimensions;
      for (let d = 0; d < dimensions; d++) hidden[d] = (hidden[d] ?? 0) + (vectors[at + d] ?? 0) * scale;
    }
    let top = Number.NEGATIVE_INFINITY;
    for (let k = 0; k < classCount; k++) {
      let score = biases[k] ?? 0;
      for (let d = 0; d < dimensions; d++) score += (weights[k * dimensions + d] ?? 0) * (hidden[d] ?? 0);
      slopes[k] = score;
      top = Math.max(top, score);
    }
    let total = 0;
    for (let k = 0; k < classCount; k++) {
      slopes[k] = Math.exp((slopes[k] ?? 0) - top);
      total += slopes[k] ?? 0;
    }
    hiddenSlope.fill(0);
    for (let k = 0; k < classCount; k++) {
      const slope = (slopes[k] ?? 0) / total - (k === label ? 1 : 0);
      biasSquares[k] = (biasSquares[k] ?? 0) + slope * slope;
      biases[k] = (biases[k] ?? 0) - (rate * slope) / Math.sqrt(biasSquares[k] ?? 0);
      for (let d = 0; d < dimensions; d++) {
        const at = k * dimensions + d;
        hiddenSlope[d] = (hiddenSlope[d] ?? 0) + slope * (weights[at] ?? 0);
        const weightSlope = slope * (hidden[d] ?? 0);
        weightSquares[at] = (weightSquares[at] ?? 0) + weightSlope * weightSlope;
        weights[at] = (weights[at] ?? 0) - (rate * weightSlope) / Math.sqrt(weightSquares[at] ?? 0);
      }
    }
    for (const feature of kept) {
      for (let d = 0; d < dimensions; d++) {
        const at = feature * dimensions + d;
        const slope = (hiddenSlope[d] ?? 0) * scale;
        vectorSquares[at] = (vectorSquares[at] ?? 0) + slope * slope;
        vectors[at] = (vectors[at] ?? 0) - (rate * slope) / Math.sqrt(vectorSquares[at] ?? 0);
      }
    }
  };

  const order = examples.map((_, index) => index);
  for (let round = 0; round < plan.rounds; round++) {
    for (let last = order.length - 1; last > 0; last--) {
      const other = Math.floor(random() * (last + 1));
      const swapped = order[last] ?? 0;
      order[last] = order[other] ?? 0;
      order[other] = swapped;
    }
    const rate = plan.learningRate * (1 - round / plan.rounds);
    for (const index of order) {
      const example = examples[index];
      if (example) learnFrom(example, rate);
    }
  }
  return { scores: scoreFeatures(vectors, weights), biases };
};

/** Only differences between classes count: each feature's scores are moved so that their mean is 0. */
const scoreFeatures = (vectors: Float32Array, weights: Float32Array): Float32Array => {
  const featureCount = vectors.length / dimensions;
  const scores = new Float32Array(featureCount * classCount);
  for (let feature = 0; feature < featureCount; feature++) {
    let sum = 0;
    for (let k = 0; k < classCount; k++) {
      let score = 0;
      for (let d = 0; d < dimensions; d++)
        score += (weights[k * dimensions + d] ?? 0) * (vectors[feature * dimensions + d] ?? 0);
      scores[feature * classCount + k] = score;
      sum += score;
    }
    for (let at = feature * classCount; at < (feature + 1) * classCount; at++)
      scores[at] = (scores[at] ?? 0) - sum / classCount;
  }
  return scores;
};

/** Mean of several models that differ in their seeds: what one has learned by chance, the others have not. Deterministic. */
export const trainScores = (examples: readonly Example[], featureCount: number, plan: TrainingPlan): Trained => {
  const all = Array.from({ length: plan.models }, (_, index) =>
    trainOne(examples, featureCount, plan, plan.seed + index * 13),
  );
  const mean = (of: (one: Trained) => Float32Array, length: number): Float32Array =>
    Float32Array.from({ length }, (_, at) => all.reduce((sum, one) => sum + (of(one)[at] ?? 0), 0) / all.length);
  return {
    scores: mean((one) => one.scores, featureCount * classCount),
    biases: mean((one) => one.biases, classCount),
  };
};
