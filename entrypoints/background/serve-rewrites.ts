import type { Logger } from '@/utils/base/logger';
import type { LlmProblem, RewriteProgress, ToConsole } from '@/utils/messaging/console-port';
import type { FactProblem, SpeakOptions, SpokenVersion } from '@/utils/rewrite/types';
import { type Port, postTo } from './ports';

export interface RewriteRequest {
  requestId: string;
  text: string;
  /** What is not named is as in the settings. */
  options?: SpeakOptions;
}

export type RewriteOutcome =
  | { ok: true; value: { text: string; problems: FactProblem[] } }
  | { ok: false; reason: LlmProblem; retryAfterSeconds?: number };

interface ServerParts {
  logger: Logger;
  /** The version made on this computer. */
  speakOffline(text: string, options?: SpeakOptions): Promise<SpokenVersion>;
  rewrite(request: RewriteRequest, io: { signal: AbortSignal; onPartial(text: string): void }): Promise<RewriteOutcome>;
}

/** An open fetch does not keep the worker alive, port messages do: it would die after 30 s (reliability.md 2.1). */
const heartbeatMs = 15_000;

interface JobIo {
  signal: AbortSignal;
  /** To the page that asked, as long as it still wants to know. */
  tell(message: ToConsole): void;
}

/** Runs the rewrites that ports ask for; each answer goes to the port and the request it belongs to. */
export const createRewriteServer = ({ logger, speakOffline, rewrite }: ServerParts) => {
  const running = new Map<Port, Map<string, AbortController>>();

  /** One job of a port until it ends, is cancelled or the page leaves. `ifBroken` is said when it throws. */
  const run = async (port: Port, requestId: string, ifBroken: ToConsole, job: (io: JobIo) => Promise<void>) => {
    const abort = new AbortController();
    const ofPort = running.get(port) ?? new Map<string, AbortController>();
    running.set(port, ofPort.set(requestId, abort));
    const tell = (message: ToConsole) => {
      if (!abort.signal.aborted) postTo(port, message, logger);
    };
    const heartbeat = setInterval(() => postTo(port, { type: 'heartbeat' }, logger), heartbeatMs);
    try {
      await job({ signal: abort.signal, tell });
    } catch {
      // A broken invariant of ours: the agent still gets an end, and the log no text.
      logger.warn('serve-rewrites: failed unexpectedly');
      tell(ifBroken);
    } finally {
      clearInterval(heartbeat);
      // It may have been asked for anew under the same id meanwhile.
      if (ofPort.get(requestId) === abort) ofPort.delete(requestId);
    }
  };

  const start = (port: Port, request: RewriteRequest, onProgress: (progress: RewriteProgress) => void) => {
    const { requestId } = request;
    return run(
      port,
      requestId,
      { type: 'rewrite-failed', requestId, reason: 'bad-reply' },
      async ({ signal, tell: tellPage }) => {
        const tell = (progress: RewriteProgress) => {
          tellPage(progress);
          if (!signal.aborted) onProgress(progress);
        };
        const outcome = await rewrite(request, {
          signal,
          onPartial: (text) => tell({ type: 'rewrite-partial', requestId, text }),
        });
        if (outcome.ok) return tell({ type: 'rewrite-done', requestId, ...outcome.value });
        const { reason, retryAfterSeconds } = outcome;
        tell({ type: 'rewrite-failed', requestId, reason, retryAfterSeconds });
      },
    );
  };

  const answerOffline = async (
    port: Port,
    { requestId, text, options }: RewriteRequest,
    onProgress: (progress: RewriteProgress) => void,
  ) => {
    const version = await speakOffline(text, options);
    const offline: RewriteProgress = {
      type: 'rewrite-offline',
      requestId,
      text: version.text,
      problems: [...version.problems],
    };
    postTo(port, offline, logger);
    onProgress(offline);
  };

  return {
    run,
    start: (
      port: Port,
      request: RewriteRequest & { wants: 'offline' | 'llm' | 'both' },
      /** Hears what the page hears. */
      onProgress: (progress: RewriteProgress) => void = () => undefined,
    ) => {
      if (request.wants !== 'llm') void answerOffline(port, request, onProgress);
      if (request.wants !== 'offline') void start(port, request, onProgress);
    },
    cancel: (port: Port, requestId: string) => running.get(port)?.get(requestId)?.abort(),
    cancelAll: (port: Port) => {
      for (const abort of running.get(port)?.values() ?? []) abort.abort();
      running.delete(port);
    },
  };
};
