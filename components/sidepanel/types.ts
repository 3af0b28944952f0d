import type { DutyIo, FillReason } from '@/components/shared/page/types';
import type { Clock } from '@/utils/base/clock';
import type { Result } from '@/utils/base/result';
import type { ConversationKey } from '@/utils/conversation/types';
import type { Article } from '@/utils/knowledge/article';
import type { ImportProblem as ReadProblem } from '@/utils/knowledge/import/import-problem';
import type { ArticleChange } from '@/utils/knowledge/import/take-entry';
import type { ImportSource } from '@/utils/knowledge/import/types';
import type { LlmProblem } from '@/utils/rewrite/llm-problems';
import type { FactProblem, SpeakOptions, SpokenVersion } from '@/utils/rewrite/types';
import type { PhrasesIo } from './phrases-io';

/** How a streamed version moves on. `text` is always the whole text so far. */
export type RewriteUpdate =
  | { type: 'rewrite-partial'; text: string }
  | { type: 'rewrite-done'; text: string; problems: readonly FactProblem[] }
  | { type: 'rewrite-failed'; reason: LlmProblem; retryAfterSeconds?: number };

/** Why nothing was taken in. */
export type ImportProblem = { kind: 'storage-failed' };

/** Why a set of changes was not stored; none of them was. */
export type ApplyProblem = 'changed-meanwhile' | 'storage-failed';

export interface Where {
  tabId: number;
  conversation: ConversationKey;
}

/** A text chosen in the browser's context menu to be kept, personal data already taken out of it. `id` grows with each. */
export interface Capture {
  id: number;
  kind: 'article' | 'phrase';
  text: string;
  maskedCount: number;
}

/** Everything the panel does to the world; the entrypoint hands it in. */
export interface SidePanelIo {
  clock: Clock;
  duty: DutyIo;
  phrases: PhrasesIo;
  listArticles(): Promise<Article[]>;
  /**
   * Ids of the articles for a question, best first, by the index that suggestions use too; `isAfterChange`: articles have
   * changed since it was last asked. Rejects when the background cannot read them.
   */
  searchArticles(query: string, isAfterChange: boolean): Promise<readonly string[]>;
  /** Gives the number of articles taken in. */
  importSamplePack(): Promise<Result<number, ImportProblem>>;
  /** Reads a file or a pasted text, apart from the page, within the limits; `signal` ends it. Nothing is stored. */
  readImport(file: File | { pasted: string }, signal: AbortSignal): Promise<Result<ImportSource, ReadProblem>>;
  /** Stores all of the changes or none; gives their number. */
  applyChanges(changes: readonly ArticleChange[]): Promise<Result<number, ApplyProblem>>;
  removeArticle(id: string): Promise<Result<true, 'storage-failed'>>;
  /** An id that nobody else has. */
  createId(): string;
  saveFile(name: string, bytes: Uint8Array<ArrayBuffer>, mediaType: string): void;
  /** Keeps an article of the agent's own. */
  keepArticle(article: Pick<Article, 'title' | 'body'>): Promise<Result<1, ImportProblem>>;
  /** The offline spoken version, at once. */
  speak(text: string, options: SpeakOptions): SpokenVersion;
  /** What the customer of exactly this conversation wrote last, oldest first; empty where that cannot be read. */
  readCustomerWords(where: Where): Promise<string[]>;
  /** Starts the streamed version; the answer stops it. */
  startRewrite(text: string, options: Omit<SpeakOptions, 'voice'>, listen: (update: RewriteUpdate) => void): () => void;
  fill(request: Where & { source: string; text: string }): Promise<Result<true, FillReason>>;
  point(where: Where): void;
  copy(text: string): Promise<boolean>;
  openOptions(): void;
}
