import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { buildProfile } from '@/entrypoints/background/build-profile';
import { createPlanCache } from '@/entrypoints/background/desk/plan-cache';
import { createLlmService } from '@/entrypoints/background/llm-service';
import { readCustomerWords } from '@/entrypoints/background/read-customer-words';
import { formatConversationKey } from '@/utils/conversation/conversation-key';
import { consoleCatalogues } from '@/utils/i18n/console-catalogue';
import { builtInEndpoint, defaultSettings, type Settings } from '@/utils/policy/settings';
import { sampleKey } from '../../support/overlay-samples';
import { createSampleLedger } from '../../support/sample-ledger';

const fake = vi.hoisted(() => ({ browser: {} as Record<string, unknown> }));
vi.mock('wxt/browser', () => fake);

const clock = { now: () => 1_790_000_000_000 };
/** 全部本地, and the model that comes with the browser. */
const settings: Settings = {
  ...defaultSettings,
  language: 'zh-CN',
  endpoint: builtInEndpoint,
  policy: { ...defaultSettings.policy, privacy: { staysLocal: true } },
};

const source = '自签收之日起7日内可申请退货，电话13800138000。';
const good = '签收后7天内都可以申请退货，电话';

const send = vi.fn<typeof fetch>();
const prompts: string[] = [];
/** Repeats its text with the token that stands for the phone number. */
const model = {
  availability: async () => 'available',
  create: async () => ({
    promptStreaming: (prompt: string) => {
      prompts.push(prompt);
      return new ReadableStream<string>({
        start: (controller) => {
          controller.enqueue(good);
          controller.enqueue(`${/⟦[^⟧]+⟧/.exec(prompt)?.[0] ?? ''}。`);
          controller.close();
        },
      });
    },
    destroy: () => undefined,
  }),
};

const area = new Map<string, unknown>();
const createService = () => {
  const ledger = createSampleLedger();
  const read = async () => ({ settings, wasReset: false, managed: { patch: {}, paths: [], isFaulty: false } });
  const secrets = { readKey: async () => undefined };
  return { ledger, service: createLlmService({ clock, settings: { read }, secrets, check: async () => [], ledger }) };
};
const rewrite = (service: ReturnType<typeof createService>['service']) =>
  service.rewrite(
    { requestId: 'r1', text: source },
    { signal: new AbortController().signal, onPartial: () => undefined },
  );

beforeEach(() => {
  area.clear();
  prompts.length = 0;
  fake.browser = {
    i18n: { getUILanguage: () => 'zh-CN' },
    storage: {
      session: {
        get: async (key: string) => ({ [key]: area.get(key) }),
        set: async (items: Record<string, unknown>) => {
          for (const [key, value] of Object.entries(items)) area.set(key, value);
        },
      },
    },
  };
  send.mockReset();
  vi.stubGlobal('fetch', send);
});
afterEach(() => vi.unstubAllGlobals());

describe('the browser’s own model under 全部本地', () => {
  it('writes the version, and nothing leaves or is written down', async () => {
    vi.stubGlobal('LanguageModel', model);
    const { service, ledger } = createService();
    expect(await rewrite(service)).toEqual({ ok: true, value: { text: `${good}13800138000。`, problems: [] } });
    expect(await service.testConnection(builtInEndpoint, '')).toMatchObject({ ok: true });
    expect(send).not.toHaveBeenCalled();
    expect(ledger.entries).toEqual([]);
  });

  it('is not asked again for the same version, even by the worker’s next life', async () => {
    vi.stubGlobal('LanguageModel', model);
    await rewrite(createService().service);
    expect(await rewrite(createService().service)).toMatchObject({ ok: true });
    expect(prompts).toHaveLength(1);
  });

  it('that the browser does not have is told in words, and the console page still asks for it', async () => {
    expect(await rewrite(createService().service)).toMatchObject({ ok: false, reason: 'not-found' });
    const profile = buildProfile(settings, 'pinduoduo', createPlanCache(clock).readPlan(settings, 'pinduoduo'));
    expect(profile.hasEndpoint).toBe(true);
    expect(profile.words.llm.problems['not-found']).toBe(consoleCatalogues['zh-CN'].llm.builtInNotReady);
  });
});

describe('what the customer wrote last', () => {
  const key = sampleKey('a');
  const answerWith = (sendMessage: () => Promise<unknown>) => {
    fake.browser = { ...fake.browser, tabs: { sendMessage } };
  };

  it('is what the panels of that tab say, for exactly that conversation', async () => {
    answerWith(async () => ({ id: formatConversationKey(key), said: ['怎么退货'] }));
    expect(await readCustomerWords(7)).toEqual(['怎么退货']);
    expect(await readCustomerWords(7, key)).toEqual(['怎么退货']);
    expect(await readCustomerWords(7, sampleKey('b'))).toEqual([]);
  });

  it.each<[string, () => Promise<unknown>]>([
    ['there are no panels yet', () => Promise.reject(new Error('no receiver'))],
    ['nonsense comes back', async () => ({ said: 'x' })],
    ['nobody answers', async () => undefined],
    ['the page is frozen', () => new Promise(() => undefined)],
  ])('is nothing where %s', async (_what, sendMessage) => {
    answerWith(sendMessage);
    expect(await readCustomerWords(7)).toEqual([]);
  });
});
