import type { ConversationKey } from '@/utils/conversation/types';
import type { Database, PromiseRow } from './database';
import type { KeyHasher } from './key-hasher';

/** One promise as memory knows it; times are ms since 1970. */
export interface StoredPromise {
  conversation: ConversationKey;
  madeAt: number;
  dueAt: number;
}

export interface PromisesRepository {
  /** Known by madeAt: told twice, it is stored once. Weak identities are never stored: they mean nothing tomorrow. */
  add(promise: StoredPromise): Promise<void>;
  end(promise: StoredPromise, outcome: Exclude<PromiseRow['outcome'], 'open'>, at: number): Promise<void>;
  /** Open promises by hash, the earliest due first: overdue ones can be counted before their customers are seen again. */
  listOpen(): Promise<PromiseRow[]>;
  /** The open promises to these customers: after a restart a page's report brings back who they are. */
  findOpen(conversations: readonly ConversationKey[]): Promise<StoredPromise[]>;
  /** Deletes ended promises that were due before (ms since 1970); gives the number deleted. */
  prune(before: number): Promise<number>;
}

/** Promises across a restart of the browser: hashes and times only. Rejects when the database cannot be used. */
export const createPromisesRepository = (database: Database, hasher: KeyHasher): PromisesRepository => {
  const { promises } = database;

  const toRow = async ({ conversation, madeAt, dueAt }: StoredPromise): Promise<PromiseRow> => {
    const hash = await hasher.hashConversation(conversation);
    return { id: `${hash}:${madeAt}`, conversation: hash, madeAt, dueAt, outcome: 'open' };
  };

  return {
    add: async (promise) => {
      if (promise.conversation.identity === 'weak') return;
      const row = await toRow(promise);
      await database.transaction('rw', promises, async () => {
        if (!(await promises.get(row.id))) await promises.add(row);
      });
    },
    end: async (promise, outcome, at) => {
      const { id } = await toRow(promise);
      await promises.update(id, { outcome, endedAt: at });
    },
    listOpen: async () => {
      const open = await promises.where('outcome').equals('open').toArray();
      return open.sort((a, b) => a.dueAt - b.dueAt);
    },
    findOpen: async (conversations) => {
      const open = await promises.where('outcome').equals('open').toArray();
      if (open.length === 0) return [];
      const known = await Promise.all(
        conversations
          .filter(({ identity }) => identity === 'stable')
          .map(async (conversation) => ({ conversation, hash: await hasher.hashConversation(conversation) })),
      );
      return known.flatMap(({ conversation, hash }) =>
        open.filter((row) => row.conversation === hash).map(({ madeAt, dueAt }) => ({ conversation, madeAt, dueAt })),
      );
    },
    prune: (before) =>
      promises
        .where('dueAt')
        .below(before)
        .filter(({ outcome }) => outcome !== 'open')
        .delete(),
  };
};
