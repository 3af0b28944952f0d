import type { Logger } from '@/utils/base/logger';
import type { ConversationKey } from '@/utils/conversation/types';
import type { SpeakOptions } from '@/utils/rewrite/types';
import type { RewriteOutcome, RewriteRequest } from './serve-rewrites';

/** The version of an article, for the customer of the conversation that is open in this tab. */
export interface PrefetchRequest {
  tabId: number;
  conversation: ConversationKey;
  /** The article itself. */
  text: string;
}

interface PrefetchParts {
  logger: Logger;
  /** As a click would ask for it now. */
  readOptions(request: PrefetchRequest): Promise<SpeakOptions>;
  rewrite(request: RewriteRequest, io: { signal: AbortSignal; onPartial(text: string): void }): Promise<RewriteOutcome>;
  /** Called every now and then while a request runs: no page's port does it for this one (serve-rewrites.ts). */
  keepAwake(): void;
}

export interface Prefetcher {
  /** Asks once she has rested. What is on its way for another text stops. */
  begin(request: PrefetchRequest): void;
  /** She writes on: nothing is begun for what she asked before. */
  hold(tabId: number): void;
  /** Answered, or another conversation: nothing is wanted any more. */
  drop(tabId: number): void;
}

/**
 * After the page's own rest. Customers write a question in pieces, and an agent who knows the answer gives it within
 * seconds: neither should cost a request.
 */
export const restMs = 1_500;
const heartbeatMs = 15_000;

/**
 * Has the model make the spoken version of the article that is being suggested, so that it is there when the agent clicks:
 * it waits in the cache of versions, and a click that comes sooner joins what is on its way. One at a time for the whole
 * browser, so that a click always finds a place. What leaves is written down like any other request.
 *
 * The customer's own words do not leave unasked: nothing is made ahead where the version would have to quote them.
 */
export const createPrefetcher = ({ logger, readOptions, rewrite, keepAwake }: PrefetchParts): Prefetcher => {
  let resting: { tabId: number; timer: ReturnType<typeof setTimeout> } | undefined;
  let running: { request: PrefetchRequest; name: string; abort: AbortController } | undefined;

  const stopResting = () => {
    clearTimeout(resting?.timer);
    resting = undefined;
  };
  const stopRunning = () => {
    running?.abort.abort();
    running = undefined;
  };

  const run = async (request: PrefetchRequest, mine: typeof resting): Promise<void> => {
    const options = await readOptions(request);
    if (resting !== mine) return;
    resting = undefined;
    const name = JSON.stringify([request.text, options]);
    if (running?.name === name) return;
    stopRunning();
    if (options.length === '一句话') return;
    const job = { request, name, abort: new AbortController() };
    running = job;
    const heartbeat = setInterval(keepAwake, heartbeatMs);
    try {
      const { signal } = job.abort;
      await rewrite({ requestId: 'prefetch', text: request.text, options }, { signal, onPartial: () => undefined });
    } finally {
      clearInterval(heartbeat);
      if (running === job) running = undefined;
    }
  };

  return {
    begin: (request) => {
      stopResting();
      if (running?.request.text !== request.text) stopRunning();
      const start = () => {
        // Without it a click costs what it always did.
        run(request, mine).catch(() => logger.warn('prefetch: failed unexpectedly'));
      };
      const mine = { tabId: request.tabId, timer: setTimeout(start, restMs) };
      resting = mine;
    },
    hold: (tabId) => {
      if (resting?.tabId === tabId) stopResting();
    },
    drop: (tabId) => {
      if (resting?.tabId === tabId) stopResting();
      if (running?.request.tabId === tabId) stopRunning();
    },
  };
};
