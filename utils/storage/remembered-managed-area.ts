import * as z from 'zod/mini';
import type { ManagedArea } from './managed-policy';

/** What the administrator's storage said last, in `storage.local`. */
export const managedMemoryKey = 'managed-last';

const memorySchema = z.record(z.string(), z.unknown());

/**
 * How long an answer is waited for. Chromium holds back `storage.managed.get` until its policies are loaded: 3-4.5 s after
 * most starts, over 12 s after some (measured in 150 and 156, 2026-11-28), and nothing works before the settings are read.
 * A browser that has once told what its administrator wants is taken at its last word meanwhile.
 */
export const managedPatienceMs = { first: 1000, again: 200 } as const;

type Said = Record<string, unknown>;

const isSame = (one: Said | undefined, other: Said): boolean => JSON.stringify(one) === JSON.stringify(other);

interface RememberedParts {
  managed: ManagedArea;
  memory: {
    get(keys: string[]): Promise<Said>;
    set(items: Said): Promise<void>;
  };
  patienceMs?: { first: number; again: number };
}

/**
 * The administrator's storage, which answers in time: with what the browser says, or with what it said last (at first:
 * nothing) when that takes too long. `onChanged` tells as well when an answer that came late is another one.
 */
export const createRememberedManagedArea = (parts: RememberedParts): ManagedArea => {
  const { managed, memory, patienceMs = managedPatienceMs } = parts;
  const listeners = new Set<() => void>();
  let asking: Promise<Said> | undefined;

  const recall = async (): Promise<Said | undefined> => {
    const stored = await memory.get([managedMemoryKey]).catch((): Said => ({}));
    const said = memorySchema.safeParse(stored[managedMemoryKey]);
    return said.success ? said.data : undefined;
  };

  /** Kept for the next start. Storage that refuses costs that start its patience, nothing else. */
  const remember = async (said: Said): Promise<void> => {
    if (isSame(await recall(), said)) return;
    await memory.set({ [managedMemoryKey]: said }).catch(() => undefined);
  };

  /** Given out while the browser had not answered yet. */
  let stopgap: Said | undefined;

  const take = async (said: Said): Promise<Said> => {
    asking = undefined;
    const given = stopgap;
    stopgap = undefined;
    await remember(said);
    if (given && !isSame(given, said)) for (const listener of listeners) listener();
    return said;
  };

  const get = async (): Promise<Said> => {
    // Where there is no managed storage, as in some browsers, nobody wants anything.
    asking ??= managed
      .get()
      .catch(() => ({}))
      .then(take);
    const answer = asking;
    const last = await recall();
    return new Promise((resolve) => {
      const giveStopgap = () => {
        stopgap = last ?? {};
        resolve(stopgap);
      };
      const timer = setTimeout(giveStopgap, last ? patienceMs.again : patienceMs.first);
      void answer.then((said) => {
        clearTimeout(timer);
        resolve(said);
      });
    });
  };

  return {
    get,
    onChanged: {
      addListener: (listener) => {
        listeners.add(listener);
        managed.onChanged.addListener(listener);
      },
      removeListener: (listener) => {
        listeners.delete(listener);
        managed.onChanged.removeListener(listener);
      },
    },
  };
};
