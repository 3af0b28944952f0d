import { fail, type Result, succeed } from '@/utils/base/result';
import type { LlmFailure } from './error-map';
import type { ChatReply } from './read-chat-stream';
import type { ChatRequest } from './stream-chat';
import { type StreamTimes, startWatchdog, type Watchdog } from './watchdog';

/** Languages as Chrome's Prompt API wants them declared. */
interface Languages {
  expectedInputs?: { type: 'text'; languages: string[] }[];
  expectedOutputs?: { type: 'text'; languages: string[] }[];
}

interface ModelSession {
  /** Pieces of the answer, one after the other. */
  promptStreaming(text: string, options: { signal: AbortSignal }): ReadableStream<string>;
  destroy(): void;
}

/** As much as we use of the global `LanguageModel` (developer.chrome.com/docs/ai/prompt-api, read 2026-11). */
export interface BuiltInModel {
  availability(options: Languages): Promise<string>;
  create(
    options: Languages & { initialPrompts?: { role: 'system'; content: string }[]; signal?: AbortSignal },
  ): Promise<ModelSession>;
}

const isBuiltInModel = (value: unknown): value is BuiltInModel =>
  (typeof value === 'object' || typeof value === 'function') &&
  value !== null &&
  'availability' in value &&
  typeof value.availability === 'function' &&
  'create' in value &&
  typeof value.create === 'function';

/** The browser's own model, in pages and workers of an extension; undefined where the browser has none. */
export const findBuiltInModel = (scope: object = globalThis): BuiltInModel | undefined => {
  const found: unknown = Reflect.get(scope, 'LanguageModel');
  return isBuiltInModel(found) ? found : undefined;
};

const chinese: Languages = {
  expectedInputs: [{ type: 'text', languages: ['zh'] }],
  expectedOutputs: [{ type: 'text', languages: ['zh'] }],
};

export type BuiltInState = 'ready' | 'to-load' | 'missing';

/**
 * Whether the model can be asked, and how its languages are declared. Chrome does not yet name Chinese among them
 * (webmachinelearning/prompt-api#153): then it is asked without a declaration, and our own check of facts and language
 * decides about each answer.
 */
export const checkBuiltInModel = async (
  model: BuiltInModel | undefined,
): Promise<{ state: BuiltInState; languages: Languages }> => {
  for (const languages of [chinese, {}]) {
    const availability = await model?.availability(languages).catch(() => 'unavailable');
    if (availability === 'available') return { state: 'ready', languages };
    if (availability === 'downloadable' || availability === 'downloading') return { state: 'to-load', languages };
  }
  return { state: 'missing', languages: {} };
};

/**
 * Asks the browser's model as `streamChat` asks a service: the same limits of time, the same closed set of failures.
 * Nothing leaves the browser, so nothing is written down. `not-found`: there is no model, or it is not loaded.
 */
export const streamBuiltIn = async (
  request: Pick<ChatRequest, 'messages' | 'signal' | 'onText'>,
  parts: { model: BuiltInModel | undefined; times: StreamTimes },
): Promise<Result<ChatReply, LlmFailure>> => {
  const watchdog = startWatchdog(request.signal, parts.times);
  let session: ModelSession | undefined;
  try {
    watchdog.expectFirstByte();
    const { state, languages } = await raceAbort(checkBuiltInModel(parts.model), watchdog);
    if (!parts.model || state !== 'ready') return fail({ problem: 'not-found' });
    const initialPrompts = request.messages.flatMap(({ role, content }) =>
      role === 'system' ? [{ role, content }] : [],
    );
    const question = request.messages.flatMap(({ role, content }) => (role === 'user' ? [content] : [])).join('\n');
    session = await raceAbort(parts.model.create({ ...languages, initialPrompts, signal: watchdog.signal }), watchdog);
    const text = await readPieces(session.promptStreaming(question, { signal: watchdog.signal }), request, watchdog);
    if (watchdog.problem) return fail({ problem: watchdog.problem });
    return text.trim() === '' ? fail({ problem: 'bad-reply' }) : succeed({ text, model: '' });
  } catch (error) {
    return fail({ problem: watchdog.problem ?? describeError(error) });
  } finally {
    watchdog.stop();
    session?.destroy();
  }
};

const readPieces = async (
  stream: ReadableStream<string>,
  { onText }: Pick<ChatRequest, 'onText'>,
  watchdog: Watchdog,
): Promise<string> => {
  const reader = stream.getReader();
  let text = '';
  try {
    for (;;) {
      const { done, value } = await raceAbort(reader.read(), watchdog);
      if (done) return text;
      watchdog.expectMore();
      text += value;
      onText(text);
    }
  } finally {
    // Aborted or broken: the model stops writing. A stream that has ended takes no notice.
    void reader.cancel().catch(() => undefined);
  }
};

/** A model that hangs does not answer to the signal either. */
const raceAbort = <Value>(work: Promise<Value>, { signal }: Watchdog): Promise<Value> =>
  new Promise((resolve, reject) => {
    const stop = () => reject(new Error('aborted'));
    if (signal.aborted) return stop();
    signal.addEventListener('abort', stop, { once: true });
    work.then(resolve, reject).finally(() => signal.removeEventListener('abort', stop));
  });

const problemByName: Readonly<Record<string, LlmFailure['problem']>> = {
  QuotaExceededError: 'too-long',
  NotAllowedError: 'not-found',
  NotSupportedError: 'not-found',
  InvalidStateError: 'not-found',
};

const describeError = (error: unknown): LlmFailure['problem'] =>
  (error instanceof Error ? problemByName[error.name] : undefined) ?? 'server-error';
