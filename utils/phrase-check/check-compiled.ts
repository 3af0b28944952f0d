import { isAtLeast, type Severity } from '@/utils/policy/rule-set';
import { type FoldedText, foldOnto, foldText } from '@/utils/text/fold';
import { isClauseEnd } from '@/utils/text/punctuation';
import type { CompiledRules, RuleMeta } from './compiled-rules';
import { findCandidates } from './find-candidates';
import { contains, type DraftFacts, hasCue, listCues, overlaps, readDraftFacts } from './judge/draft-facts';
import { type JudgedPlace, judgeCandidates } from './judge-candidates';
import { isTakenAsSaid, judgeContext } from './judge-context';
import type { LineMatch } from './match-line';
import { mergeFindings } from './merge-findings';
import { nameEvidence } from './model/evidence';
import { bounds, findModelFault } from './model/faults';
import { type Reading, readByModel } from './model/propose';
import type { CheckContext, Finding } from './types';

/** A pattern may reach over a comma to see what follows; the mark does not need it. */
function trimPunctuation(text: FoldedText, { start, end }: LineMatch): LineMatch {
  let [first, last] = [start, end];
  while (last - 1 > first && isClauseEnd(text.codes[last - 1] ?? 0)) last--;
  while (first + 1 < last && isClauseEnd(text.codes[first] ?? 0)) first++;
  return { start: first, end: last };
}

function placeFinding(text: FoldedText, place: LineMatch, rule: RuleMeta, severity: Severity): Finding {
  const marked = trimPunctuation(text, place);
  const start = text.starts[marked.start] ?? 0;
  const end = text.ends[marked.end - 1] ?? start;
  return {
    ruleId: rule.id,
    category: rule.category,
    severity,
    start,
    end,
    text: text.original.slice(start, end),
    reason: rule.reason,
    alternatives: rule.alternatives,
  };
}

/** A typo has one right form, not another sentence. */
const correctWords = (finding: Finding, correction: string | undefined): Finding =>
  correction === undefined ? finding : { ...finding, alternatives: [correction] };

/**
 * A rule speaks of words, the model of the whole sentence: the surer it is that nothing is wrong, the quieter the rule. It
 * is not asked about words that are unmistakable or the house's own, nor about what it has never learned (quality), nor where
 * the house is quoted: there it matters who speaks. Where the rule's words are all that is said, nothing beside them speaks for them.
 */
function findByRules(places: readonly JudgedPlace[], readings: readonly Reading[], facts: DraftFacts): Finding[] {
  const { text, quotes } = facts;
  const isHouseQuoted = hasCue(facts, 'house-voice');
  return places.flatMap((place) => {
    const { rule, pattern, isLowered } = place;
    const isBeyondDoubt =
      rule.category === 'quality' ||
      rule.sure?.includes(pattern) ||
      (isHouseQuoted && quotes.some((quote) => contains(quote, place)));
    const reading = isBeyondDoubt ? undefined : readings.find((it) => contains(it, place));
    const margin = reading?.margin ?? Number.POSITIVE_INFINITY;
    if (margin < bounds.dropBelow[rule.severity]) return [];
    const isDoubted =
      margin < bounds.lowerBelow[rule.severity] && !(reading && contains(place, trimPunctuation(text, reading)));
    const severity = isLowered || isDoubted ? 'hint' : rule.severity;
    return [correctWords(placeFinding(text, place, rule, severity), rule.corrections?.[pattern])];
  });
}

/** The model proposes where no rule has spoken as loudly; it has read what stands around, so context makes it quiet, not silent. */
function findByModel(
  rules: readonly RuleMeta[],
  readings: readonly Reading[],
  found: readonly Finding[],
  facts: DraftFacts,
): Finding[] {
  return readings.flatMap((reading) => {
    const fault = findModelFault(rules, reading);
    if (!fault || listCues(facts, 'settled', reading.span).some((cue) => overlaps(cue, reading.span))) return [];
    if (isTakenAsSaid(reading.span, facts)) return [];
    const verdict = judgeContext(reading.category, reading.span, facts);
    const severity = verdict === 'keep' ? fault.severity : 'hint';
    const isSaid = found.some(
      (it) =>
        isAtLeast(it.severity, severity) &&
        it.start < (facts.text.ends[reading.end - 1] ?? 0) &&
        it.end > (facts.text.starts[reading.start] ?? 0),
    );
    return isSaid ? [] : [placeFinding(facts.text, reading.span, fault.rule, severity)];
  });
}

/**
 * The places in a draft that hurt or are forbidden, in order, without overlaps.
 * Synchronous and pure; cost is linear in the draft. Severities and suppressions follow shared/phrase-taxonomy.md.
 */
export function checkCompiled(draft: string, compiled: CompiledRules, context?: CheckContext): Finding[] {
  const text = foldOnto(compiled.board, draft, compiled.folding);
  const sighting = findCandidates(compiled, text);
  const customerTexts = (context?.customerTexts ?? []).map((words) => foldText(words, compiled.folding));
  const facts = readDraftFacts(text, sighting, customerTexts);
  const places = judgeCandidates(compiled, sighting, facts, context);
  const readings = compiled.model ? readByModel(compiled.model, text, nameEvidence(places, sighting)) : [];
  const byRules = findByRules(places, readings, facts);
  return mergeFindings([...byRules, ...findByModel(compiled.rules, readings, byRules, facts)]);
}
