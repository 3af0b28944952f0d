import type { Finding } from '../types';
import { markContradictions } from './mark-contradictions';
import { markOtherPeople } from './mark-other-people';
import { markShape } from './mark-shape';
import type { Inspection, QualityCheck, QualityContext } from './types';

/**
 * What quality inspectors score besides hurtful words, as hints: no text at all, the same text again, a wall of text,
 * somebody else's data, a number that is not the one of the article. Typos are rules with patterns (rules/typos.ts).
 * Synchronous and pure. A finding for a whole line may lie around others.
 */
export const checkQuality = (draft: string, context: QualityContext): Finding[] => {
  const findings: Finding[] = [];
  const findRule = (check: QualityCheck) => context.rules.find(({ id }) => id === `quality-${check}`);
  const inspection: Inspection = {
    ...context,
    draft,
    readMarks: (check) => (findRule(check)?.marks ?? []).map((mark) => new RegExp(mark, 'giu')),
    mark: (check, start, text, right) => {
      const rule = findRule(check);
      // Else switched off by the shop.
      if (!rule) return;
      const { id: ruleId, category, severity, reason } = rule;
      const alternatives = right ? [right] : rule.alternatives;
      findings.push({ ruleId, category, severity, start, end: start + text.length, text, reason, alternatives });
    },
  };
  markShape(inspection);
  markOtherPeople(inspection);
  markContradictions(inspection);
  return findings;
};
