import * as z from 'zod/mini';

/** What outlives the worker and nothing else: the browser's session storage, in memory. */
export interface VersionStore {
  read(): Promise<unknown>;
  write(entries: readonly (readonly [key: string, text: string])[]): Promise<void>;
}

export interface VersionKey {
  text: string;
  /** How it is to be said, endpoint and model: whatever changes the answer. */
  asked: unknown;
}

/** About a working day of distinct questions; at 1,000 characters each far below what session storage takes. */
const maxEntries = 60;
const longestText = 4_000;
const storedSchema = z.array(z.tuple([z.string(), z.string()])).check(z.maxLength(maxEntries));

const hash = async (text: string): Promise<string> => {
  const bytes = new Uint8Array(await crypto.subtle.digest('SHA-256', new TextEncoder().encode(text)));
  return [...bytes].map((byte) => byte.toString(16).padStart(2, '0')).join('');
};

export interface VersionCache {
  nameKey(key: VersionKey): Promise<string>;
  find(name: string): Promise<string | undefined>;
  keep(name: string, text: string): Promise<void>;
}

/**
 * Versions the model has made and that kept every fact, under exactly what was asked for. In memory, and in the store for
 * the next life of the worker; never longer than the browser's session. The one used longest ago makes room.
 */
export const createVersionCache = (store: VersionStore): VersionCache => {
  let loading: Promise<Map<string, string>> | undefined;
  const load = () => {
    loading ??= store
      .read()
      .then((stored) => new Map(storedSchema.safeParse(stored).data ?? []))
      .catch(() => new Map()); // no session storage: memory will do
    return loading;
  };
  return {
    nameKey: async ({ text, asked }) => hash(JSON.stringify([text, asked])),
    find: async (name) => {
      const entries = await load();
      const text = entries.get(name);
      if (text === undefined) return undefined;
      entries.delete(name);
      entries.set(name, text);
      return text;
    },
    keep: async (name, text) => {
      if (text.length > longestText) return;
      const entries = await load();
      entries.delete(name);
      entries.set(name, text);
      for (const oldest of [...entries.keys()].slice(0, Math.max(0, entries.size - maxEntries))) entries.delete(oldest);
      await store.write([...entries]).catch(() => undefined); // as above
    },
  };
};
