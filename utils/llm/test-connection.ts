import type { Clock } from '@/utils/base/clock';
import type { LlmProblem } from '@/utils/rewrite/llm-problems';
import { streamBuiltIn } from './built-in-model';
import { answersWithRedirect } from './guarded-fetch';
import { findPreset } from './presets';
import { createRecordedFetch } from './recorded-fetch';
import { type StreamParts, streamChat } from './stream-chat';
import { validateBaseUrl } from './validate-base-url';

export type ConnectionVerdict =
  /** `latencyMs`: until the first piece of text. `model`: the one that answered, as the service names it. */
  { ok: true; latencyMs: number; model: string } | { ok: false; reason: LlmProblem | 'bad-url' | 'stays-local' };

const question = { role: 'user', content: '请只回复一个字：好' } as const;

/** Sends one tiny question, without retries, and says whether spoken versions would work with this endpoint. */
export const testConnection = async (
  endpoint: { preset: string; baseUrl: string; model: string },
  key: string,
  parts: StreamParts,
): Promise<ConnectionVerdict> => {
  const url = validateBaseUrl(endpoint.baseUrl, { isPrivateConfirmed: true });
  if (!url.ok) return { ok: false, reason: 'bad-url' };
  const startedAt = parts.clock.now();
  let firstTextAt: number | undefined;
  const reply = await streamChat(
    {
      baseUrl: url.value.baseUrl,
      model: endpoint.model,
      key,
      extraBody: findPreset(endpoint.preset)?.extraBody ?? {},
      messages: [question],
      departure: { purpose: 'test-connection', masked: {} },
      signal: new AbortController().signal,
      onText: () => {
        firstTextAt ??= parts.clock.now();
      },
    },
    { ...parts, maxRetries: 0 },
  );
  if (reply.ok) {
    const latencyMs = (firstTextAt ?? parts.clock.now()) - startedAt;
    return { ok: true, latencyMs, model: reply.value.model || endpoint.model };
  }
  const isRedirected =
    reply.reason.problem === 'network' &&
    (await answersWithRedirect(`${url.value.baseUrl}/chat/completions`, {
      fetch: createRecordedFetch({ purpose: 'redirect-check', model: '', masked: {} }, parts),
      signal: AbortSignal.timeout(parts.times.firstByteMs),
    }));
  return { ok: false, reason: isRedirected ? 'redirected' : reply.reason.problem };
};

/** The same question to the browser's own model. */
export const testBuiltIn = async (
  parts: Parameters<typeof streamBuiltIn>[1],
  clock: Clock,
): Promise<ConnectionVerdict> => {
  const startedAt = clock.now();
  let firstTextAt: number | undefined;
  const { signal } = new AbortController();
  const onText = () => {
    firstTextAt ??= clock.now();
  };
  const reply = await streamBuiltIn({ messages: [question], signal, onText }, parts);
  if (!reply.ok) return { ok: false, reason: reply.reason.problem };
  return { ok: true, latencyMs: (firstTextAt ?? clock.now()) - startedAt, model: '' };
};
