import type { Clock } from '@/utils/base/clock';
import type { Logger } from '@/utils/base/logger';
import type { ConversationKey } from '@/utils/conversation/types';
import type { RecordedStart } from '@/utils/response-timer/queue/adopt-recorded-start';
import type { MergedLine } from '@/utils/response-timer/queue/types';
import { readWorstStage } from '@/utils/response-timer/read-clocks';
import type { KeyHasher } from '@/utils/storage/key-hasher';
import type { PromisesRepository } from '@/utils/storage/promises-repository';
import { type Reply, type WaitsRepository, waitRetentionDays } from '@/utils/storage/waits-repository';

const dayMs = 86_400_000;
/** A wait of yesterday says nothing about who waits today. */
const recallMs = dayMs;

interface RecorderParts {
  waits: WaitsRepository;
  promises: PromisesRepository;
  hasher: KeyHasher;
  clock: Clock;
  logger: Logger;
}

/** Writes the record of waits; a database that fails costs the numbers, never an alarm. */
export const createWaitRecorder = ({ waits, promises, hasher, clock, logger }: RecorderParts) => {
  /** What was recorded of each line: told again each second, it is written once. */
  const recorded = new Map<string, string>();
  let openRows: Promise<Map<string, RecordedStart>> | undefined;
  let prunedAt = Number.NEGATIVE_INFINITY;

  const safely = async <Value>(job: Promise<Value>): Promise<Value | undefined> => {
    try {
      return await job;
    } catch {
      logger.warn('wait-recorder: database failed');
      return undefined;
    }
  };

  const readOpenRows = async () => {
    const rows = (await safely(waits.listOpen())) ?? [];
    const recent = rows.filter((it) => clock.now() - it.startedAt < recallMs);
    return new Map(recent.map((it) => [it.conversation, it]));
  };

  return {
    /** Whether there was anything new. */
    recordLines: async (lines: readonly MergedLine[], now: number): Promise<boolean> => {
      const changed = lines.filter((line) => {
        const facts = JSON.stringify([line.waitingSince, line.isOffHours, readWorstStage(line.clocks, now)]);
        if (recorded.get(line.id) === facts) return false;
        recorded.set(line.id, facts);
        return true;
      });
      const present = new Set(lines.map(({ id }) => id));
      for (const id of recorded.keys()) if (!present.has(id)) recorded.delete(id);
      if (changed.length > 0) await safely(waits.recordOpen(changed, now));
      return changed.length > 0;
    },
    settle: (reply: Reply) => safely(waits.settle(reply)),
    dismiss: (conversation: ConversationKey, at: number) => safely(waits.close(conversation, 'dismissed', at)),
    restore: (conversation: ConversationKey) => safely(waits.restore(conversation)),
    /** When this customer's open wait began by the record, if one was open before this browser session. */
    findRecordedStart: async (conversation: ConversationKey): Promise<RecordedStart | undefined> => {
      openRows ??= readOpenRows();
      const rows = await openRows;
      if (rows.size === 0 || conversation.identity === 'weak') return undefined;
      const hash = await safely(hasher.hashConversation(conversation));
      return hash === undefined ? undefined : rows.get(hash);
    },
    /** Once a day. */
    prune: async (now: number) => {
      if (now - prunedAt < dayMs) return;
      prunedAt = now;
      const before = now - waitRetentionDays * dayMs;
      await safely(waits.prune(before));
      await safely(promises.prune(before));
    },
  };
};

export type WaitRecorder = ReturnType<typeof createWaitRecorder>;
