import type { Logger } from '@/utils/base/logger';
import type { ConversationKey } from '@/utils/conversation/types';
import { endWait, isSameWait, mergeClocks, mergeOpenWait } from '@/utils/response-timer/numbers/merge-wait';
import type { WaitRow } from '@/utils/response-timer/numbers/wait-row';
import { readWorstStage } from '@/utils/response-timer/read-clocks';
import type { QueueEntry } from '@/utils/response-timer/situation';
import { readDayAndHour } from '@/utils/response-timer/zone-time';
import type { Database } from './database';
import type { KeyHasher } from './key-hasher';
import { createWaitsReader, type WaitsReader } from './waits-reader';

/** How a wait ended, as the page that saw the answer tells it. */
export interface EndedWait {
  /** ms since 1970. */
  startedAt: number;
  /** Counted ms. */
  waitedMs: number;
  isFirst: boolean;
  basis: WaitRow['basis'];
  clocks: readonly { id: string; limitMs: number; wasLate: boolean }[];
}

export interface Reply {
  conversation: ConversationKey;
  /** ms since 1970. */
  repliedAt: number;
  /** Absent when the page watched no wait; an open row of the conversation still ends. */
  wait?: EndedWait;
}

export interface WaitsRepository extends WaitsReader {
  /** Who waits now, as pages report it; the same wait from two tabs, or told twice, is one row. */
  recordOpen(entries: readonly QueueEntry[], now: number): Promise<void>;
  settle(reply: Reply): Promise<void>;
  /** 不用回, or handed to a colleague: the open wait of the conversation, if any, ends without an answer. */
  close(conversation: ConversationKey, outcome: 'dismissed' | 'transferred', at: number): Promise<void>;
  /** Undo of 不用回: the last dismissed wait of the conversation is open again. */
  restore(conversation: ConversationKey): Promise<void>;
  /** Deletes what started before (ms since 1970), in slices so that nobody waits for it; gives the number deleted. */
  prune(before: number): Promise<number>;
}

interface WaitsParts {
  database: Database;
  hasher: KeyHasher;
  logger: Logger;
  /** IANA name of the shop's zone: days and hours are the shop's. */
  readTimeZone(): Promise<string>;
}

/** How long waits are kept. */
export const waitRetentionDays = 90;
const sliceSize = 500;

/** The record of waits in IndexedDB: times and hashes only. Rejects when the database cannot be opened or written. */
export const createWaitsRepository = ({ database, hasher, logger, readTimeZone }: WaitsParts): WaitsRepository => {
  const { waits } = database;

  const identify = async (
    conversation: ConversationKey,
    startedAt: number,
  ): Promise<Pick<WaitRow, 'id' | 'conversation' | 'console' | 'shop' | 'startedAt' | 'day' | 'hour'>> => {
    const [hash, shop, timeZone] = await Promise.all([
      hasher.hashConversation(conversation),
      hasher.hashShop(conversation),
      readTimeZone(),
    ]);
    const id = `${hash}:${Math.round(startedAt / 1000)}`;
    return {
      id,
      conversation: hash,
      console: conversation.console,
      shop,
      startedAt,
      ...readDayAndHour(startedAt, timeZone),
    };
  };

  const findSame = async (hash: string, startedAt: number): Promise<WaitRow | undefined> => {
    const rows = await waits.where('conversation').equals(hash).toArray();
    return rows.sort((a, b) => b.startedAt - a.startedAt).find((row) => isSameWait(row, startedAt));
  };

  const findOpenOf = async (hash: string): Promise<WaitRow[]> => {
    const rows = await waits.where('conversation').equals(hash).toArray();
    return rows.filter(({ outcome }) => outcome === 'open');
  };

  /** A newer wait shows that an older open one ended unseen, answered elsewhere; when, nobody knows. */
  const endUnseen = async (hash: string, exceptId: string, at: number) => {
    const stale = (await findOpenOf(hash)).filter(({ id }) => id !== exceptId);
    await waits.bulkPut(stale.map((row) => endWait(row, 'transferred', at)));
  };

  const recordOne = async (report: WaitRow) => {
    const present = await findSame(report.conversation, report.startedAt);
    if (present && present.outcome !== 'open') return;
    const row = present ? mergeOpenWait(present, report) : report;
    if (present && JSON.stringify(present) === JSON.stringify(row)) return;
    await waits.put(row);
    if (!present) await endUnseen(row.conversation, row.id, row.startedAt);
  };

  const settleOne = async (row: WaitRow, endedAt: number) => {
    const present = await findSame(row.conversation, row.startedAt);
    // An answer told by the tab that saw it wait outranks an end without answer, never another answer.
    if (present && present.outcome === 'replied') return;
    const clocks = present
      ? endWait({ ...present, clocks: mergeClocks(present.clocks, row.clocks) }, 'replied', endedAt).clocks
      : row.clocks;
    await waits.put({ ...row, id: present?.id ?? row.id, stage: present?.stage ?? row.stage, clocks });
  };

  return {
    recordOpen: async (entries, now) => {
      const reports = await Promise.all(
        entries.map(
          async (entry): Promise<WaitRow> => ({
            ...(await identify(entry.conversation, entry.waitingSince)),
            isFirst: false,
            // While the page's own countdown runs no closing time is told.
            basis: entry.closesAt === undefined ? 'page' : 'arithmetic',
            clocks: entry.clocks.map(({ id, limitMs, dueAt }) => ({ id, limitMs, dueAt, wasLate: false })),
            stage: entry.isOffHours ? 'off-hours' : readRecordedStage(entry, now),
            outcome: 'open',
          }),
        ),
      );
      await database.transaction('rw', waits, async () => {
        for (const report of reports) await recordOne(report);
      });
    },
    settle: async ({ conversation, repliedAt, wait }) => {
      const hash = await hasher.hashConversation(conversation);
      const base = wait && (await identify(conversation, wait.startedAt));
      await database.transaction('rw', waits, async () => {
        if (wait && base) {
          const { waitedMs, isFirst, basis, clocks } = wait;
          const wasLate = clocks.some((it) => it.wasLate);
          const ended = { endedAt: repliedAt, waitedMs, isFirst, basis, clocks: [...clocks] };
          await settleOne({ ...base, ...ended, stage: wasLate ? 'overdue' : 'calm', outcome: 'replied' }, repliedAt);
        }
        const left = (await findOpenOf(hash)).filter(({ startedAt }) => startedAt < repliedAt);
        await waits.bulkPut(
          left.map((row) => ({ ...endWait(row, 'replied', repliedAt), waitedMs: repliedAt - row.startedAt })),
        );
      });
    },
    close: async (conversation, outcome, at) => {
      const hash = await hasher.hashConversation(conversation);
      await database.transaction('rw', waits, async () => {
        const open = (await findOpenOf(hash)).filter(({ startedAt }) => startedAt <= at);
        await waits.bulkPut(open.map((row) => endWait(row, outcome, at)));
      });
    },
    restore: async (conversation) => {
      const hash = await hasher.hashConversation(conversation);
      await database.transaction('rw', waits, async () => {
        const rows = await waits.where('conversation').equals(hash).toArray();
        const last = rows
          .filter(({ outcome }) => outcome === 'dismissed')
          .sort((a, b) => (b.endedAt ?? 0) - (a.endedAt ?? 0))[0];
        if (!last) return;
        const { endedAt: _, ...row } = last;
        await waits.put({ ...row, outcome: 'open', clocks: row.clocks.map((it) => ({ ...it, wasLate: false })) });
      });
    },
    ...createWaitsReader(database, logger),
    prune: async (before) => {
      let deleted = 0;
      for (;;) {
        const keys = await waits.where('startedAt').below(before).limit(sliceSize).primaryKeys();
        await waits.bulkDelete(keys);
        deleted += keys.length;
        if (keys.length < sliceSize) return deleted;
      }
    },
  };
};

const readRecordedStage = (entry: QueueEntry, now: number): WaitRow['stage'] => {
  const stage = readWorstStage(entry.clocks, now);
  return stage === 'idle' ? 'calm' : stage;
};
