import * as z from 'zod/mini';
import { consoleIds } from '@/utils/conversation/types';

/** Bounds of what an administrator may write. */
const maxEntries = 100;
const maxMessageChars = 300;

/**
 * One version of one adapter that is not to run any more, and what is said instead. `adapterVersion`: the last version that
 * this holds for, `fromVersion` the first (missing: every one up to the last). A calibration is named by its id
 * (utils/conversation/calibration/site.ts), and its version is when it was made, ms since 1970; without `adapterVersion`
 * every calibration of that name is meant.
 */
const entrySchema = z
  .object({
    console: z.enum(consoleIds),
    adapterVersion: z.optional(z.int().check(z.minimum(1))),
    calibrationId: z.optional(z.string().check(z.minLength(1), z.maxLength(300))),
    fromVersion: z.optional(z.int().check(z.minimum(1))),
    message: z.string().check(z.minLength(1), z.maxLength(maxMessageChars)),
  })
  .check(z.refine((entry) => entry.adapterVersion !== undefined || entry.calibrationId !== undefined));
export type CompatibilityEntry = z.infer<typeof entrySchema>;

/**
 * The compatibility list. All it can do is to switch something off: shipped with us (empty today), set by a supervisor or an
 * administrator with the policy, never fetched.
 */
export const compatibilityPolicySchema = z.object({ entries: z.array(entrySchema).check(z.maxLength(maxEntries)) });
export type CompatibilityPolicy = z.infer<typeof compatibilityPolicySchema>;

export const defaultCompatibilityPolicy: CompatibilityPolicy = { entries: [] };

/** The list as a file of its own. */
export const compatibilityFileSchema = z.extend(compatibilityPolicySchema, { version: z.literal(1) });
