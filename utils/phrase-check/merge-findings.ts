import { severities } from '@/utils/policy/rule-set';
import type { Finding } from './types';

const rank = (finding: Finding): number => severities.indexOf(finding.severity);

const isBefore = (a: Finding, b: Finding): number =>
  rank(b) - rank(a) || b.end - b.start - (a.end - a.start) || a.start - b.start;

/** Of findings that overlap, the more severe stays, then the longer. Sorted by place. */
export function mergeFindings(findings: readonly Finding[]): Finding[] {
  const kept: Finding[] = [];
  for (const finding of [...findings].sort(isBefore)) {
    if (kept.every((other) => finding.end <= other.start || other.end <= finding.start)) kept.push(finding);
  }
  return kept.sort((a, b) => a.start - b.start);
}
