import * as z from 'zod/mini';
import { type Calibration, calibrationSchema } from '@/utils/conversation/calibration/schema';
import { isPlausiblePlace, readCalibrationId } from '@/utils/conversation/calibration/site';
import { isPathLocked } from './locks';
import type { Policy } from './policy';

/** The field of the policy that a supervisor locks. */
export const calibrationsPath = 'calibrations.sites';

/** Bounds of what an administrator may write. */
const maxSites = 40;

/** Consoles that a supervisor has calibrated for everybody. Each browser still asks its agent for the host. */
export const calibrationsPolicySchema = z.object({
  sites: z.array(calibrationSchema.check(z.refine(isPlausiblePlace))).check(z.maxLength(maxSites)),
});
export type CalibrationsPolicy = z.infer<typeof calibrationsPolicySchema>;

export const defaultCalibrationsPolicy: CalibrationsPolicy = { sites: [] };

/**
 * The agent's own calibrations and the supervisor's, each place once, in the order in which they hold: the agent's own
 * first, unless the supervisor has locked theirs.
 */
export const mergeCalibrations = (own: readonly Calibration[], policy: Policy): Calibration[] => {
  const { sites } = policy.calibrations;
  const inOrder = isPathLocked(policy.locks, calibrationsPath) ? [...sites, ...own] : [...own, ...sites];
  const ids = inOrder.map(readCalibrationId);
  return inOrder.filter((it, at) => ids.indexOf(readCalibrationId(it)) === at);
};
