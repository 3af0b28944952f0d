import * as z from 'zod/mini';
import { calibrationSchema } from '@/utils/conversation/calibration/schema';
import { consoleIds } from '@/utils/conversation/types';
import { languages } from '@/utils/i18n/languages';

/** Name of the port between the guided calibration on a page and the background. */
export const calibratePortName = 'warmreply-calibrate';

export const calibrationProblems = ['invalid', 'storage-failed', 'other-site'] as const;

/** Page → background: only what the agent has just shown us, of the page in this very tab. */
export const fromCalibrateSchema = z.object({ type: z.literal('save'), calibration: calibrationSchema });
export type FromCalibrate = z.infer<typeof fromCalibrateSchema>;

/** Background → page. */
export const toCalibrateSchema = z.discriminatedUnion('type', [
  z.object({
    type: z.literal('begin'),
    /** A named one where the host is known, else `other`. */
    console: z.enum(consoleIds),
    /** The console's name in the agent's language, or the host. */
    name: z.string(),
    host: z.string(),
    language: z.enum(languages),
    /** ms since 1970. */
    now: z.number(),
    /** The user's calibration of this page, where there is one. */
    existing: z.optional(calibrationSchema),
    /** What the page's own session has lost: only that is shown again. */
    lost: z.optional(z.array(z.string())),
  }),
  z.object({ type: z.literal('saved') }),
  z.object({ type: z.literal('refused'), reason: z.enum(calibrationProblems) }),
]);
export type ToCalibrate = z.infer<typeof toCalibrateSchema>;
export type CalibrateBegin = Extract<ToCalibrate, { type: 'begin' }>;
