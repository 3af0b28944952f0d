import * as z from 'zod/mini';
import type { ConsoleCatalogue } from '@/utils/i18n/console-catalogue';
import { isPacked, type Packed } from '@/utils/i18n/packed-catalogue';
import { policySchema } from '@/utils/policy/policy';
import { stripPlaceSchema } from '@/utils/policy/settings';

/**
 * What the background hands a console page on connect and after each change. No secret in it; the rules travel beside
 * it, and only to pages that do not have them.
 * The page keeps the last one in memory, so that checks go on when the worker or the extension is gone.
 */
export const consoleProfileSchema = z.object({
  language: z.enum(['zh-CN', 'zh-TW', 'en']),
  /** Everything the overlay can say in this language. */
  words: z.custom<Packed<ConsoleCatalogue>>(isPacked),
  isSiteEnabled: z.boolean(),
  /** ms since 1970; the strip and marks stay hidden until then. */
  hiddenUntil: z.number(),
  suggestionsEnabled: z.boolean(),
  hasEndpoint: z.boolean(),
  /** How the customer is addressed in spoken versions. */
  address: z.enum(['您', '亲']),
  policy: policySchema,
  stripPlace: z.optional(stripPlaceSchema),
  /** The agent named the shop once, where the page does not. */
  shopName: z.optional(z.string()),
});
export type ConsoleProfile = z.infer<typeof consoleProfileSchema>;
