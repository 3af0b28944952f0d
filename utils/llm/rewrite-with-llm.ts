import { fail, type Result, succeed } from '@/utils/base/result';
import type { DeparturePurpose } from '@/utils/privacy/ledger-entry';
import { type MaskedText, personalKinds } from '@/utils/privacy/types';
import type { PromptRequest } from '@/utils/rewrite/build-prompt';
import type { LlmProblem } from '@/utils/rewrite/llm-problems';
import type { FactProblem, SpeakOptions } from '@/utils/rewrite/types';
import type { Breaker } from './breaker';
import type { LlmFailure } from './error-map';
import { hidePersonalData } from './hide-personal-data';
import type { Limiter } from './limiter';
import { builtInPresetId, findPreset } from './presets';
import type { ChatMessage, ChatRequest, streamChat } from './stream-chat';
import { validateBaseUrl } from './validate-base-url';

/** Longer texts are several articles; the agent cannot read them to a customer either. */
const maxTextLength = 8_000;

export interface RewriteRequest extends SpeakOptions {
  /** For the record of what leaves. */
  purpose: DeparturePurpose;
  text: string;
  /** What did not match in the answer before; undefined at first. */
  faults?: readonly string[];
  endpoint: { preset: string; baseUrl: string; model: string };
  /** '' for a service without keys. */
  key: string;
  signal: AbortSignal;
  /** The whole text so far with personal data restored: to be shown as unfinished, never to be inserted. */
  onPartial(text: string): void;
}

export interface LlmVersion {
  text: string;
  /** Facts lost, changed or invented; anything here blocks one-click insert. */
  problems: FactProblem[];
}

export interface RewriteParts {
  mask(text: string): MaskedText;
  buildPrompt(input: PromptRequest): ChatMessage[];
  cleanReply(reply: string, context: { source: string; nonce: string; longest?: number }): Result<string, unknown>;
  verifyFacts(source: string, rewrite: string): FactProblem[];
  streamChat(request: ChatRequest): ReturnType<typeof streamChat>;
  breaker: Breaker;
  limiter: Limiter;
  /** 64 random bits: fences the text off as data in the prompt. */
  createNonce(): string;
}

/**
 * The whole way of a text through the model: mask, ask, clean, restore, verify. What leaves is the masked text only;
 * what comes back is either a whole, restored reply or the reason why there is none.
 */
export const rewriteWithLlm = async (
  request: RewriteRequest,
  parts: RewriteParts,
): Promise<Result<LlmVersion, LlmFailure>> => {
  const url = readAddress(request.endpoint);
  if (!url.ok || request.text.trim() === '') return failWith('bad-request');
  if (request.text.length > maxTextLength) return failWith('too-long');
  const told = tryHide(request, parts.mask);
  if (!told) return failWith('masking-failed');
  const { masked, options, kinds } = told;

  const place = parts.limiter.acquire();
  if (!place.ok) return place;
  let isAccepted = false;
  try {
    const { origin, baseUrl } = url.value;
    const nonce = parts.createNonce();
    if (!(await parts.breaker.admit(origin))) return failWith('paused');
    const reply = await parts.streamChat({
      baseUrl,
      model: request.endpoint.model,
      key: request.key,
      extraBody: findPreset(request.endpoint.preset)?.extraBody ?? {},
      messages: parts.buildPrompt({ ...options, text: masked.masked, nonce }),
      departure: { purpose: request.purpose, masked: kinds },
      signal: request.signal,
      onText: (text) => request.onPartial(masked.restorePartial(text)),
    });
    await parts.breaker.settle(origin, reply.ok ? undefined : reply.reason.problem);
    if (!reply.ok) return reply;
    const version = finish(reply.value.text, { source: request.text, nonce, masked }, parts);
    isAccepted = version.ok;
    return version;
  } finally {
    place.value.release(isAccepted);
  }
};

const finish = (
  reply: string,
  sent: { source: string; nonce: string; masked: MaskedText },
  parts: RewriteParts,
): Result<LlmVersion, LlmFailure> => {
  const cleaned = parts.cleanReply(reply, { source: sent.masked.masked, nonce: sent.nonce });
  if (!cleaned.ok) return failWith('bad-reply');
  const restored = sent.masked.restore(cleaned.value);
  if (!restored.ok) return failWith('placeholder-broken');
  return succeed({ text: restored.value, problems: parts.verifyFacts(sent.source, restored.value) });
};

/** The browser's own model has no address; to breaker and ledger it is a place like any other. */
const readAddress = ({ preset, baseUrl }: RewriteRequest['endpoint']) =>
  preset === builtInPresetId
    ? succeed({ origin: builtInPresetId, baseUrl: '' })
    : validateBaseUrl(baseUrl, { isPrivateConfirmed: true });

/** A mask that breaks must stop the text from leaving, whatever broke it. */
const tryHide = (
  { text, question, faults, address, length, level, warmth, emoji, voice }: RewriteRequest,
  mask: RewriteParts['mask'],
): { masked: MaskedText; options: Omit<PromptRequest, 'text' | 'nonce'>; kinds: MaskedText['kinds'] } | undefined => {
  try {
    const masked = mask(text);
    return {
      masked,
      kinds: question ? addCounts(masked.kinds, mask(question).kinds) : masked.kinds,
      options: {
        ...{ address, length, level, warmth, emoji, voice },
        question: question && hidePersonalData(question, mask),
        faults: faults?.map((fault) => hidePersonalData(fault, mask)),
      },
    };
  } catch {
    return undefined;
  }
};

/** What stayed here of both texts, for the record. */
const addCounts = (some: MaskedText['kinds'], more: MaskedText['kinds']): MaskedText['kinds'] => {
  const sum = { ...some };
  for (const kind of personalKinds) {
    const count = (some[kind] ?? 0) + (more[kind] ?? 0);
    if (count > 0) sum[kind] = count;
  }
  return sum;
};

const failWith = (problem: LlmProblem) => fail<LlmFailure>({ problem });
