import { fail, type Result, succeed } from '@/utils/base/result';
import { describeFault } from '@/utils/rewrite/build-prompt';
import { selectAsked } from '@/utils/rewrite/spoken/shape-length';
import type { LlmFailure } from './error-map';
import { type LlmVersion, type RewriteParts, type RewriteRequest, rewriteWithLlm } from './rewrite-with-llm';
import type { VersionCache } from './version-cache';

/** Whoever waits for one answer: the agent who clicked, a prefetch, or both. */
interface Waiting {
  onPartial(text: string): void;
  leave(): void;
}

interface Running {
  answer: Promise<Result<LlmVersion, LlmFailure>>;
  /** The whole text so far, for whoever joins. */
  soFar: string;
  waiting: Set<Waiting>;
  abort: AbortController;
}

export type SpeakRequest = Omit<RewriteRequest, 'faults'>;

/**
 * Spoken versions by the model, each asked for once: what was made before comes from the cache, what is on its way is
 * shared, and stops only when nobody waits for it any more. An answer with broken facts is asked for once more with the
 * list of them; one that is still broken comes back with its problems, which block inserting it.
 */
export const createLlmSpeaker = (parts: RewriteParts, cache: VersionCache) => {
  const running = new Map<string, Running>();

  const begin = (name: string, request: SpeakRequest): Running => {
    const abort = new AbortController();
    const job: Running = {
      answer: Promise.resolve(fail({ problem: 'cancelled' })),
      soFar: '',
      waiting: new Set(),
      abort,
    };
    const onPartial = (text: string) => {
      job.soFar = text;
      for (const it of job.waiting) it.onPartial(text);
    };
    const ask = async () => {
      try {
        const outcome = await askAndRepair({ ...request, signal: abort.signal, onPartial }, parts);
        if (outcome.ok && outcome.value.problems.length === 0) await cache.keep(name, outcome.value.text);
        return outcome;
      } finally {
        forget(name, job);
      }
    };
    job.answer = ask();
    running.set(name, job);
    return job;
  };
  const forget = (name: string, job: Running) => {
    if (running.get(name) === job) running.delete(name);
  };

  return async (request: SpeakRequest): Promise<Result<LlmVersion, LlmFailure>> => {
    const source = selectAsked(request.text.trim(), request);
    const { purpose: _purpose, key: _key, signal, onPartial, text: _text, ...asked } = request;
    const name = await cache.nameKey({ text: source, asked: withoutUnused(asked) });
    const known = await cache.find(name);
    if (known !== undefined) return succeed({ text: known, problems: [] });
    if (signal.aborted) return fail({ problem: 'cancelled' });
    const job = running.get(name) ?? begin(name, { ...request, text: source });
    if (job.soFar !== '') onPartial(job.soFar);
    return join(job, { signal, onPartial }, () => forget(name, job));
  };
};

/** A question changes nothing but the one sentence that answers it. */
const withoutUnused = ({ question, ...asked }: Pick<SpeakRequest, 'question' | 'length'>): object =>
  asked.length === '一句话' ? { ...asked, question } : asked;

const join = (
  job: Running,
  { signal, onPartial }: Pick<SpeakRequest, 'signal' | 'onPartial'>,
  forget: () => void,
): Promise<Result<LlmVersion, LlmFailure>> =>
  new Promise((resolve, reject) => {
    const leave = () => {
      job.waiting.delete(me);
      signal.removeEventListener('abort', leave);
      if (job.waiting.size === 0 && signal.aborted) {
        // Whoever asks for the same now begins anew.
        forget();
        job.abort.abort();
      }
      if (signal.aborted) resolve(fail({ problem: 'cancelled' }));
    };
    const me: Waiting = { onPartial, leave };
    job.waiting.add(me);
    signal.addEventListener('abort', leave);
    job.answer.then((outcome) => {
      leave();
      resolve(outcome);
    }, reject);
  });

const askAndRepair = async (request: SpeakRequest, parts: RewriteParts): Promise<Result<LlmVersion, LlmFailure>> => {
  const first = await rewriteWithLlm(request, parts);
  if (!first.ok || first.value.problems.length === 0) return first;
  const repaired = await rewriteWithLlm({ ...request, faults: first.value.problems.map(describeFault) }, parts);
  // A repair that did not come leaves what there is, with its problems named.
  return repaired.ok || request.signal.aborted ? repaired : first;
};
