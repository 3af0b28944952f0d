import * as z from 'zod/mini';
import type { Clock } from '@/utils/base/clock';
import type { Logger } from '@/utils/base/logger';
import { fail, type Result, succeed } from '@/utils/base/result';
import { adoptDesk, type MovedSettings, type SettingsModes } from '@/utils/policy/adopt-desk';
import { findLockedChanges } from '@/utils/policy/locks';
import { adoptPolicy } from '@/utils/policy/merge-policy';
import { defaultSettings, type Endpoint, type Settings, settingsSchema } from '@/utils/policy/settings';
import { patchSettings, type SettingsPatch } from '@/utils/policy/settings-patch';
import { findClockFaults } from '@/utils/policy/validate-clock';
import { applyManagedPolicy, type ManagedArea, type ManagedPolicy, readManagedPolicy } from './managed-policy';
import { parseSettings } from './parse-settings';
import { formatPolicyFile, parsePolicyFile } from './policy-file';
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
  /** In force: what is stored, with the administrator's policy on top and locked. */
  settings: Settings;
  /** The stored settings could not be read: defaults are in force, the old value is kept until the next reset. */
  wasReset: boolean;
  managed: ManagedPolicy;
}

export type SettingsWriteProblem = 'invalid' | 'locked' | 'storage-failed';
/** Who asks: only a supervisor may change what is locked; what the administrator set, nobody. */
export type Asker = 'agent' | 'supervisor';

export interface MovedDesk {
  settings: MovedSettings;
  modes: SettingsModes;
  endpoint: Endpoint | undefined;
}

export interface SettingsRepository {
  /** Never fails: what cannot be read is backed up, reported through `wasReset` and replaced by defaults. */
  read(): Promise<SettingsReading>;
  /** Replaces the named top-level fields; `endpoint: undefined` removes it. Writes are done one after another. */
  write(patch: Partial<Omit<Settings, 'version' | 'policy'>>): Promise<Result<Settings, SettingsWriteProblem>>;
  /** As `write`, for a change that depends on the present value, such as one site among several. Not for the policy. */
  update(change: (settings: Settings) => Omit<Settings, 'policy'>): Promise<Result<Settings, SettingsWriteProblem>>;
  /** Changes the named fields, or none of them when one is locked for the asker. */
  patch(patch: SettingsPatch, asker: Asker): Promise<Result<Settings, SettingsWriteProblem>>;
  /** Locks or unlocks one field or branch of the policy. */
  setLock(path: string, isLocked: boolean): Promise<Result<Settings, SettingsWriteProblem>>;
  /** Calls back in the moment of a change, before it has been read: whoever keeps a reading has an old one now. */
  onOutdated(callback: () => void, signal: AbortSignal): void;
  /** Calls back with the new settings after every change, from this or another page or the administrator, until the signal aborts. */
  watch(callback: (reading: SettingsReading) => void, signal: AbortSignal): void;
  /** JSON without key and endpoint, as set on this computer. */
  exportSettings(): Promise<string>;
  /** Replaces everything but the endpoint. */
  importSettings(json: string, asker: Asker): Promise<Result<Settings, SettingsFileProblem | SettingsWriteProblem>>;
  /** Takes a moved desk in, without what is locked for the asker; `endpoint` only where it is to change. */
  takeDesk(desk: MovedDesk, asker: Asker): Promise<Result<Settings, SettingsWriteProblem>>;
  /** The policy alone, as set on this computer. */
  exportPolicy(): Promise<string>;
  importPolicy(json: string, asker: Asker): Promise<Result<Settings, SettingsFileProblem | SettingsWriteProblem>>;
  /** The user has seen that settings were reset; `wasReset` is false from now on. The backup stays. */
  acknowledgeReset(): Promise<void>;
}

export const settingsKey = 'settings';
export const settingsBackupKey = 'settings-backup';

const backupSchema = z.object({ at: z.number(), raw: z.unknown(), isAcknowledged: z.boolean() });

/** Settings in `storage.local`: versioned, parsed on every read, one writer at a time. */
export const createSettingsRepository = (parts: {
  area: SettingsArea;
  managed: ManagedArea;
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

  /** What is stored, without the administrator's policy. */
  const load = async (): Promise<{ settings: Settings; wasReset: boolean }> => {
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

  const loadOrDefault = async (): ReturnType<typeof load> => {
    try {
      return await load();
    } catch {
      logger.warn('settings-storage-failed');
      return { settings: defaultSettings, wasReset: true };
    }
  };

  const enforce = (settings: Settings, managed: ManagedPolicy): Settings => ({
    ...settings,
    policy: applyManagedPolicy(settings.policy, managed),
  });

  const read = async (): Promise<SettingsReading> => {
    const [{ settings, wasReset }, managed] = await Promise.all([loadOrDefault(), readManagedPolicy(parts.managed)]);
    if (managed.isFaulty) logger.warn('settings: a part of the managed policy is not valid');
    return { settings: enforce(settings, managed), wasReset, managed };
  };

  const save = (
    change: (settings: Settings, locks: readonly string[]) => Settings,
    asker: Asker,
  ): Promise<Result<Settings, SettingsWriteProblem>> =>
    inTurn(async () => {
      try {
        // load, not read: after a failed read, writing would replace good settings by defaults.
        const [{ settings: before }, managed] = await Promise.all([load(), readManagedPolicy(parts.managed)]);
        const locks = asker === 'supervisor' ? managed.paths : [...before.policy.locks, ...managed.paths];
        const next = settingsSchema.safeParse(change(before, locks));
        if (!next.success || hasFaults(next.data)) return fail('invalid');
        const forbidden = findLockedChanges(before.policy, next.data.policy, locks);
        if (forbidden.some(({ path }) => path !== 'locks' || asker === 'agent')) return fail('locked');
        await area.set({ [settingsKey]: next.data });
        return succeed(enforce(next.data, managed));
      } catch {
        logger.warn('settings-write-failed');
        return fail('storage-failed');
      }
    });

  const update: SettingsRepository['update'] = (change) =>
    save((settings) => ({ ...change(settings), policy: settings.policy }), 'agent');

  const onOutdated: SettingsRepository['onOutdated'] = (callback, signal) => {
    const onChanged = (changes: Changes): void => {
      if (settingsKey in changes) callback();
    };
    area.onChanged.addListener(onChanged);
    parts.managed.onChanged.addListener(callback);
    const stop = () => {
      area.onChanged.removeListener(onChanged);
      parts.managed.onChanged.removeListener(callback);
    };
    signal.addEventListener('abort', stop, { once: true });
  };

  return {
    read: () => inTurn(read),
    update,
    write: (patch) => update((settings) => ({ ...settings, ...patch })),
    patch: (patch, asker) => save((settings) => patchSettings(settings, patch), asker),
    setLock: (path, isLocked) =>
      save(({ policy, ...settings }) => {
        const others = policy.locks.filter((lock) => lock !== path);
        return { ...settings, policy: { ...policy, locks: isLocked ? [...others, path] : others } };
      }, 'supervisor'),
    onOutdated,
    watch: (callback, signal) =>
      onOutdated(() => void inTurn(read).then((reading) => signal.aborted || callback(reading)), signal),
    exportSettings: async () => formatSettingsFile((await inTurn(loadOrDefault)).settings),
    importSettings: async (json, asker) => {
      const imported = parseSettingsFile(json);
      return imported.ok ? save((settings) => ({ ...settings, ...imported.value }), asker) : imported;
    },
    takeDesk: ({ settings: moved, modes, endpoint }, asker) =>
      save((settings, locks) => {
        const { settings: next } = adoptDesk(settings, moved, modes, locks);
        return endpoint ? { ...next, endpoint } : next;
      }, asker),
    exportPolicy: async () => formatPolicyFile((await inTurn(loadOrDefault)).settings.policy),
    importPolicy: async (json, asker) => {
      const imported = parsePolicyFile(json);
      if (!imported.ok) return imported;
      return save((settings) => ({ ...settings, policy: adoptPolicy(settings.policy, imported.value) }), asker);
    },
    acknowledgeReset: () =>
      inTurn(async () => {
        const backup = backupSchema.safeParse((await area.get([settingsBackupKey]))[settingsBackupKey]);
        if (backup.success) await area.set({ [settingsBackupKey]: { ...backup.data, isAcknowledged: true } });
      }),
  };
};

/** Clocks whose stages do not come in order would alarm at random. */
const hasFaults = ({ policy }: Settings): boolean =>
  Object.values(policy.response.consoles).some(({ clocks }) => findClockFaults(clocks).length > 0);
