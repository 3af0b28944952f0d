import * as z from 'zod/mini';
import type { Logger } from '@/utils/base/logger';
import type { Database } from './database';

const rowSchema = z.object({
  record: z.instanceof(Uint8Array<ArrayBuffer>),
  stamps: z.array(z.tuple([z.string(), z.number()])),
});

/** An index as it was written, with id and `updatedAt` of each article in it. */
export type SearchRecord = z.infer<typeof rowSchema>;

export interface SearchRecordRepository {
  /** undefined: there is none that could be read. Whether its bytes are an index decides `loadIndex`. */
  read(): Promise<SearchRecord | undefined>;
  write(record: SearchRecord): Promise<void>;
}

/** The search record in IndexedDB: made of the articles and made anew whenever it is lost. */
export const createSearchRecordRepository = (database: Database, logger: Logger): SearchRecordRepository => ({
  read: async () => {
    const row = await database.searchRecords.get('articles');
    if (row === undefined) return undefined;
    const parsed = rowSchema.safeParse(row);
    if (!parsed.success) logger.warn('search-record-unreadable');
    return parsed.data;
  },
  write: async ({ record, stamps }) => {
    await database.searchRecords.put({ id: 'articles', record, stamps });
  },
});
