import type { PageCatalogue } from '@/utils/i18n/page-catalogue';
import { readOwnPhrase } from '@/utils/policy/own-phrase';
import { type CustomPhrase, longestOwnText, maxAlternatives } from '@/utils/policy/own-rules';

/** An own phrase as it is typed. */
export type OwnPhraseDraft = Omit<CustomPhrase, 'id' | 'alternatives'> & {
  /** One per line. */
  alternatives: string;
};

export const emptyDraft: OwnPhraseDraft = {
  phrase: '',
  category: 'blunt-refusal',
  severity: 'warn',
  reason: '',
  alternatives: '',
};

export const toDraft = ({ id: _id, alternatives, ...rest }: CustomPhrase): OwnPhraseDraft => ({
  ...rest,
  alternatives: alternatives.join('\n'),
});

type Faults = Partial<Record<'phrase' | 'reason' | 'alternatives', string>>;

/** What is wrong with a phrase, in words; undefined: nothing. `others` must not hold it. */
export const findPhraseFault = (t: PageCatalogue, phrase: string, others: readonly string[]): string | undefined => {
  const { faults } = t.options.ownRules;
  const reading = readOwnPhrase(phrase);
  if ('fault' in reading) return faults[reading.fault];
  return others.includes(phrase.trim()) ? faults.known : undefined;
};

const readLines = (text: string): string[] =>
  text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '');

const findAlternativesFault = (t: PageCatalogue, lines: readonly string[]): string | undefined => {
  const words = t.options.ownRules;
  if (lines.length > maxAlternatives) return words.tooManyLines(maxAlternatives);
  return lines.some((line) => line.length > longestOwnText) ? words.textTooLong(longestOwnText) : undefined;
};

/** The phrase when everything about it can be read, else what is wrong, per field. */
export const validateDraft = (
  t: PageCatalogue,
  draft: OwnPhraseDraft,
  others: readonly string[],
): { value?: Omit<CustomPhrase, 'id'>; faults: Faults } => {
  const alternatives = readLines(draft.alternatives);
  const faults: Faults = {
    phrase: findPhraseFault(t, draft.phrase, others),
    reason: draft.reason.length > longestOwnText ? t.options.ownRules.textTooLong(longestOwnText) : undefined,
    alternatives: findAlternativesFault(t, alternatives),
  };
  if (Object.values(faults).some((fault) => fault !== undefined)) return { faults };
  return { value: { ...draft, phrase: draft.phrase.trim(), reason: draft.reason.trim(), alternatives }, faults };
};
