import { extractNumbers } from '@/utils/facts/extract-facts';
import { createAligner } from '@/utils/rewrite/align-clauses';
import { type Alignment, alignStatements } from '@/utils/rewrite/align-statements';
import { checkActors } from '@/utils/rewrite/check-actors';
import { checkAnchors } from '@/utils/rewrite/check-anchors';
import { checkChannels } from '@/utils/rewrite/check-channels';
import { checkClaims } from '@/utils/rewrite/check-claims';
import { checkClasses } from '@/utils/rewrite/check-classes';
import { checkContradictions } from '@/utils/rewrite/check-contradictions';
import { checkDelegates } from '@/utils/rewrite/check-delegates';
import { checkDuties } from '@/utils/rewrite/check-duties';
import { checkGuards } from '@/utils/rewrite/check-guards';
import { checkLimits } from '@/utils/rewrite/check-limits';
import { checkNumbers } from '@/utils/rewrite/check-numbers';
import { checkOrder } from '@/utils/rewrite/check-order';
import { checkPayers } from '@/utils/rewrite/check-payers';
import { checkPolarity } from '@/utils/rewrite/check-polarity';
import { checkRefusals, readRefusals } from '@/utils/rewrite/check-refusals';
import { checkRelativeDays } from '@/utils/rewrite/check-relative-days';
import { checkRemainders } from '@/utils/rewrite/check-remainders';
import { checkRequirements } from '@/utils/rewrite/check-requirements';
import { checkScope } from '@/utils/rewrite/check-scope';
import { checkSides } from '@/utils/rewrite/check-sides';
import { checkDropped, checkStance } from '@/utils/rewrite/check-stance';
import { checkStarts } from '@/utils/rewrite/check-starts';
import { checkSwaps } from '@/utils/rewrite/check-swaps';
import { checkTerms } from '@/utils/rewrite/check-terms';
import { keepOutcomes } from '@/utils/rewrite/keep-outcomes';
import { readViews } from '@/utils/rewrite/read-views';
import type { FactProblem, LocatedProblem, TextRange } from '@/utils/rewrite/types';
import { voiceClauses } from '@/utils/rewrite/voice-clauses';
import { type Weigh, weighEvidence } from '@/utils/rewrite/weigh-evidence';

/** Less in common is chance. */
const leastOrigin = 0.5;

const locate = (text: string, words: string): TextRange | undefined => {
  const start = words === '' ? -1 : text.indexOf(words);
  return start < 0 ? undefined : { start, end: start + words.length };
};

/** One problem for the same words of both texts, however many checks found it; the first check names it. */
const mergeProblems = (problems: readonly FactProblem[]): FactProblem[] =>
  [
    ...new Map([...problems].reverse().map((problem) => [`${problem.source}→${problem.rewrite}`, problem])).values(),
  ].reverse();

/** What an invented fact comes instead of: the clause of the source that the words around it speak of, if one does. */
const nameOrigin = (problem: FactProblem, alignment: Alignment, weigh: Weigh): FactProblem => {
  if (problem.source !== '') return problem;
  const at = alignment.rewrite.findIndex(
    ({ view }) => problem.rewrite.includes(view.text) || view.text.includes(problem.rewrite),
  );
  const spoken = alignment.rewrite[at];
  if (!spoken) return problem;
  const near = [spoken, alignment.rewrite[at - 1], alignment.rewrite[at + 1]].filter(
    (other) => other?.view.sentence === spoken.view.sentence,
  );
  for (const statement of near) {
    const [best] = statement ? weigh(statement, 'own') : [];
    if (best && best.weight >= leastOrigin) return { ...problem, source: best.source.view.shown };
  }
  return problem;
};

const readWhole = (text: string) => {
  const numbers = extractNumbers(text);
  return { text, numbers, views: readViews(text, numbers) };
};

let last = readWhole('');

/** One article is compared with many versions in a row: it is read once. */
const readSource = (text: string): typeof last => {
  if (last.text !== text) last = readWhole(text);
  return last;
};

/**
 * Compares a rewrite with its source, deterministically.
 * @returns every fact that was lost, changed or invented, in the source's words (an invented one in the rewrite's) and
 * with their offsets; empty when the rewrite may be offered.
 */
export const verifyFacts = (source: string, rewrite: string): LocatedProblem[] => {
  const written = readSource(source);
  const spoken = readWhole(rewrite);
  const sourceViews = written.views;
  const rewriteViews = spoken.views;
  const aligner = createAligner(sourceViews, rewriteViews);
  const alignment = alignStatements(sourceViews, rewriteViews);
  const weigh = weighEvidence(alignment);
  const voicing = voiceClauses(sourceViews, rewriteViews);
  const readRefusal = readRefusals(rewriteViews, voicing);
  const isKept = keepOutcomes(rewriteViews, voicing);
  const problems = mergeProblems([
    ...checkNumbers(written, spoken, alignment),
    ...checkLimits(written.numbers, spoken.numbers),
    ...checkStance(alignment, weigh, isKept),
    ...checkRefusals(sourceViews, rewriteViews, readRefusal),
    ...checkDropped(alignment),
    ...checkSides(sourceViews, rewriteViews, voicing),
    ...checkActors(sourceViews, rewriteViews, voicing),
    ...checkDelegates(sourceViews, rewriteViews, voicing),
    ...checkChannels(sourceViews, rewriteViews, voicing),
    ...checkGuards(sourceViews, rewriteViews, voicing),
    ...checkRequirements(alignment, weigh),
    ...checkStarts(alignment, weigh),
    ...checkClaims(alignment, weigh, isKept),
    ...checkPolarity(sourceViews, rewriteViews, aligner, (view) => readRefusal(view)?.isRefused === true),
    ...checkPayers(sourceViews, rewriteViews, aligner, alignment),
    ...checkSwaps(sourceViews, rewriteViews, written, spoken, aligner, alignment),
    ...checkTerms(sourceViews, rewriteViews, aligner, voicing, rewrite),
    ...checkAnchors(sourceViews, rewriteViews, written.numbers, spoken.numbers),
    ...checkRelativeDays(sourceViews, rewriteViews, voicing),
    ...checkClasses(sourceViews, rewriteViews),
    ...checkScope(alignment, weigh),
    ...checkRemainders(sourceViews, rewriteViews),
    ...checkContradictions(sourceViews, rewriteViews, written.numbers, spoken.numbers),
    ...checkOrder(sourceViews, rewriteViews),
    ...checkDuties(sourceViews, rewriteViews, aligner),
  ]);
  return problems
    .map((found) => nameOrigin(found, alignment, weigh))
    .map((problem) => ({
      ...problem,
      sourceRange: locate(source, problem.source),
      rewriteRange: locate(rewrite, problem.rewrite),
    }));
};
