import { extractNumbers } from '@/utils/facts/extract-facts';
import { checkNumbers } from '@/utils/rewrite/check-numbers';
import type { FactProblem } from '@/utils/rewrite/types';

/**
 * Compares a rewrite with its source, deterministically.
 * @returns every fact that was lost, changed or invented; empty when the rewrite may be offered.
 */
export const verifyFacts = (source: string, rewrite: string): FactProblem[] =>
  checkNumbers(extractNumbers(source), extractNumbers(rewrite));
