import { isModelRule } from '@/utils/policy/rule-set';
import type { Finding } from './types';

/**
 * What speaks against a text that is kept or offered. A quiet doubt of the local model is for a person who is typing: here it would
 * silence one good answer in ten.
 */
export const leaveOutDoubts = (findings: readonly Finding[]): Finding[] =>
  findings.filter(({ ruleId, severity }) => severity !== 'hint' || !isModelRule({ id: ruleId }));
