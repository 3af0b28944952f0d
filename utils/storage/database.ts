import { Dexie, type EntityTable } from 'dexie';
import type { Article } from '@/utils/knowledge/article';
import type { Phrase } from '@/utils/knowledge/phrases/phrase';
import type { ReplyCount } from '@/utils/knowledge/reply-counts';
import type { LedgerRow } from '@/utils/privacy/ledger-entry';
import type { WaitRow } from '@/utils/response-timer/numbers/wait-row';
import { upgradeArticle } from './upgrade-article';

/** The endpoint key, encrypted. There is at most one. */
export interface SecretRow {
  id: 'llm-key';
  /** Scheme, host and port the key may be sent to, e.g. "https://api.deepseek.com". */
  origin: string;
  iv: Uint8Array<ArrayBuffer>;
  cipher: ArrayBuffer;
}

/** The key that encrypts secrets: non-extractable, so that copies of the data cannot be read elsewhere. */
export interface DeviceKeyRow {
  id: 'device';
  key: CryptoKey;
}

/** What agents did with one rule's findings: counts only, never text. */
export interface OutcomeRow {
  ruleId: string;
  shown: number;
  edited: number;
  sentAsIs: number;
  falseAlarm: number;
}

/** What makes this installation's hashes its own: the same customer hashes otherwise elsewhere. */
export interface InstallationRow {
  id: 'salt';
  value: Uint8Array<ArrayBuffer>;
}

/** One promise to a customer, known by hash only. Times are ms since 1970. */
export interface PromiseRow {
  /** Conversation hash and `madeAt`. */
  id: string;
  conversation: string;
  madeAt: number;
  dueAt: number;
  outcome: 'open' | 'kept' | 'late' | 'broken' | 'replaced';
  endedAt?: number;
}

/** The index for search over the articles, as one record, with the articles that it was made from. */
export interface SearchRecordRow {
  id: 'articles';
  record: Uint8Array<ArrayBuffer>;
  /** Id and `updatedAt` of each. */
  stamps: [string, number][];
}

interface ReplyCountRow extends ReplyCount {
  /** Day and console. */
  id: string;
}

/** Indexes hold ids, hashes, times and closed words only: an index would keep a second copy of text. */
export type Database = Dexie & {
  articles: EntityTable<Article, 'id'>;
  secrets: EntityTable<SecretRow, 'id'>;
  deviceKeys: EntityTable<DeviceKeyRow, 'id'>;
  outcomes: EntityTable<OutcomeRow, 'ruleId'>;
  installation: EntityTable<InstallationRow, 'id'>;
  waits: EntityTable<WaitRow, 'id'>;
  promises: EntityTable<PromiseRow, 'id'>;
  phrases: EntityTable<Phrase, 'id'>;
  ledger: EntityTable<LedgerRow, 'id'>;
  searchRecords: EntityTable<SearchRecordRow, 'id'>;
  replyCounts: EntityTable<ReplyCountRow, 'id'>;
};

/** Opens lazily on first use. Lives in the extension's origin: no page and no content script can reach it. */
export const createDatabase = (name = 'warmreply'): Database => {
  const database = new Dexie(name) as Database;
  database.version(1).stores({
    articles: 'id, updatedAt',
    secrets: 'id',
    deviceKeys: 'id',
    outcomes: 'ruleId',
  });
  database.version(2).stores({
    installation: 'id',
    waits: 'id, startedAt, conversation, outcome',
    promises: 'id, dueAt, conversation, outcome',
  });
  database
    .version(3)
    .stores({
      phrases: 'id, updatedAt',
      ledger: '++id, at',
    })
    .upgrade((transaction) => transaction.table('articles').toCollection().modify(upgradeArticle));
  database.version(4).stores({ searchRecords: 'id' });
  database.version(5).stores({ replyCounts: 'id, day' });
  return database;
};
