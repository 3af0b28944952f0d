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
  if (findings.length < 2) return [...findings];
  const kept: Finding[] = [];
  const taken = new Uint8Array(Math.max(...findings.map(({ end }) => end)));
  for (const finding of [...findings].sort(isBefore)) {
    const { start, end } = finding;
    if (taken.subarray(start, end).includes(1)) continue;
    taken.fill(1, start, end);
    kept.push(finding);
  }
  return kept.sort((a, b) => a.start - b.start);
}
