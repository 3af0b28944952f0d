import { browser } from 'wxt/browser';
import type { Clock } from '@/utils/base/clock';
import { fail, type Result, succeed } from '@/utils/base/result';
import { type BreakerStore, createBreaker } from '@/utils/llm/breaker';
import { findBuiltInModel, streamBuiltIn } from '@/utils/llm/built-in-model';
import { createLimiter } from '@/utils/llm/limiter';
import type { Ledger } from '@/utils/llm/recorded-fetch';
import { rephraseWithLlm } from '@/utils/llm/rephrase-with-llm';
import type { RewriteParts } from '@/utils/llm/rewrite-with-llm';
import { createLlmSpeaker } from '@/utils/llm/speak-with-llm';
import { createStreamParts, streamChat } from '@/utils/llm/stream-chat';
import { summariseWithLlm } from '@/utils/llm/summarise-with-llm';
import { testBuiltIn, testConnection } from '@/utils/llm/test-connection';
import { validateBaseUrl } from '@/utils/llm/validate-base-url';
import { createVersionCache, type VersionStore } from '@/utils/llm/version-cache';
import { defaultStreamTimes } from '@/utils/llm/watchdog';
import type { ConnectionVerdict } from '@/utils/messaging/protocol';
import { type Endpoint, findUsableEndpoint, isBuiltIn, type Settings } from '@/utils/policy/settings';
import { maskPersonalData } from '@/utils/privacy/mask';
import { buildRewritePrompt } from '@/utils/rewrite/build-prompt';
import { findRephraseFaults } from '@/utils/rewrite/find-rephrase-faults';
import type { LlmProblem } from '@/utils/rewrite/llm-problems';
import { cleanReply } from '@/utils/rewrite/read-reply';
import { readSpeakOptions } from '@/utils/rewrite/read-speak-options';
import type { SpeakOptions } from '@/utils/rewrite/types';
import { verifyFacts } from '@/utils/rewrite/verify-facts';
import type { SecretsRepository } from '@/utils/storage/secrets-repository';
import type { SettingsRepository } from '@/utils/storage/settings-repository';
import type { CheckInForce } from './check-in-force';
import type { RephraseOutcome, RephraseRequest } from './serve-rephrases';
import type { RewriteOutcome, RewriteRequest } from './serve-rewrites';

interface LlmParts {
  clock: Clock;
  settings: Pick<SettingsRepository, 'read'>;
  secrets: Pick<SecretsRepository, 'readKey'>;
  check: CheckInForce;
  /** What leaves is written down there first. */
  ledger: Omit<Ledger, 'mayLeave'>;
}

interface OpenEndpoint {
  endpoint: Endpoint;
  settings: Settings;
  key: string;
}

/** The model, reached with the agent's own endpoint and key. */
export const createLlmService = ({ clock, settings, secrets, check, ledger }: LlmParts) => {
  const staysLocal = async (): Promise<boolean> => (await settings.read()).settings.policy.privacy.staysLocal;
  // Asked again before every single request: the switch also stops a retry of what began before it was thrown.
  const streamParts = createStreamParts({ ...ledger, mayLeave: async () => !(await staysLocal()) });
  const builtInParts = () => ({ model: findBuiltInModel(), times: defaultStreamTimes });
  const parts: RewriteParts = {
    mask: maskPersonalData,
    buildPrompt: buildRewritePrompt,
    cleanReply,
    verifyFacts,
    // Without an address it is the browser's own model: nothing leaves.
    streamChat: (request) =>
      request.baseUrl === '' ? streamBuiltIn(request, builtInParts()) : streamChat(request, streamParts),
    breaker: createBreaker({ store: breakerStore, clock }),
    limiter: createLimiter(clock),
    createNonce,
  };
  const speak = createLlmSpeaker(parts, createVersionCache(versionStore));

  /** Where the texts go and with which key, when the agent has set that up and allowed it. */
  const openEndpoint = async (): Promise<Result<OpenEndpoint, LlmProblem>> => {
    const inForce = (await settings.read()).settings;
    // 全部本地: for a page it is as if there were no endpoint; build-profile.ts words it for what it is.
    const endpoint = findUsableEndpoint(inForce);
    if (endpoint && isBuiltIn(endpoint)) return succeed({ endpoint, settings: inForce, key: '' });
    const url = endpoint && validateBaseUrl(endpoint.baseUrl, { isPrivateConfirmed: true });
    if (!endpoint || !url?.ok) return fail('no-endpoint');
    const { origin, matchPattern } = url.value;
    // Together: an agent who clicked waits for both.
    const [isAllowed, key = ''] = await Promise.all([hasPermission(matchPattern), secrets.readKey(origin)]);
    return isAllowed ? succeed({ endpoint, settings: inForce, key }) : fail('no-permission');
  };

  return {
    rewrite: async (
      request: RewriteRequest,
      io: { signal: AbortSignal; onPartial(text: string): void },
    ): Promise<RewriteOutcome> => {
      const opened = await openEndpoint();
      if (!opened.ok) return opened;
      const { endpoint, settings: inForce, key } = opened.value;
      const options: SpeakOptions = { ...readSpeakOptions(inForce), ...request.options };
      const outcome = await speak({ ...options, ...io, purpose: 'rewrite', text: request.text, endpoint, key });
      if (outcome.ok) return outcome;
      return { ok: false, reason: outcome.reason.problem, retryAfterSeconds: outcome.reason.retryAfterSeconds };
    },
    rephrase: async ({ text, category, console }: RephraseRequest, signal: AbortSignal): Promise<RephraseOutcome> => {
      const opened = await openEndpoint();
      if (!opened.ok) return opened;
      const { endpoint, key } = opened.value;
      const judge = async (answer: string) => findRephraseFaults(text, answer, await check(answer, console));
      const outcome = await rephraseWithLlm({ text, category, judge, endpoint, key, signal }, parts);
      return outcome.ok ? succeed({ text: outcome.value, title: '' }) : fail(outcome.reason.problem);
    },
    /** One paragraph of what was said, for a supervisor. */
    summarise: async (text: string, signal: AbortSignal): Promise<Result<string, LlmProblem>> => {
      const opened = await openEndpoint();
      if (!opened.ok) return opened;
      const { endpoint, key } = opened.value;
      const outcome = await summariseWithLlm({ text, endpoint, key, signal }, parts);
      return outcome.ok ? outcome : fail(outcome.reason.problem);
    },
    testConnection: async (endpoint: Endpoint, key: string): Promise<ConnectionVerdict> => {
      if (isBuiltIn(endpoint)) return testBuiltIn(builtInParts(), clock);
      if (await staysLocal()) return { ok: false, reason: 'stays-local' };
      const url = validateBaseUrl(endpoint.baseUrl, { isPrivateConfirmed: true });
      if (!url.ok) return { ok: false, reason: 'bad-url' };
      if (!(await hasPermission(url.value.matchPattern))) return { ok: false, reason: 'no-permission' };
      return testConnection(endpoint, key || ((await secrets.readKey(url.value.origin)) ?? ''), streamParts);
    },
  };
};

/** Made versions, in memory of the browser as well: with the session they are gone. */
const versionStore: VersionStore = {
  read: async () => (await browser.storage.session.get(versionsKey))[versionsKey],
  write: (entries) => browser.storage.session.set({ [versionsKey]: entries }),
};

const versionsKey = 'spoken-versions';

const hasPermission = (matchPattern: string): Promise<boolean> =>
  browser.permissions.contains({ origins: [matchPattern] });

/** In memory of the browser: it outlives the worker and nothing else. */
const breakerStore: BreakerStore = {
  read: async (origin) => (await browser.storage.session.get(breakerKey(origin)))[breakerKey(origin)],
  write: (origin, state) => browser.storage.session.set({ [breakerKey(origin)]: state }),
};

const breakerKey = (origin: string): string => `breaker:${origin}`;

/** 64 random bits. */
const createNonce = (): string =>
  [...crypto.getRandomValues(new Uint8Array(8))].map((byte) => byte.toString(16).padStart(2, '0')).join('');
