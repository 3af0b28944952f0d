import { formatConversationKey } from '@/utils/conversation/conversation-key';
import type { ConversationKey } from '@/utils/conversation/types';
import type { Database } from './database';

export interface KeyHasher {
  hashConversation(key: ConversationKey): Promise<string>;
  hashShop(key: Pick<ConversationKey, 'console' | 'shop'>): Promise<string>;
}

/** As many customers as a worker meets before it dies; beyond it hashes are worked out again. */
const maxRemembered = 5000;
const saltBytes = 32;

/**
 * Names for customers and shops that say nothing outside this installation: hex SHA-256 of a random salt, kept in the
 * database, and the key.
 */
export const createKeyHasher = (database: Database): KeyHasher => {
  let salt: Promise<Uint8Array<ArrayBuffer>> | undefined;
  const remembered = new Map<string, Promise<string>>();

  const ensureSalt = (): Promise<Uint8Array<ArrayBuffer>> =>
    database.transaction('rw', database.installation, async () => {
      const present = await database.installation.get('salt');
      if (present) return present.value;
      const value = crypto.getRandomValues(new Uint8Array(saltBytes));
      await database.installation.add({ id: 'salt', value });
      return value;
    });

  const readSalt = () => {
    salt ??= ensureSalt().catch((problem: unknown) => {
      salt = undefined; // the next caller tries again
      throw problem;
    });
    return salt;
  };

  const hash = async (text: string): Promise<string> => {
    const prefix = await readSalt();
    const bytes = new TextEncoder().encode(text);
    const salted = new Uint8Array(prefix.length + bytes.length);
    salted.set(prefix);
    salted.set(bytes, prefix.length);
    const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', salted));
    return [...digest].map((byte) => byte.toString(16).padStart(2, '0')).join('');
  };

  const hashOnce = (text: string): Promise<string> => {
    const known = remembered.get(text);
    if (known) return known;
    if (remembered.size >= maxRemembered) remembered.clear();
    const hashed = hash(text);
    remembered.set(text, hashed);
    hashed.catch(() => remembered.delete(text));
    return hashed;
  };

  return {
    hashConversation: (key) => hashOnce(`conversation/${formatConversationKey(key)}`),
    hashShop: ({ console, shop }) => hashOnce(`shop/${console}/${encodeURIComponent(shop)}`),
  };
};
