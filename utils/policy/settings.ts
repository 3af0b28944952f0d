import * as z from 'zod/mini';
import { languages } from '@/utils/i18n/languages';
import { defaultPolicy, policySchema } from './policy';
import { stripPlaceSchema } from './strip-place';

export const siteSettingsSchema = z.object({
  isEnabled: z.boolean(),
  /** ms since 1970; the strip and marks stay hidden until then. */
  hiddenUntil: z.number(),
  stripPlace: z.optional(stripPlaceSchema),
});
export type SiteSettings = z.infer<typeof siteSettingsSchema>;

export const defaultSiteSettings: SiteSettings = { isEnabled: true, hiddenUntil: 0 };

/** An OpenAI-compatible endpoint. The key is never part of it: it lives in the secrets table. */
export const endpointSchema = z.object({ preset: z.string(), baseUrl: z.string(), model: z.string() });
export type Endpoint = z.infer<typeof endpointSchema>;

export const settingsSchema = z.object({
  version: z.literal(3),
  language: z.enum(['auto', ...languages]),
  suggestionsEnabled: z.boolean(),
  /** How the customer is addressed in spoken versions. */
  address: z.enum(['您', '亲']),
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
  policy: defaultPolicy,
  sites: {},
};
