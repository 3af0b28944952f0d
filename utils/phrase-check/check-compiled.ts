import { type FoldedText, foldText } from '@/utils/text/fold';
import { isClauseEnd } from '@/utils/text/punctuation';
import type { CompiledRules, RuleMeta } from './compiled-rules';
import { type Candidate, findCandidates, type Sighting } from './find-candidates';
import { contains, type DraftFacts, overlaps, readDraftFacts, sentenceAround } from './judge/draft-facts';
import { judgeContext } from './judge-context';
import type { LineMatch } from './match-line';
import { mergeFindings } from './merge-findings';
import type { CheckContext, Finding } from './types';

const appliesHere = (rule: RuleMeta, context: CheckContext | undefined): boolean =>
  !rule.consoles?.length || context?.console === undefined || rule.consoles.includes(context.console);

function isExcepted(candidate: Candidate, sighting: Sighting, facts: DraftFacts): boolean {
  if (sighting.unless.get(candidate.rule)?.some((exception) => overlaps(exception, candidate))) return true;
  const exceptions = sighting.unlessInSentence.get(candidate.rule);
  if (!exceptions) return false;
  const sentence = sentenceAround(facts, candidate);
  return exceptions.some((exception) => contains(sentence, exception));
}

/** A pattern may reach over a comma to see what follows; the mark does not need it. */
function trimPunctuation(text: FoldedText, { start, end }: LineMatch): LineMatch {
  let [first, last] = [start, end];
  while (last - 1 > first && isClauseEnd(text.codes[last - 1] ?? 0)) last--;
  while (first + 1 < last && isClauseEnd(text.codes[first] ?? 0)) first++;
  return { start: first, end: last };
}

function describeFinding(text: FoldedText, candidate: Candidate, rule: RuleMeta, isLowered: boolean): Finding {
  const marked = trimPunctuation(text, candidate);
  const start = text.starts[marked.start] ?? 0;
  const end = text.ends[marked.end - 1] ?? start;
  return {
    ruleId: rule.id,
    category: rule.category,
    severity: isLowered ? 'hint' : rule.severity,
    start,
    end,
    text: text.original.slice(start, end),
    reason: rule.reason,
    alternatives: rule.alternatives,
  };
}

/**
 * The places in a draft that hurt or are forbidden, in order, without overlaps.
 * Synchronous and pure; cost is linear in the draft. Severities and suppressions follow shared/phrase-taxonomy.md.
 */
export function checkCompiled(draft: string, compiled: CompiledRules, context?: CheckContext): Finding[] {
  const text = foldText(draft, compiled.folding);
  const sighting = findCandidates(compiled, text);
  if (sighting.candidates.length === 0) return [];
  const customerTexts = (context?.customerTexts ?? []).map((words) => foldText(words, compiled.folding));
  const facts = readDraftFacts(text, sighting, customerTexts);
  const findings: Finding[] = [];
  for (const candidate of sighting.candidates) {
    const rule = compiled.rules[candidate.rule];
    if (!rule || candidate.end <= candidate.start || !appliesHere(rule, context)) continue;
    if (isExcepted(candidate, sighting, facts)) continue;
    const verdict = judgeContext(rule.category, candidate, facts);
    if (verdict !== 'drop') findings.push(describeFinding(text, candidate, rule, verdict === 'lower'));
  }
  return mergeFindings(findings);
}
