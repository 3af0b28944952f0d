import * as z from 'zod/mini';

/** The 14 categories of hurtful or forbidden sentences. */
export const phraseCategories = [
  'blunt-refusal',
  'buck-passing',
  'blame-customer',
  'condescension',
  'hostility',
  'impatience',
  'stalling',
  'officialese',
  'denial-excuse',
  'improper-joke',
  'off-platform',
  'review-inducement',
  'absolute-claim',
  'rights-denial',
] as const;
export type PhraseCategory = (typeof phraseCategories)[number];

/** What quality inspectors score besides hurtful words; not a category of the local model. */
export const qualityCategory = 'quality';
/** Everything a finding can be about. */
export const checkCategories = [...phraseCategories, qualityCategory] as const;
export type CheckCategory = (typeof checkCategories)[number];

/** hint: quiet. warn: confirm on send. block: held until edited or overridden with a reason. */
export const severities = ['hint', 'warn', 'block'] as const;
export type Severity = (typeof severities)[number];

/** hint < warn < block. */
export const isAtLeast = (severity: Severity, bound: Severity): boolean =>
  severities.indexOf(severity) >= severities.indexOf(bound);

export const phraseCategorySchema = z.enum(phraseCategories);
export const checkCategorySchema = z.enum(checkCategories);
export const severitySchema = z.enum(severities);

/** One phrase rule. Patterns are literals with bounded wildcards, never regular expressions from outside. */
export const phraseRuleSchema = z.object({
  id: z.string(),
  category: checkCategorySchema,
  severity: severitySchema,
  /** See utils/phrase-check/pattern-syntax.ts for the pattern language. */
  patterns: z.array(z.string()),
  /** The rule stays quiet when one of these overlaps the match. */
  unless: z.optional(z.array(z.string())),
  /** The rule stays quiet when one of these stands anywhere in the same sentence. */
  unlessInSentence: z.optional(z.array(z.string())),
  /** Why it hurts, one plain sentence. */
  reason: z.string(),
  /** At least one; slots are {时间}, {金额}, {方案A} … */
  alternatives: z.array(z.string()),
  /** Per pattern, by index, what belongs in the place of the marked words alone: of typos. */
  corrections: z.optional(z.array(z.string())),
  /** Regular expressions of a quality check, ours alone (phrase-check/rules/quality-marks.ts): as data they cost a page nothing. */
  marks: z.optional(z.array(z.string())),
  /** Patterns, by index, that need no consent of the local model: unmistakable ones, and the house's own. */
  sure: z.optional(z.array(z.number())),
  /** The level it shipped with, where the shop has chosen another: the local model knows the rule by this one. */
  shipped: z.optional(severitySchema),
  /** Empty or absent: every console. */
  consoles: z.optional(z.array(z.string())),
});
export type PhraseRule = z.infer<typeof phraseRuleSchema>;

/** Whether a rule is a phrase of the shop's own. */
export const isOwnRule = (ruleId: string): boolean => ruleId.startsWith('custom-');

/** Whether a rule speaks for the local model, which may raise at most a warn (phrase-check/rules/by-model.ts). */
export const isModelRule = ({ id }: Pick<PhraseRule, 'id'>): boolean => id.startsWith('model-');

/** What a draft can hold besides hurtful words, each recognised by patterns; the local model knows these by name. */
export const trainedCueKinds = [
  'idiom',
  'negation',
  'condition',
  'care',
  'offer',
  'time',
  'progress',
  'customer-voice',
  'house-voice',
  'anti-solicitation',
  'denounced',
] as const;

/** What upsets a customer, the gravest first; read in the customer's messages only, see phrase-check/read-mood.ts. */
export const moodKinds = ['complaint-threat', 'review-threat', 'anger', 'urging'] as const;
export type MoodKind = (typeof moodKinds)[number];
export const moodKindSchema = z.enum(moodKinds);

/** Every kind that patterns recognise; judging builds on them. New ones go to the end: compiled rules count them. */
export const cueKinds = [...trainedCueKinds, 'settled', ...moodKinds, 'asking-again', 'not-upset', 'soothed'] as const;
export const cueKindSchema = z.enum(cueKinds);
export type CueKind = (typeof cueKinds)[number];

/** How upset a customer sounds, see phrase-check/mood-score.ts. Without it, cues alone decide. */
export const moodWeightsSchema = z.object({ runs: z.string(), groups: z.string(), cues: z.string() });

/** Everything `checkDraft` needs. It reaches the page inside the ConsoleProfile; content code never imports it. */
export const ruleSetSchema = z.object({
  version: z.number(),
  rules: z.array(phraseRuleSchema),
  /** Traditional characters with their simplified forms, pair after pair: patterns are written in simplified script. */
  traditionalPairs: z.optional(z.string()),
  /** Word lists that patterns name with @. */
  wordLists: z.optional(z.record(z.string(), z.array(z.string()))),
  /** Patterns of the cues that judging looks for. */
  cues: z.optional(z.array(z.object({ kind: cueKindSchema, patterns: z.array(z.string()) }))),
  /** The local model as base64, see phrase-check/model/local-model.ts. Without it, rules alone decide. */
  model: z.optional(z.string()),
  moodWeights: z.optional(moodWeightsSchema),
});
export type RuleSet = z.infer<typeof ruleSetSchema>;
