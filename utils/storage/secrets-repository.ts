import type { Database } from './database';

/** Part of the authenticated data, so that a row of another format can never be taken for this one. */
const secretVersion = 1;
/** Shorter keys are not shown at all: four characters would be too much of them. */
const minLengthToShow = 12;

export interface SecretsRepository {
  /** Replaces the key of any other origin. `origin` is scheme, host and port as `new URL(…).origin` gives it. */
  saveKey(origin: string, key: string): Promise<void>;
  /** The key for exactly this origin; undefined when there is none or it belongs to another. */
  readKey(origin: string): Promise<string | undefined>;
  /** Clears a key that belongs to another origin: a changed scheme, host or port must never receive it. */
  keepOnlyFor(origin: string): Promise<void>;
  clear(): Promise<void>;
  /** The last four characters, the only part that may be shown; undefined without a key or for a very short one. */
  readLast4(origin: string): Promise<string | undefined>;
}

/**
 * The endpoint key at rest: AES-256-GCM under a non-extractable CryptoKey in the same database (reliability.md 3.6).
 * It keeps the key out of exports, backups and copied files; nothing in a browser resists someone with its DevTools.
 */
export const createSecretsRepository = (database: Database): SecretsRepository => {
  const readDeviceKey = async (): Promise<CryptoKey | undefined> => (await database.deviceKeys.get('device'))?.key;

  const ensureDeviceKey = async (): Promise<CryptoKey> => {
    const present = await readDeviceKey();
    if (present) return present;
    const created = await crypto.subtle.generateKey({ name: 'AES-GCM', length: 256 }, false, ['encrypt', 'decrypt']);
    // WebCrypto inside a transaction would end it, so a second writer may have been faster: the first key stays.
    return database.transaction('rw', database.deviceKeys, async () => {
      const winner = await readDeviceKey();
      if (winner) return winner;
      await database.deviceKeys.add({ id: 'device', key: created });
      return created;
    });
  };

  const readKey = async (origin: string): Promise<string | undefined> => {
    const [row, deviceKey] = await Promise.all([database.secrets.get('llm-key'), readDeviceKey()]);
    if (!row || !deviceKey || row.origin !== origin) return undefined;
    try {
      const plain = await crypto.subtle.decrypt(cipherFor(origin, row.iv), deviceKey, row.cipher);
      return new TextDecoder().decode(plain);
    } catch {
      // Moved to another origin by hand, or damaged: the same as no key, the agent types it again.
      return undefined;
    }
  };

  return {
    saveKey: async (origin, key) => {
      const deviceKey = await ensureDeviceKey();
      const iv = crypto.getRandomValues(new Uint8Array(12));
      const cipher = await crypto.subtle.encrypt(cipherFor(origin, iv), deviceKey, new TextEncoder().encode(key));
      await database.secrets.put({ id: 'llm-key', origin, iv, cipher });
    },
    readKey,
    keepOnlyFor: async (origin) => {
      await database.secrets.filter((row) => row.origin !== origin).delete();
    },
    clear: () => database.secrets.clear(),
    readLast4: async (origin) => {
      const key = await readKey(origin);
      return key !== undefined && key.length >= minLengthToShow ? key.slice(-4) : undefined;
    },
  };
};

const cipherFor = (origin: string, iv: Uint8Array<ArrayBuffer>): AesGcmParams => ({
  name: 'AES-GCM',
  iv,
  additionalData: new TextEncoder().encode(`${origin}|${secretVersion}`),
});
