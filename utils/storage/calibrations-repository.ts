import * as z from 'zod/mini';
import type { Clock } from '@/utils/base/clock';
import type { Logger } from '@/utils/base/logger';
import { fail, type Result, succeed } from '@/utils/base/result';
import { type Calibration, calibrationSchema } from '@/utils/conversation/calibration/schema';
import { isPlausiblePlace, readCalibrationId } from '@/utils/conversation/calibration/site';
import { isUsable } from '@/utils/conversation/calibration/transfer';

/** The part of `browser.storage.local` that calibrations need. */
export interface CalibrationsArea {
  get(keys: string[]): Promise<Record<string, unknown>>;
  set(items: Record<string, unknown>): Promise<void>;
}

export interface CalibrationsReading {
  /** Newest first. */
  calibrations: Calibration[];
  /** So many could not be read. They are kept as a backup until `dismissDamaged`, and after it in the backup only. */
  damagedCount: number;
}

export type CalibrationWriteProblem = 'invalid' | 'storage-failed';

export interface CalibrationsRepository {
  /** Never fails: what cannot be read is moved to the backup and counted. */
  read(): Promise<CalibrationsReading>;
  /** Adds it, or replaces the one of the same console and place. */
  save(calibration: Calibration): Promise<Result<true, CalibrationWriteProblem>>;
  remove(id: string): Promise<Result<true, CalibrationWriteProblem>>;
  /** The user has seen that some were damaged. The backup stays. */
  dismissDamaged(): Promise<void>;
}

export const calibrationsKey = 'calibrations';
export const calibrationsBackupKey = 'calibrations-backup';

const storedSchema = z.object({ version: z.literal(1), calibrations: z.array(z.unknown()) });
const backupSchema = z.object({
  items: z.array(z.object({ at: z.number(), raw: z.unknown() })),
  seenCount: z.number(),
});
type Backup = z.infer<typeof backupSchema>;

/** The user's own calibrations in `storage.local`: versioned, each parsed by itself on every read, one writer at a time. */
export const createCalibrationsRepository = (parts: {
  area: CalibrationsArea;
  clock: Clock;
  logger: Logger;
}): CalibrationsRepository => {
  const { area, clock, logger } = parts;
  let lastTurn: Promise<unknown> = Promise.resolve();

  const inTurn = <Value>(job: () => Promise<Value>): Promise<Value> => {
    const turn = lastTurn.then(job, job);
    lastTurn = turn.catch(() => undefined);
    return turn;
  };

  const write = (calibrations: readonly Calibration[]) => area.set({ [calibrationsKey]: { version: 1, calibrations } });

  const load = async (): Promise<CalibrationsReading> => {
    const items = await area.get([calibrationsKey, calibrationsBackupKey]);
    const { good, bad } = sort(items[calibrationsKey]);
    const backup = readBackup(items[calibrationsBackupKey]);
    if (bad.length > 0) {
      logger.warn('calibrations-unreadable', { count: bad.length });
      backup.items.push(...bad.map((raw) => ({ at: clock.now(), raw })));
      await area.set({ [calibrationsBackupKey]: backup });
      await write(good);
    }
    return { calibrations: good, damagedCount: backup.items.length - backup.seenCount };
  };

  const change = (edit: (calibrations: Calibration[]) => Calibration[]) =>
    inTurn(async (): Promise<Result<true, CalibrationWriteProblem>> => {
      try {
        await write(edit((await load()).calibrations));
        return succeed(true);
      } catch {
        logger.warn('calibrations-write-failed');
        return fail('storage-failed');
      }
    });

  return {
    read: () =>
      inTurn(async () => {
        try {
          return await load();
        } catch {
          logger.warn('calibrations-storage-failed');
          return { calibrations: [], damagedCount: 0 };
        }
      }),
    save: async (calibration) => {
      const parsed = calibrationSchema.safeParse(calibration);
      if (!parsed.success || !isPlausiblePlace(parsed.data) || !isUsable(parsed.data)) return fail('invalid');
      const id = readCalibrationId(parsed.data);
      return change((all) => [parsed.data, ...all.filter((it) => readCalibrationId(it) !== id)]);
    },
    remove: (id) => change((all) => all.filter((it) => readCalibrationId(it) !== id)),
    dismissDamaged: () =>
      inTurn(async () => {
        const backup = readBackup((await area.get([calibrationsBackupKey]))[calibrationsBackupKey]);
        await area.set({ [calibrationsBackupKey]: { ...backup, seenCount: backup.items.length } });
      }),
  };
};

const sort = (raw: unknown): { good: Calibration[]; bad: unknown[] } => {
  if (raw === undefined) return { good: [], bad: [] };
  const stored = storedSchema.safeParse(raw);
  if (!stored.success) return { good: [], bad: [raw] };
  const good: Calibration[] = [];
  const bad: unknown[] = [];
  for (const item of stored.data.calibrations) {
    const parsed = calibrationSchema.safeParse(item);
    if (parsed.success && isPlausiblePlace(parsed.data)) good.push(parsed.data);
    else bad.push(item);
  }
  return { good, bad };
};

const readBackup = (raw: unknown): Backup => {
  const parsed = backupSchema.safeParse(raw);
  return parsed.success ? parsed.data : { items: [], seenCount: 0 };
};
