import type { Logger } from '@/utils/base/logger';
import { type Phrase, phraseSchema, type SavedPhrase } from '@/utils/knowledge/phrases/phrase';
import type { Database } from './database';

export interface PhrasesRepository {
  /** Most used first, then newest. Rows that no longer fit the schema are left out and counted in the log. */
  list(): Promise<Phrase[]>;
  /** Adds or replaces, all or none; what was counted of a phrase stays. `updatedAt`: ms since 1970. */
  saveMany(phrases: readonly SavedPhrase[], updatedAt: number): Promise<void>;
  remove(id: string): Promise<void>;
  /** One more use; nothing where the phrase was deleted meanwhile. */
  countUse(id: string): Promise<void>;
}

/** Phrases in IndexedDB. Rejects when the database cannot be opened or written. */
export const createPhrasesRepository = (database: Database, logger: Logger): PhrasesRepository => ({
  list: async () => {
    const rows = await database.phrases.toArray();
    const phrases = rows.flatMap((row) => {
      const parsed = phraseSchema.safeParse(row);
      return parsed.success ? [parsed.data] : [];
    });
    if (phrases.length < rows.length) logger.warn('phrases-unreadable', { count: rows.length - phrases.length });
    return phrases.sort((one, other) => other.uses - one.uses || other.updatedAt - one.updatedAt);
  },
  saveMany: (phrases, updatedAt) =>
    database.transaction('rw', database.phrases, async () => {
      const before = await database.phrases.bulkGet(phrases.map(({ id }) => id));
      const rows = phrases.map((phrase, index) => ({ ...phrase, updatedAt, uses: before[index]?.uses ?? 0 }));
      await database.phrases.bulkPut(rows);
    }),
  remove: (id) => database.phrases.delete(id),
  countUse: async (id) => {
    await database.phrases
      .where('id')
      .equals(id)
      .modify((phrase) => {
        phrase.uses += 1;
      });
  },
});
