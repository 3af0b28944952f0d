import { guessLevel, type LevelReason } from '@/utils/rewrite/guess-level';
import type { SpeakOptions } from '@/utils/rewrite/types';

/**
 * How a version is asked for, for a customer who wrote this: in the agent's and the shop's way, for how much she knows. A
 * version that is made ahead and the click that wants it ask in the very same words, or one request would become two.
 */
export const askForCustomer = (
  options: SpeakOptions,
  said: readonly string[],
): { options: SpeakOptions; reason: LevelReason } => {
  const { level, reason } = guessLevel(said);
  return { options: { ...options, level, question: said.join('\n') || undefined }, reason };
};
