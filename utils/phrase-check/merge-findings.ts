import { isOwnRule, severities } from '@/utils/policy/rule-set';
import type { Finding } from './types';

const rank = (finding: Finding): number => severities.indexOf(finding.severity);

const isBefore = (a: Finding, b: Finding): number =>
  rank(b) - rank(a) ||
  Number(isOwnRule(b.ruleId)) - Number(isOwnRule(a.ruleId)) ||
  b.end - b.start - (a.end - a.start) ||
  a.start - b.start;

/** Of findings that overlap, the more severe stays, then the longer. Sorted by place. Linear in what is marked. */
export function mergeFindings(findings: readonly Finding[]): Finding[] {
  const kept: Finding[] = [];
  const taken = new Set<number>();
  for (const finding of [...findings].sort(isBefore)) {
    const places = Array.from({ length: finding.end - finding.start }, (_, index) => finding.start + index);
    if (places.some((at) => taken.has(at))) continue;
    for (const at of places) taken.add(at);
    kept.push(finding);
  }
  return kept.sort((a, b) => a.start - b.start);
}
