import { readOwnPhrase } from '@/utils/policy/own-phrase';
import type { CustomPhrase } from '@/utils/policy/own-rules';
import type { PhraseRule } from '@/utils/policy/rule-set';

/** In a class every character but ] is itself, and ] outside one is itself, too (pattern-syntax.ts). */
const escapeText = (text: string): string => text.replace(/[()|?[{}@^$«»~]/g, (mark) => `[${mark}]`);

/** An own phrase in the pattern language: its text stands for itself, whatever it holds. undefined: cannot be read. */
export const writePattern = (phrase: string): string | undefined => {
  const reading = readOwnPhrase(phrase);
  if ('fault' in reading) return undefined;
  return reading.parts.map((part) => ('text' in part ? escapeText(part.text) : `{${part.gap}}`)).join('');
};

/** The patterns of these phrases; one that cannot be read is left out. */
export const writePatterns = (phrases: readonly string[]): string[] =>
  phrases.map(writePattern).filter((pattern) => pattern !== undefined);

/** A phrase of the house's own as a rule. All its patterns are sure: the local model does not overrule a person. */
export const buildOwnRule = ({ id, phrase, category, severity, reason, alternatives }: CustomPhrase): PhraseRule => {
  const patterns = writePatterns([phrase]);
  return { id, category, severity, patterns, sure: patterns.map((_, index) => index), reason, alternatives };
};
