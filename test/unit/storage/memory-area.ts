import type { ManagedArea } from '@/utils/storage/managed-policy';
import type { SettingsArea } from '@/utils/storage/settings-repository';

/** `browser.storage.local` in memory: copies in and out, tells listeners, fails on demand. */
export const createMemoryArea = (
  initial: Record<string, unknown>,
): SettingsArea & {
  items: Record<string, unknown>;
  remove(keys: string[]): Promise<void>;
  failNext(method: 'get' | 'set'): void;
} => {
  const items = structuredClone(initial);
  const listeners = new Set<Parameters<SettingsArea['onChanged']['addListener']>[0]>();
  const failing = new Set<'get' | 'set'>();
  const failIfAsked = (method: 'get' | 'set'): void => {
    if (failing.delete(method)) throw new Error('QuotaExceeded');
  };
  return {
    items,
    failNext: (method) => failing.add(method),
    get: async (keys) => {
      failIfAsked('get');
      return structuredClone(Object.fromEntries(keys.filter((key) => key in items).map((key) => [key, items[key]])));
    },
    set: async (changed) => {
      failIfAsked('set');
      Object.assign(items, structuredClone(changed));
      const changes = Object.fromEntries(Object.entries(changed).map(([key, newValue]) => [key, { newValue }]));
      for (const listener of listeners) listener(changes);
    },
    remove: async (keys) => {
      for (const key of keys) delete items[key];
    },
    onChanged: {
      addListener: (listener) => listeners.add(listener),
      removeListener: (listener) => listeners.delete(listener),
    },
  };
};

/** `browser.storage.managed`: empty until the administrator sets something. */
export const createManagedArea = (
  initial: Record<string, unknown> = {},
): ManagedArea & { set(items: Record<string, unknown>): void } => {
  let items = initial;
  const listeners = new Set<() => void>();
  return {
    get: async () => structuredClone(items),
    set: (next) => {
      items = next;
      for (const listener of listeners) listener();
    },
    onChanged: {
      addListener: (listener) => listeners.add(listener),
      removeListener: (listener) => listeners.delete(listener),
    },
  };
};
