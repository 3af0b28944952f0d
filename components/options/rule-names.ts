import type { PageCatalogue } from '@/utils/i18n/page-catalogue';
import type { CustomPhrase } from '@/utils/policy/own-rules';
import type { ShippedRule } from './types';

/** Rules have no names of their own: they go by their category and their number in it. */
export const nameRules = (t: PageCatalogue, rules: readonly ShippedRule[]): ReadonlyMap<string, string> => {
  const counts = new Map<string, number>();
  return new Map(
    rules.map(({ id, category }) => {
      const number = (counts.get(category) ?? 0) + 1;
      counts.set(category, number);
      return [id, t.options.ownRules.ruleName(t.check.categories[category].name, number)];
    }),
  );
};

/** Any rule in words: a shipped one by its name, an own one by its phrase, one of another version by its id. */
export const findRuleName = (
  names: ReadonlyMap<string, string>,
  custom: readonly CustomPhrase[],
  ruleId: string,
): string => names.get(ruleId) ?? custom.find(({ id }) => id === ruleId)?.phrase ?? ruleId;
