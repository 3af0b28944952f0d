import * as z from 'zod/mini';
import { isOwnPhrase, longestPhrase } from './own-phrase';
import { checkCategorySchema, severitySchema } from './rule-set';

/** Bounds of what a supervisor may write: the rules are compiled on this computer and sent to each page. */
export const maxOwnRules = 500;
export const longestOwnText = 200;
export const maxAlternatives = 5;

const phraseSchema = z.string().check(z.maxLength(longestPhrase), z.refine(isOwnPhrase));
const ownTextSchema = z.string().check(z.minLength(1), z.maxLength(longestOwnText));
const ruleIdSchema = z.string().check(z.regex(/^[a-z0-9-]{1,60}$/));

const isUnique = (items: readonly string[]): boolean => new Set(items).size === items.length;

/** One phrase of the house's own, see own-phrase.ts for what may stand in it. */
export const customPhraseSchema = z.object({
  /** Also the id of its rule. */
  id: z.string().check(z.regex(/^custom-[a-z0-9-]{1,40}$/)),
  phrase: phraseSchema,
  category: checkCategorySchema,
  severity: severitySchema,
  /** Why it must not be written; '' leaves it to the category's own words. */
  reason: z.string().check(z.maxLength(longestOwnText)),
  /** What to say instead. */
  alternatives: z.array(ownTextSchema).check(z.maxLength(maxAlternatives)),
});
export type CustomPhrase = z.infer<typeof customPhraseSchema>;

/** The shop's own word on the rules: on top of those that ship. */
export const ownRulesSchema = z.object({
  /** Rule ids. */
  rulesOff: z.array(ruleIdSchema).check(z.maxLength(maxOwnRules)),
  /** Per rule id another level than the shipped one. */
  severities: z
    .record(ruleIdSchema, severitySchema)
    .check(z.refine((levels) => Object.keys(levels).length <= maxOwnRules)),
  /** What may be written although it holds a marked phrase; read like a phrase. */
  allowed: z.array(phraseSchema).check(z.maxLength(maxOwnRules)),
  custom: z.array(customPhraseSchema).check(
    z.maxLength(maxOwnRules),
    z.refine((phrases) => isUnique(phrases.map(({ id }) => id))),
  ),
});
export type OwnRules = z.infer<typeof ownRulesSchema>;

export const noOwnRules: OwnRules = { rulesOff: [], severities: {}, allowed: [], custom: [] };

/** Only the shop's own part of a check policy. */
export const pickOwnRules = ({ rulesOff, severities, allowed, custom }: OwnRules): OwnRules => ({
  rulesOff,
  severities,
  allowed,
  custom,
});
