import { isOwnRule } from '@/utils/policy/rule-set';
import type { CompiledRules, RuleMeta } from './compiled-rules';
import type { Candidate, Sighting } from './find-candidates';
import { contains, type DraftFacts, overlaps, sentenceAround } from './judge/draft-facts';
import { judgeOwnPhrase } from './judge/suppressions';
import { judgeContext } from './judge-context';
import type { LineMatch } from './match-line';
import type { CheckContext } from './types';

/** A rule's place that context lets stand. */
export interface JudgedPlace extends LineMatch {
  rule: RuleMeta;
  pattern: number;
  /** Context makes it a hint, such as a refusal with an offer. */
  isLowered: boolean;
}

/** What one platform forbids is said only where it is known that the draft goes there. */
const appliesHere = (rule: RuleMeta, context: CheckContext | undefined): boolean =>
  !rule.consoles?.length || (context?.console !== undefined && rule.consoles.includes(context.console));

function isExcepted(candidate: Candidate, sighting: Sighting, facts: DraftFacts): boolean {
  if (sighting.unless.get(candidate.rule)?.some((exception) => overlaps(exception, candidate))) return true;
  const exceptions = sighting.inSentence.get(candidate.rule);
  if (!exceptions) return false;
  const sentence = sentenceAround(facts, candidate);
  return exceptions.some((exception) => contains(sentence, exception));
}

/** The places of rules that are left after exceptions and context. */
export const judgeCandidates = (
  { rules }: CompiledRules,
  sighting: Sighting,
  facts: DraftFacts,
  context: CheckContext | undefined,
): JudgedPlace[] =>
  sighting.candidates.flatMap((candidate) => {
    const rule = rules[candidate.rule];
    if (!rule || candidate.end <= candidate.start || !appliesHere(rule, context)) return [];
    if (isExcepted(candidate, sighting, facts)) return [];
    const verdict = isOwnRule(rule.id)
      ? judgeOwnPhrase(candidate, facts)
      : judgeContext(rule.category, candidate, facts);
    if (verdict === 'drop') return [];
    const { start, end, pattern } = candidate;
    return [{ start, end, rule, pattern, isLowered: verdict === 'lower' }];
  });
