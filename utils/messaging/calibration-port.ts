import * as z from 'zod/mini';
import { type Calibration, calibrationSchema } from '@/utils/conversation/calibration/schema';
import { consoleIds } from '@/utils/conversation/types';

/** Name of the port over which a page asks for its calibration. It carries one answer and is closed. */
export const calibrationPortName = 'warmreply-calibration';

/** utils/policy/compatibility.ts: CompatibilityEntry. */
const withdrawalForm = z.object({
  console: z.enum(consoleIds),
  adapterVersion: z.optional(z.number()),
  calibrationId: z.optional(z.string()),
  fromVersion: z.optional(z.number()),
  message: z.string(),
});

/**
 * Background → page. Without `calibration` and not `isShipped`, the page is none of ours. `isShipped`: the calibration that
 * came with the product and fits `url`. `url`: of the tab, which in a frame is not the frame's own.
 */
export const calibrationAnswerSchema = z.object({
  type: z.literal('calibration'),
  calibration: z.optional(calibrationSchema),
  isShipped: z.boolean(),
  /** What the compatibility list switches off (utils/policy/compatibility.ts). */
  withdrawn: z.optional(z.array(withdrawalForm)),
  url: z.string(),
  /** What to say where a session ran and there is no calibration any more. */
  farewell: z.object({ text: z.string(), close: z.string() }),
});
export type CalibrationAnswer = Omit<z.infer<typeof calibrationAnswerSchema>, 'calibration'> & {
  calibration?: Calibration;
};

/** Sent to every tab when a calibration or a permission has come, changed or gone: those that run one ask again. */
export const calibrationsChangedMessage = { type: 'warmreply-calibrations-changed' } as const;
