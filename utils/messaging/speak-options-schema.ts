import * as z from 'zod/mini';
import { customerLevels, spokenLengths } from '@/utils/rewrite/types';

/** How one version is to be said, as a page asks for it. The shop's voice is not its to say: the background adds it. */
export const askedOptionsSchema = z.object({
  address: z.optional(z.enum(['您', '亲'])),
  length: z.optional(z.enum(spokenLengths)),
  warmth: z.optional(z.enum(['plain', 'warm'])),
  emoji: z.optional(z.enum(['none', 'few'])),
  level: z.optional(z.enum(customerLevels)),
  question: z.optional(z.string()),
});
export type AskedOptions = z.infer<typeof askedOptionsSchema>;
