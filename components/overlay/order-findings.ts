import type { Finding, Severity } from '@/utils/phrase-check/types';

const ranks: Record<Severity, number> = { block: 0, warn: 1, hint: 2 };

/** Most serious first, then as they stand in the draft. */
export const orderFindings = (findings: readonly Finding[]): Finding[] =>
  [...findings].sort((a, b) => ranks[a.severity] - ranks[b.severity] || a.start - b.start);

/** Findings per severity, most serious first, empty ones left out. */
export const countBySeverity = (findings: readonly Finding[]): { severity: Severity; count: number }[] =>
  (['block', 'warn', 'hint'] as const)
    .map((severity) => ({ severity, count: findings.filter((finding) => finding.severity === severity).length }))
    .filter(({ count }) => count > 0);
