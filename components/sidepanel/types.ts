import type { DutyIo, FillReason } from '@/components/shared/page/types';
import type { Clock } from '@/utils/base/clock';
import type { Result } from '@/utils/base/result';
import type { ConversationKey } from '@/utils/conversation/types';
import type { Article } from '@/utils/knowledge/article';
import type { ParseArticlesProblem } from '@/utils/knowledge/parse-articles';
import type { LlmProblem } from '@/utils/rewrite/llm-problems';
import type { FactProblem, SpokenVersion } from '@/utils/rewrite/types';

/** How a streamed version moves on. `text` is always the whole text so far. */
export type RewriteUpdate =
  | { type: 'rewrite-partial'; text: string }
  | { type: 'rewrite-done'; text: string; problems: readonly FactProblem[] }
  | { type: 'rewrite-failed'; reason: LlmProblem; retryAfterSeconds?: number };

/** Why nothing was taken in; `index` counts from 0. */
export type ImportProblem = ParseArticlesProblem | { kind: 'storage-failed' };

export interface Where {
  tabId: number;
  conversation: ConversationKey;
}

/** Everything the panel does to the world; the entrypoint hands it in. */
export interface SidePanelIo {
  clock: Clock;
  duty: DutyIo;
  listArticles(): Promise<Article[]>;
  /** Both answer with the number of articles taken in. */
  importSamplePack(): Promise<Result<number, ImportProblem>>;
  importArticles(json: string): Promise<Result<number, ImportProblem>>;
  /** The offline spoken version, at once. */
  speak(text: string, address: '您' | '亲'): SpokenVersion;
  /** Starts the streamed version; the answer stops it. */
  startRewrite(text: string, address: '您' | '亲', listen: (update: RewriteUpdate) => void): () => void;
  fill(request: Where & { source: string; text: string }): Promise<Result<true, FillReason>>;
  point(where: Where): void;
  copy(text: string): Promise<boolean>;
  openOptions(): void;
}
