import { useCallback, useEffect, useState } from 'react';
import type { Result } from '@/utils/base/result';
import type { SettingsPatch, SettingsReason, SettingsSnapshot } from './types';

/** Where a page reads and changes the settings; the entrypoint hands it in. */
export interface SettingsIo {
  read(): Promise<SettingsSnapshot>;
  update(patch: SettingsPatch): Promise<Result<SettingsSnapshot, SettingsReason>>;
  /** Tells that another page or the worker has stored settings; for pages that stay in sight beside others. */
  watch?(callback: () => void, signal: AbortSignal): void;
}

export type ChangeSettings = (patch: SettingsPatch) => Promise<SettingsReason | undefined>;

export interface SettingsHold {
  snapshot: SettingsSnapshot | undefined;
  /** The background did not answer. */
  isUnreachable: boolean;
  reload(): Promise<void>;
  /** Takes a snapshot that another request answered with. */
  accept(snapshot: SettingsSnapshot): void;
  /** Undefined when done, else why not. */
  change: ChangeSettings;
}

/** Reads the settings once, and again whenever the page comes back to the front or is told so: another page may have changed them. */
export const useSettings = (io: SettingsIo): SettingsHold => {
  const [snapshot, setSnapshot] = useState<SettingsSnapshot>();
  const [isUnreachable, setIsUnreachable] = useState(false);
  const reload = useCallback(async () => {
    try {
      setSnapshot(await io.read());
      setIsUnreachable(false);
    } catch {
      setIsUnreachable(true); // shown in words with a retry; the reason is of no use to the agent
    }
  }, [io]);
  useEffect(() => {
    const reloadWhenShown = () => {
      if (document.visibilityState === 'visible') void reload();
    };
    const leaving = new AbortController();
    void reload();
    document.addEventListener('visibilitychange', reloadWhenShown, { signal: leaving.signal });
    io.watch?.(reloadWhenShown, leaving.signal);
    return () => leaving.abort();
  }, [io, reload]);
  const change = useCallback<ChangeSettings>(
    async (patch) => {
      try {
        const result = await io.update(patch);
        if (!result.ok) return result.reason;
        setSnapshot(result.value);
        return undefined;
      } catch {
        return 'storage-failed';
      }
    },
    [io],
  );
  return { snapshot, isUnreachable, reload, accept: setSnapshot, change };
};
