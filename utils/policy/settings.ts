import * as z from 'zod/mini';
import { languages } from '@/utils/i18n/languages';
import { defaultPolicy, policySchema } from './policy';
import { defaultSpokenTaste, spokenTasteSchema } from './spoken-policy';
import { stripPlaceSchema } from './strip-place';

export const siteSettingsSchema = z.object({
  isEnabled: z.boolean(),
  /** ms since 1970; the strip and marks stay hidden until then. */
  hiddenUntil: z.number(),
  stripPlace: z.optional(stripPlaceSchema),
  /** Missing: they are on. */
  suggestionsEnabled: z.optional(z.boolean()),
});
export type SiteSettings = z.infer<typeof siteSettingsSchema>;

export const defaultSiteSettings: SiteSettings = { isEnabled: true, hiddenUntil: 0 };

/** An OpenAI-compatible endpoint. The key is never part of it: it lives in the secrets table. */
export const endpointSchema = z.object({ preset: z.string(), baseUrl: z.string(), model: z.string() });
export type Endpoint = z.infer<typeof endpointSchema>;

/** The model that comes with the browser (Chrome's Prompt API): no address, no key, and nothing leaves. */
export const builtInEndpoint: Endpoint = { preset: 'built-in', baseUrl: '', model: '' };

export const isBuiltIn = ({ preset }: Pick<Endpoint, 'preset'>): boolean => preset === builtInEndpoint.preset;

/** Minutes without the agent's hand after which our pages hide what is personal; 0: never. */
export const autoLockMinutes = [0, 5, 15, 30] as const;
export const autoLockSchema = z.literal(autoLockMinutes);
export type AutoLockMinutes = z.infer<typeof autoLockSchema>;

export const settingsSchema = z.object({
  version: z.literal(3),
  language: z.enum(['auto', ...languages]),
  suggestionsEnabled: z.boolean(),
  /** How the customer is addressed in spoken versions. */
  address: z.enum(['您', '亲']),
  /** Came within version 3 (November 2026): settings written before have the default. */
  spoken: z._default(spokenTasteSchema, defaultSpokenTaste),
  /** Came within version 3 (November 2026): missing is never. */
  autoLockMinutes: z.optional(autoLockSchema),
  policy: policySchema,
  /** Per console id; a console without an entry uses defaultSiteSettings. */
  sites: z.record(z.string(), siteSettingsSchema),
  endpoint: z.optional(endpointSchema),
});
export type Settings = z.infer<typeof settingsSchema>;

export const defaultSettings: Settings = {
  version: 3,
  language: 'auto',
  suggestionsEnabled: true,
  address: '您',
  spoken: defaultSpokenTaste,
  policy: defaultPolicy,
  sites: {},
};

/** The endpoint that may be asked: under 全部本地 only the browser's own. */
export const findUsableEndpoint = ({
  endpoint,
  policy,
}: Pick<Settings, 'endpoint' | 'policy'>): Endpoint | undefined =>
  endpoint && (isBuiltIn(endpoint) || !policy.privacy.staysLocal) ? endpoint : undefined;
