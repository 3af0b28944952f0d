import OpenAI from 'openai';
import { type Clock, systemClock } from '@/utils/base/clock';
import { fail, type Result } from '@/utils/base/result';
import type { Departure } from '@/utils/privacy/ledger-entry';
import type { LlmProblem } from '@/utils/rewrite/llm-problems';
import { type LlmFailure, mapError } from './error-map';
import { createGuardedFetch, defaultTransferLimits, type TransferLimits } from './guarded-fetch';
import { type ChatReply, readChatStream } from './read-chat-stream';
import { createRecordedFetch, type Ledger } from './recorded-fetch';
import { isLoopback } from './validate-base-url';
import { defaultStreamTimes, type StreamTimes, startWatchdog, type Watchdog } from './watchdog';

export interface ChatMessage {
  role: 'system' | 'user';
  content: string;
}

export interface ChatRequest {
  /** Already validated; no trailing slash. */
  baseUrl: string;
  model: string;
  /** '' for a service without keys. */
  key: string;
  /** See EndpointPreset.extraBody. */
  extraBody: Readonly<Record<string, unknown>>;
  messages: readonly ChatMessage[];
  /** For the record of what leaves. */
  departure: Pick<Departure, 'purpose' | 'masked'>;
  signal: AbortSignal;
  /** The whole text so far, after each piece. Never complete before the promise says so. */
  onText(text: string): void;
}

/** Everything that time, chance and the network decide; tests bring their own. */
export interface StreamParts {
  fetch: typeof fetch;
  /** Nothing is sent that is not written down here. */
  ledger: Ledger;
  clock: Clock;
  times: StreamTimes;
  limits: TransferLimits;
  maxRetries: number;
  /** Full jitter: anything between 0 and the bound, so that many agents do not come back at once. */
  pickDelayMs(maxMs: number): number;
}

export const createStreamParts = (ledger: Ledger): StreamParts => ({
  fetch: (input, init) => fetch(input, init),
  ledger,
  clock: systemClock,
  times: defaultStreamTimes,
  limits: defaultTransferLimits,
  maxRetries: 2,
  pickDelayMs: (maxMs) => Math.random() * maxMs,
});

/** Longest reply we pay for; about four times the longest article. */
const maxReplyTokens = 2_000;
const firstRetryDelayMs = 1_000;
const longestPatienceSeconds = 10;
const retryable: ReadonlySet<LlmProblem> = new Set(['rate-limited', 'server-error', 'network']);

/**
 * Streams one chat completion. Success means a whole reply: finished by the model, in time, within the limits.
 * Retries twice at most, only before the first piece of text and only what may pass by itself (429, 5xx, network).
 */
export const streamChat = async (request: ChatRequest, parts: StreamParts): Promise<Result<ChatReply, LlmFailure>> => {
  const watchdog = startWatchdog(request.signal, parts.times);
  try {
    for (let attempt = 0; ; attempt++) {
      const outcome = await attemptOnce(request, parts, watchdog);
      if (outcome.ok) return outcome;
      const failure = outcome.reason;
      const waitSeconds = failure.retryAfterSeconds ?? 0;
      const mayRetry = attempt < parts.maxRetries && retryable.has(failure.problem) && !failure.hadText;
      if (!mayRetry || waitSeconds > longestPatienceSeconds) return fail(withoutProgress(failure));
      watchdog.pause();
      await wait(waitSeconds * 1_000 + parts.pickDelayMs(firstRetryDelayMs * 2 ** attempt), watchdog.signal);
    }
  } finally {
    watchdog.stop();
  }
};

type AttemptFailure = LlmFailure & { hadText: boolean };

const withoutProgress = ({ hadText: _hadText, ...failure }: AttemptFailure): LlmFailure => failure;

const attemptOnce = async (
  request: ChatRequest,
  parts: StreamParts,
  watchdog: Watchdog,
): Promise<Result<ChatReply, AttemptFailure>> => {
  let hadText = false;
  const failWith = (failure: LlmFailure) => fail({ ...failure, hadText });
  if (watchdog.problem) return failWith({ problem: watchdog.problem });
  watchdog.expectFirstByte();
  try {
    const events = await openStream(request, parts, watchdog.signal);
    const reply = await readChatStream(events, {
      onEvent: () => watchdog.expectMore(),
      onText: (text) => {
        // A piece that was already on its way when the time was over must not be shown any more.
        if (watchdog.signal.aborted) return;
        hadText = true;
        request.onText(text);
      },
    });
    // First of all: the SDK ends an aborted stream without an error, as if it were complete.
    if (watchdog.problem) return failWith({ problem: watchdog.problem });
    return reply.ok ? reply : failWith({ problem: reply.reason });
  } catch (error) {
    if (watchdog.problem) return failWith({ problem: watchdog.problem });
    const failure = mapError(error, { isLoopback: isLoopback(request.baseUrl), now: parts.clock.now() });
    return failWith(hadText && failure.problem === 'network' ? { problem: 'cut' } : failure);
  }
};

const openStream = (request: ChatRequest, parts: StreamParts, signal: AbortSignal): Promise<AsyncIterable<unknown>> => {
  const departure = { ...request.departure, model: request.model };
  const client = new OpenAI({
    baseURL: request.baseUrl,
    apiKey: request.key || 'none',
    fetch: createGuardedFetch(new URL(request.baseUrl).origin, {
      fetch: createRecordedFetch(departure, parts),
      limits: parts.limits,
    }),
    maxRetries: 0,
    timeout: parts.times.totalMs,
    // The SDK would print events it cannot parse, and with them chat text.
    logLevel: 'off',
    // The flag guards against keys of a company in public pages. Here the key is the agent's own, typed by them, and
    // lives in the extension's worker, which no page can reach.
    dangerouslyAllowBrowser: true,
  });
  return client.chat.completions.create(
    {
      ...request.extraBody,
      model: request.model,
      messages: [...request.messages],
      max_tokens: maxReplyTokens,
      stream: true,
    },
    { signal },
  );
};

const wait = (ms: number, signal: AbortSignal): Promise<void> =>
  new Promise((resolve) => {
    if (signal.aborted) return resolve();
    const timer = setTimeout(resolve, ms);
    signal.addEventListener(
      'abort',
      () => {
        clearTimeout(timer);
        resolve();
      },
      { once: true },
    );
  });
