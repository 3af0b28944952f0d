import { generateInnerSelectors, type InnerExample, saysTheSame } from '../select/relative-selectors';
import type { Candidate, ReasonKey } from './types';

/** A proposal for a part inside each item; none where no selector fits the examples. */
export const buildInnerCandidate = (
  examples: readonly InnerExample[],
  score: number,
  reason: ReasonKey,
): Candidate[] => {
  const element = examples.find((it) => it.element)?.element;
  const locators = element ? generateInnerSelectors(examples, reason === 'longest-text' ? saysTheSame : undefined) : [];
  return element && locators.length > 0 ? [{ element, score, reason, part: { locators } }] : [];
};
