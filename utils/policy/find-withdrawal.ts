import type { Calibration } from '@/utils/conversation/calibration/schema';
import { readCalibrationId } from '@/utils/conversation/calibration/site';
import type { ConsoleId } from '@/utils/conversation/types';
import type { CompatibilityEntry } from './compatibility';

/** What we ship: adapters of this very version that turned out to be wrong. */
export const shippedCompatibility: readonly CompatibilityEntry[] = [];

/** What runs on a console's page. */
export interface RunningAdapter {
  console: ConsoleId;
  version: number;
  calibrationId?: string;
}

/** Why this adapter is switched off; undefined: it is not. */
export const findWithdrawal = (entries: readonly CompatibilityEntry[], adapter: RunningAdapter): string | undefined =>
  [...shippedCompatibility, ...entries].find((entry) => isMeant(entry, adapter))?.message;

/** The same for one calibration, the user's own or one that ships; its version is when it was made. */
export const findCalibrationWithdrawal = (
  entries: readonly CompatibilityEntry[],
  calibration: Pick<Calibration, 'console' | 'host' | 'pathPrefix' | 'createdAt'>,
): string | undefined =>
  findWithdrawal(entries, {
    console: calibration.console,
    version: calibration.createdAt,
    calibrationId: readCalibrationId(calibration),
  });

const isMeant = (entry: CompatibilityEntry, { console, version, calibrationId }: RunningAdapter): boolean =>
  entry.console === console &&
  entry.calibrationId === calibrationId &&
  version <= (entry.adapterVersion ?? Number.POSITIVE_INFINITY) &&
  version >= (entry.fromVersion ?? 0);
