import { extractNumbers } from '@/utils/facts/extract-facts';
import { createAligner } from '@/utils/rewrite/align-clauses';
import { checkAnchors, checkMoments } from '@/utils/rewrite/check-anchors';
import { checkClasses } from '@/utils/rewrite/check-classes';
import { checkContradictions } from '@/utils/rewrite/check-contradictions';
import { checkDuties } from '@/utils/rewrite/check-duties';
import { checkLimits } from '@/utils/rewrite/check-limits';
import { checkNumbers } from '@/utils/rewrite/check-numbers';
import { checkPayers } from '@/utils/rewrite/check-payers';
import { checkPolarity } from '@/utils/rewrite/check-polarity';
import { checkSwaps } from '@/utils/rewrite/check-swaps';
import { checkTerms } from '@/utils/rewrite/check-terms';
import { readViews } from '@/utils/rewrite/read-views';
import type { FactProblem } from '@/utils/rewrite/types';

/**
 * Compares a rewrite with its source, deterministically.
 * @returns every fact that was lost, changed or invented; empty when the rewrite may be offered.
 */
export const verifyFacts = (source: string, rewrite: string): FactProblem[] => {
  const sourceNumbers = { text: source, numbers: extractNumbers(source) };
  const rewriteNumbers = { text: rewrite, numbers: extractNumbers(rewrite) };
  const sourceViews = readViews(source, sourceNumbers.numbers);
  const rewriteViews = readViews(rewrite, rewriteNumbers.numbers);
  const aligner = createAligner(sourceViews, rewriteViews);
  return [
    ...checkNumbers(sourceNumbers, rewriteNumbers),
    ...checkLimits(sourceNumbers.numbers, rewriteNumbers.numbers),
    ...checkPolarity(sourceViews, rewriteViews, aligner),
    ...checkPayers(sourceViews, rewriteViews, aligner),
    ...checkSwaps(sourceViews, rewriteViews, sourceNumbers, rewriteNumbers, aligner),
    ...checkTerms(sourceViews, rewriteViews, aligner, rewrite),
    ...checkAnchors(sourceViews, rewriteViews, sourceNumbers.numbers, rewriteNumbers.numbers),
    ...checkMoments(sourceViews, rewriteViews, aligner),
    ...checkClasses(sourceViews, rewriteViews),
    ...checkContradictions(sourceViews, rewriteViews, sourceNumbers.numbers, rewriteNumbers.numbers),
    ...checkDuties(sourceViews, rewriteViews, aligner),
  ];
};
