import type { Result } from '@/utils/base/result';
import type { ConsoleId } from '@/utils/conversation/types';
import type { FromConsole, LlmProblem } from '@/utils/messaging/console-port';
import type { ConnectedConsole } from './console-hub';
import type { createRewriteServer } from './serve-rewrites';

type RephraseMessage = Extract<FromConsole, { type: 'rephrase' }>;
export type RephraseRequest = RephraseMessage & { console: ConsoleId };
export type RephraseOutcome = Result<{ text: string; title: string }, LlmProblem>;

interface RephraseParts {
  rewrites: Pick<ReturnType<typeof createRewriteServer>, 'run'>;
  byLlm(request: RephraseRequest, signal: AbortSignal): Promise<RephraseOutcome>;
  fromArticles(request: RephraseRequest): Promise<RephraseOutcome>;
}

/** Answers a page that wants one more alternative for a held sentence. */
export const createRephraseServer =
  ({ rewrites, byLlm, fromArticles }: RephraseParts) =>
  (message: RephraseMessage, { port, console }: Pick<ConnectedConsole, 'port' | 'console'>): void => {
    const { requestId, by } = message;
    const request = { ...message, console };
    void rewrites.run(
      port,
      requestId,
      { type: 'rephrase-failed', requestId, reason: by === 'llm' ? 'bad-reply' : 'no-article' },
      async ({ signal, tell }) => {
        const outcome = by === 'llm' ? await byLlm(request, signal) : await fromArticles(request);
        if (outcome.ok) tell({ type: 'rephrase-done', requestId, ...outcome.value });
        else tell({ type: 'rephrase-failed', requestId, reason: outcome.reason });
      },
    );
  };
