import type { Result } from '@/utils/base/result';
import type { Calibration } from '@/utils/conversation/calibration/schema';
import type { ImportProblem } from '@/utils/conversation/calibration/transfer';
import type { ConsoleId } from '@/utils/conversation/types';

/** A calibration on this computer, as the page sees it. */
export interface CalibrationLine {
  id: string;
  /** The name of its switches in the settings' `sites`. */
  siteKey: string;
  calibration: Calibration;
  /** Came with the supervisor's rules: it is not stored here and cannot be deleted here. */
  isFromPolicy: boolean;
  isEnabled: boolean;
  isGranted: boolean;
}

export interface CalibrationsState {
  /** The user's own, newest first, then those that came with the rules. */
  calibrations: CalibrationLine[];
  /** So many could not be read and are kept as a backup. */
  damagedCount: number;
}

export type CalibrationReason = ImportProblem | 'invalid' | 'storage-failed';

/** What the list of consoles does to the world. */
export interface CalibrationsIo {
  /** Consoles for which a calibration ships. */
  shipped: readonly ConsoleId[];
  list(): Promise<CalibrationsState>;
  save(calibration: Calibration): Promise<Result<true, CalibrationReason>>;
  remove(id: string): Promise<Result<true, CalibrationReason>>;
  /** Reads a file without applying it. */
  parse(text: string): Result<Calibration, CalibrationReason>;
  write(calibration: Calibration): string;
  /** Asks the browser for the calibration's host; must be called straight from a click. */
  requestSite(calibration: Calibration): Promise<boolean>;
  /** Asks for a named console's hosts, opens it and begins there; straight from a click as well. */
  begin(console: ConsoleId): Promise<void>;
  dismissDamaged(): Promise<void>;
}
