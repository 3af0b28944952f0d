import * as z from 'zod/mini';
import type { Clock } from '@/utils/base/clock';
import type { Logger } from '@/utils/base/logger';
import { fail, type Result, succeed } from '@/utils/base/result';
import { defaultSettings, type Settings, settingsSchema } from '@/utils/policy/settings';
import { parseSettings } from './parse-settings';
import { formatSettingsFile, parseSettingsFile, type SettingsFileProblem } from './settings-file';

type Changes = Record<string, { newValue?: unknown }>;

/** The part of `browser.storage.local` that settings need. */
export interface SettingsArea {
  get(keys: string[]): Promise<Record<string, unknown>>;
  set(items: Record<string, unknown>): Promise<void>;
  onChanged: {
    addListener(listener: (changes: Changes) => void): void;
    removeListener(listener: (changes: Changes) => void): void;
  };
}

export interface SettingsReading {
  settings: Settings;
  /** The stored settings could not be read: defaults are in force, the old value is kept until the next reset. */
  wasReset: boolean;
}

export type SettingsWriteProblem = 'invalid' | 'storage-failed';

export interface SettingsRepository {
  /** Never fails: what cannot be read is backed up, reported through `wasReset` and replaced by defaults. */
  read(): Promise<SettingsReading>;
  /** Replaces the named top-level fields; `endpoint: undefined` removes it. Writes are done one after another. */
  write(patch: Partial<Omit<Settings, 'version'>>): Promise<Result<Settings, SettingsWriteProblem>>;
  /** As `write`, for a change that depends on the present value, such as one site among several. */
  update(change: (settings: Settings) => Settings): Promise<Result<Settings, SettingsWriteProblem>>;
  /** Calls back after every change, from this or another page, until the signal aborts. */
  watch(callback: (reading: SettingsReading) => void, signal: AbortSignal): void;
  /** JSON without key and endpoint. */
  exportSettings(): Promise<string>;
  /** Replaces everything but the endpoint. */
  importSettings(json: string): Promise<Result<Settings, SettingsFileProblem | SettingsWriteProblem>>;
  /** The user has seen that settings were reset; `wasReset` is false from now on. The backup stays. */
  acknowledgeReset(): Promise<void>;
}

export const settingsKey = 'settings';
export const settingsBackupKey = 'settings-backup';

const backupSchema = z.object({ at: z.number(), raw: z.unknown(), isAcknowledged: z.boolean() });

/** Settings in `storage.local`: versioned, parsed on every read, one writer at a time. */
export const createSettingsRepository = (parts: {
  area: SettingsArea;
  clock: Clock;
  logger: Logger;
}): SettingsRepository => {
  const { area, clock, logger } = parts;
  let lastTurn: Promise<unknown> = Promise.resolve();

  /** Runs jobs strictly one after another, whatever became of the one before. */
  const inTurn = <Value>(job: () => Promise<Value>): Promise<Value> => {
    const turn = lastTurn.then(job, job);
    lastTurn = turn.catch(() => undefined);
    return turn;
  };

  const load = async (): Promise<SettingsReading> => {
    const stored = await area.get([settingsKey, settingsBackupKey]);
    const raw = stored[settingsKey];
    const backup = backupSchema.safeParse(stored[settingsBackupKey]);
    const wasReset = backup.success && !backup.data.isAcknowledged;
    if (raw === undefined) return { settings: defaultSettings, wasReset };
    const parsed = parseSettings(raw);
    if (parsed.ok) return { settings: parsed.value, wasReset };
    logger.warn('settings-unreadable', { reason: parsed.reason });
    const isBackedUp = wasReset && JSON.stringify(backup.data.raw) === JSON.stringify(raw);
    if (!isBackedUp) await area.set({ [settingsBackupKey]: { at: clock.now(), raw, isAcknowledged: false } });
    return { settings: defaultSettings, wasReset: true };
  };

  const read = async (): Promise<SettingsReading> => {
    try {
      return await load();
    } catch {
      logger.warn('settings-storage-failed');
      return { settings: defaultSettings, wasReset: true };
    }
  };

  const update: SettingsRepository['update'] = (change) =>
    inTurn(async () => {
      try {
        // load, not read: after a failed read, writing would replace good settings by defaults.
        const { settings } = await load();
        const next = settingsSchema.safeParse(change(settings));
        if (!next.success) return fail('invalid');
        await area.set({ [settingsKey]: next.data });
        return succeed(next.data);
      } catch {
        logger.warn('settings-write-failed');
        return fail('storage-failed');
      }
    });

  return {
    read: () => inTurn(read),
    update,
    write: (patch) => update((settings) => ({ ...settings, ...patch })),
    watch: (callback, signal) => {
      const onChanged = (changes: Changes): void => {
        if (settingsKey in changes) void inTurn(read).then((reading) => signal.aborted || callback(reading));
      };
      area.onChanged.addListener(onChanged);
      signal.addEventListener('abort', () => area.onChanged.removeListener(onChanged), { once: true });
    },
    exportSettings: async () => formatSettingsFile((await inTurn(read)).settings),
    importSettings: async (json) => {
      const imported = parseSettingsFile(json);
      return imported.ok ? update((settings) => ({ ...settings, ...imported.value })) : imported;
    },
    acknowledgeReset: () =>
      inTurn(async () => {
        const backup = backupSchema.safeParse((await area.get([settingsBackupKey]))[settingsBackupKey]);
        if (backup.success) await area.set({ [settingsBackupKey]: { ...backup.data, isAcknowledged: true } });
      }),
  };
};
