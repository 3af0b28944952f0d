import * as z from 'zod/mini';
import { consoleIds } from '@/utils/conversation/types';
import type { ConsoleCatalogue } from '@/utils/i18n/console-catalogue';
import { isPacked, type Packed } from '@/utils/i18n/packed-catalogue';
import { stripPlaceSchema } from '@/utils/policy/strip-place';
import { alertPolicyForm, checkPolicyForm, consolePolicyForm } from './policy-in-force';

/**
 * What the background hands a console page on connect and after each change. No secret in it; the rules travel beside
 * it, and only to pages that do not have them.
 * The page keeps the last one in memory, so that checks go on when the worker or the extension is gone.
 */
export const consoleProfileSchema = z.object({
  /** Everything the overlay can say, in the language in use. */
  words: z.custom<Packed<ConsoleCatalogue>>(isPacked),
  /** CSS of the overlay. */
  styles: z.string(),
  isSiteEnabled: z.boolean(),
  /** ms since 1970; the strip and marks stay hidden until then. */
  hiddenUntil: z.number(),
  suggestionsEnabled: z.boolean(),
  hasEndpoint: z.boolean(),
  console: z.enum(consoleIds),
  /** The limits in force on this console. */
  response: consolePolicyForm,
  alerts: alertPolicyForm,
  check: checkPolicyForm,
  stripPlace: z.optional(stripPlaceSchema),
});
export type ConsoleProfile = z.infer<typeof consoleProfileSchema>;
