import { createRewriteServer } from '@/entrypoints/background/serve-rewrites';
import { createBreaker } from '@/utils/llm/breaker';
import { createLimiter } from '@/utils/llm/limiter';
import type { RewriteParts } from '@/utils/llm/rewrite-with-llm';
import { createLlmSpeaker, type SpeakRequest } from '@/utils/llm/speak-with-llm';
import { createStreamParts, streamChat } from '@/utils/llm/stream-chat';
import { createVersionCache } from '@/utils/llm/version-cache';
import { defaultStreamTimes, type StreamTimes } from '@/utils/llm/watchdog';
import { maskPersonalData } from '@/utils/privacy/mask';
import { buildRewritePrompt } from '@/utils/rewrite/build-prompt';
import { cleanReply } from '@/utils/rewrite/read-reply';
import { createOfflineVersion } from '@/utils/rewrite/spoken-version';
import type { SpeakOptions } from '@/utils/rewrite/types';
import { verifyFacts } from '@/utils/rewrite/verify-facts';
import { createSampleLedger } from './sample-ledger';

/** For services that never answer: far above what a local one takes when it is warm, far below what a test may. */
const shortTimes = { firstByteMs: 600, idleMs: 600, totalMs: 5_000 };

/** The model's side of the worker over a real connection; nothing is retried. */
export const createSpeakingParts = (times: StreamTimes = defaultStreamTimes) => {
  const states = new Map<string, unknown>();
  const clock = { now: () => 0 };
  const ledger = createSampleLedger();
  const parts: RewriteParts = {
    mask: maskPersonalData,
    buildPrompt: buildRewritePrompt,
    cleanReply,
    verifyFacts,
    streamChat: (request) =>
      streamChat(request, { ...createStreamParts(ledger), times, maxRetries: 0, pickDelayMs: () => 0 }),
    breaker: createBreaker({
      clock,
      store: {
        read: async (origin) => states.get(origin),
        write: async (origin, state) => {
          states.set(origin, state);
        },
      },
    }),
    limiter: createLimiter(clock),
    createNonce: () => 'b1946ac92492d234',
  };
  return { parts, ledger };
};

/** As it makes spoken versions. */
export const createSpeaker = (baseUrl: string, model = 'm', times?: StreamTimes) => {
  const { parts, ledger } = createSpeakingParts(times);
  let kept: unknown;
  const cache = createVersionCache({
    read: async () => kept,
    write: async (entries) => {
      kept = entries;
    },
  });
  const speak = createLlmSpeaker(parts, cache);
  const ask = (text: string, options: SpeakOptions = {}, more: Partial<SpeakRequest> = {}) =>
    speak({
      ...options,
      purpose: 'rewrite',
      text,
      endpoint: { preset: 'custom', baseUrl, model },
      key: '',
      signal: new AbortController().signal,
      onPartial: () => undefined,
      ...more,
    });
  return { ask, ledger };
};

/** What a page hears when it asks for both versions of a text, until both have come to an end. */
export const hearBoth = async (baseUrl: string, text: string, model = 'm') => {
  const { ask } = createSpeaker(baseUrl, model, shortTimes);
  const heard: Record<string, unknown>[] = [];
  await new Promise<void>((resolve) => {
    const logger = { warn: (message: string) => heard.push({ type: 'log', message }), error: () => undefined };
    const server = createRewriteServer({
      logger,
      speakOffline: async (source, options) => createOfflineVersion(source, options),
      rewrite: async (request, io) => {
        const outcome = await ask(request.text, request.options, io);
        return outcome.ok ? outcome : { ok: false, reason: outcome.reason.problem };
      },
    });
    const port = {
      postMessage: (message: Record<string, unknown>) => {
        heard.push(message);
        if (message.type === 'rewrite-done' || message.type === 'rewrite-failed') resolve();
      },
    };
    server.start(port as unknown as Parameters<typeof server.start>[0], { requestId: 'r1', text, wants: 'both' });
  });
  return heard;
};
