import type { Clock } from '@/utils/base/clock';
import type { Logger } from '@/utils/base/logger';
import type { ConsoleId } from '@/utils/conversation/types';
import { type ReplyCount, replyCountSchema } from '@/utils/knowledge/reply-counts';
import { readDayAndHour } from '@/utils/response-timer/zone-time';
import type { Database } from './database';

const dayMs = 86_400_000;
/** As long as the waits are kept. */
const retentionMs = 90 * dayMs;

export interface ReplyCountsReader {
  /** Of this day (YYYY-MM-DD) and later. Rows that no longer fit the schema are left out and counted in the log. */
  list(fromDay: string): Promise<ReplyCount[]>;
}

export interface ReplyCountsRepository {
  /** `taken-back`: the last accepted one was none after all. */
  count(console: ConsoleId, outcome: 'offered' | 'accepted' | 'taken-back'): Promise<void>;
}

export const createReplyCountsReader = ({ replyCounts }: Database, logger: Logger): ReplyCountsReader => ({
  list: async (fromDay) => {
    const rows = await replyCounts.where('day').aboveOrEqual(fromDay).toArray();
    const counts = rows.flatMap((row) => replyCountSchema.safeParse(row).data ?? []);
    if (counts.length < rows.length) logger.warn('reply-counts-unreadable', { count: rows.length - counts.length });
    return counts;
  },
});

/** How many ready replies were offered and taken, per day and console. Rejects when the database cannot be written. */
export const createReplyCountsRepository = (parts: {
  database: Database;
  clock: Clock;
  /** IANA name of the shop's zone: days are the shop's. */
  readTimeZone(): Promise<string>;
}): ReplyCountsRepository => {
  const { replyCounts } = parts.database;
  return {
    count: async (console, outcome) => {
      const timeZone = await parts.readTimeZone();
      const now = parts.clock.now();
      const { day } = readDayAndHour(now, timeZone);
      await parts.database.transaction('rw', replyCounts, async () => {
        const id = `${day} ${console}`;
        const row = (await replyCounts.get(id)) ?? { id, day, console, offered: 0, accepted: 0 };
        if (outcome === 'offered') row.offered += 1;
        else row.accepted = Math.max(0, row.accepted + (outcome === 'accepted' ? 1 : -1));
        await replyCounts.put(row);
        await replyCounts
          .where('day')
          .below(readDayAndHour(now - retentionMs, timeZone).day)
          .delete();
      });
    },
  };
};
