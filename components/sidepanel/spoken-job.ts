import type { FillReason } from '@/components/shared/page/types';
import type { LlmProblem } from '@/utils/rewrite/llm-problems';
import type { FactProblem, SpokenVersion } from '@/utils/rewrite/types';
import type { Target } from './target';
import type { RewriteUpdate } from './types';

export type LlmVersion =
  | { status: 'streaming'; text: string }
  | { status: 'done'; text: string; problems: readonly FactProblem[] }
  | { status: 'failed'; text: string; reason: LlmProblem; retryAfterSeconds?: number };

/** One text on its way into spoken words. It belongs to the conversation that was open when it was asked for. */
export interface SpokenJob {
  id: number;
  title: string;
  source: string;
  target: Target | undefined;
  offline: SpokenVersion;
  llm: LlmVersion | undefined;
  insert: { status: 'running' | 'done' } | { status: 'failed'; reason: FillReason } | undefined;
}

export type JobAction =
  | { type: 'asked'; job: SpokenJob }
  | { type: 'closed' }
  | { type: 'retargeted'; target: Target }
  | { type: 'llm-started'; id: number }
  | { type: 'llm-moved'; id: number; update: RewriteUpdate }
  | { type: 'insert-moved'; id: number; insert: SpokenJob['insert'] };

const toLlmVersion = (update: RewriteUpdate): LlmVersion => {
  if (update.type === 'rewrite-partial') return { status: 'streaming', text: update.text };
  if (update.type === 'rewrite-done') return { status: 'done', text: update.text, problems: update.problems };
  return { status: 'failed', text: '', reason: update.reason, retryAfterSeconds: update.retryAfterSeconds };
};

/** The panel's one open job. News of a job that was left meanwhile changes nothing. */
export const reduceJob = (job: SpokenJob | undefined, action: JobAction): SpokenJob | undefined => {
  if (action.type === 'asked') return action.job;
  if (action.type === 'closed' || !job) return undefined;
  if (action.type === 'retargeted') return { ...job, target: action.target, insert: undefined };
  if (action.id !== job.id) return job;
  if (action.type === 'insert-moved') return { ...job, insert: action.insert };
  if (action.type === 'llm-started') return { ...job, llm: { status: 'streaming', text: '' } };
  return { ...job, llm: toLlmVersion(action.update) };
};

/** What may be inserted with one click: a finished text whose facts are all kept. */
export const findInsertable = (version: SpokenVersion | LlmVersion): string | undefined => {
  if ('status' in version && version.status !== 'done') return undefined;
  return version.problems.length === 0 ? version.text : undefined;
};
