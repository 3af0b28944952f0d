import type { FillReason } from '@/components/shared/page/types';
import type { LevelReason } from '@/utils/rewrite/guess-level';
import type { LlmProblem } from '@/utils/rewrite/llm-problems';
import type { FactProblem, SpeakOptions, SpokenVersion } from '@/utils/rewrite/types';
import type { Target } from './target';
import type { RewriteUpdate } from './types';

export type LlmVersion =
  | { status: 'streaming'; text: string }
  | { status: 'done'; text: string; problems: readonly FactProblem[] }
  | { status: 'failed'; text: string; reason: LlmProblem; retryAfterSeconds?: number };

/** One wording of a job's text. */
export interface JobVersion {
  id: number;
  options: SpeakOptions;
  /** The part of the text it speaks of; its facts are held against this. */
  source: string;
  offline: SpokenVersion;
  llm: LlmVersion | undefined;
}

/** One text on its way into spoken words. It belongs to the conversation that was open when it was asked for. */
export interface SpokenJob {
  id: number;
  title: string;
  source: string;
  target: Target | undefined;
  /** The last ones, oldest first. */
  versions: readonly JobVersion[];
  /** Of the version on show. */
  index: number;
  /** Why this level: guessed from the customer's words, or chosen. */
  reason: LevelReason | 'chosen';
  insert: { status: 'running' | 'done' } | { status: 'failed'; reason: FillReason } | undefined;
}

export type JobAction =
  | { type: 'asked'; job: SpokenJob }
  | { type: 'closed' }
  | { type: 'retargeted'; target: Target }
  | { type: 'version-made'; version: JobVersion; isLevelChosen: boolean }
  | { type: 'version-shown'; index: number }
  | { type: 'llm-started'; versionId: number }
  | { type: 'llm-moved'; versionId: number; update: RewriteUpdate }
  | { type: 'insert-moved'; id: number; insert: SpokenJob['insert'] };

const maxVersions = 5;

const toLlmVersion = (update: RewriteUpdate): LlmVersion => {
  if (update.type === 'rewrite-partial') return { status: 'streaming', text: update.text };
  if (update.type === 'rewrite-done') return { status: 'done', text: update.text, problems: update.problems };
  return { status: 'failed', text: '', reason: update.reason, retryAfterSeconds: update.retryAfterSeconds };
};

const changeVersion = (job: SpokenJob, id: number, llm: LlmVersion): SpokenJob => ({
  ...job,
  versions: job.versions.map((it) => (it.id === id ? { ...it, llm } : it)),
});

/** The panel's one open job. News of a job or a version that was left meanwhile changes nothing. */
export const reduceJob = (job: SpokenJob | undefined, action: JobAction): SpokenJob | undefined => {
  if (action.type === 'asked') return action.job;
  if (action.type === 'closed' || !job) return undefined;
  switch (action.type) {
    case 'retargeted':
      return { ...job, target: action.target, insert: undefined };
    case 'version-made': {
      const versions = [...job.versions, action.version].slice(-maxVersions);
      const reason = action.isLevelChosen ? 'chosen' : job.reason;
      return { ...job, versions, index: versions.length - 1, reason, insert: undefined };
    }
    case 'version-shown':
      return job.versions[action.index] ? { ...job, index: action.index, insert: undefined } : job;
    case 'llm-started':
      return changeVersion(job, action.versionId, { status: 'streaming', text: '' });
    case 'llm-moved':
      return changeVersion(job, action.versionId, toLlmVersion(action.update));
    case 'insert-moved':
      return action.id === job.id ? { ...job, insert: action.insert } : job;
  }
};

/** What may be inserted with one click: a finished text whose facts are all kept. */
export const findInsertable = (version: SpokenVersion | LlmVersion): string | undefined => {
  if ('status' in version && version.status !== 'done') return undefined;
  return version.problems.length === 0 ? version.text : undefined;
};
