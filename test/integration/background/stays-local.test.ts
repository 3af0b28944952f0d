import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { buildProfile } from '@/entrypoints/background/build-profile';
import { createPlanCache } from '@/entrypoints/background/desk/plan-cache';
import { createLlmService } from '@/entrypoints/background/llm-service';
import { consoleCatalogues } from '@/utils/i18n/console-catalogue';
import { defaultSettings, type Settings } from '@/utils/policy/settings';
import { createSampleLedger } from '../../support/sample-ledger';

const fake = vi.hoisted(() => ({ browser: {} as Record<string, unknown> }));
vi.mock('wxt/browser', () => fake);

const clock = { now: () => 1_790_000_000_000 };
const words = consoleCatalogues['zh-CN'].llm;
const endpoint = { preset: 'custom', baseUrl: 'https://llm.example.com/v1', model: 'm' };
const settingsWith = (staysLocal: boolean): Settings => ({
  ...defaultSettings,
  language: 'zh-CN',
  endpoint,
  policy: { ...defaultSettings.policy, privacy: { staysLocal } },
});

/** The service with an endpoint, its permission and a key: all it takes to send. */
const createService = (staysLocal: boolean) => {
  const ledger = createSampleLedger();
  const service = createLlmService({
    clock,
    settings: {
      read: async () => ({
        settings: settingsWith(staysLocal),
        wasReset: false,
        managed: { patch: {}, paths: [], isFaulty: false },
      }),
    },
    secrets: { readKey: async () => 'sk-1' },
    check: async () => [],
    ledger,
  });
  return { ledger, service };
};

const send = vi.fn<typeof fetch>();
const outcome = { signal: new AbortController().signal, onPartial: () => undefined };
const askEverything = async (staysLocal: boolean) => {
  const { ledger, service } = createService(staysLocal);
  const answers = [
    await service.rewrite({ requestId: 'r1', text: '电话13800138000' }, outcome),
    await service.rephrase(
      {
        type: 'rephrase',
        requestId: 'r2',
        by: 'llm',
        text: '不能退',
        customerText: '',
        category: 'blunt-refusal',
        console: 'pinduoduo',
      },
      outcome.signal,
    ),
    await service.testConnection(endpoint, ''),
  ];
  return { ledger, answers };
};

beforeEach(() => {
  const area = new Map<string, unknown>();
  fake.browser = {
    permissions: { contains: async () => true },
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
  send.mockReset().mockImplementation(async () => new Response('', { status: 401 }));
  vi.stubGlobal('fetch', send);
});
afterEach(() => vi.unstubAllGlobals());

describe('全部本地', () => {
  it('answers every request at once and lets nothing leave, whatever is set', async () => {
    const { ledger, answers } = await askEverything(true);
    expect(answers).toEqual([
      { ok: false, reason: 'no-endpoint' },
      { ok: false, reason: 'no-endpoint' },
      { ok: false, reason: 'stays-local' },
    ]);
    expect(send).not.toHaveBeenCalled();
    expect(ledger.entries).toEqual([]);
  });

  it('is what holds them back: without it the same three leave, each written down', async () => {
    const { ledger, answers } = await askEverything(false);
    expect(answers.map((answer) => !answer.ok && answer.reason)).toEqual(['bad-key', 'bad-key', 'bad-key']);
    expect(send).toHaveBeenCalledTimes(3);
    expect(ledger.entries.map(({ purpose, host, outcome: end, masked }) => ({ purpose, host, end, masked }))).toEqual([
      { purpose: 'rewrite', host: 'llm.example.com', end: 'refused', masked: { mobile: 1 } },
      { purpose: 'rephrase', host: 'llm.example.com', end: 'refused', masked: {} },
      { purpose: 'test-connection', host: 'llm.example.com', end: 'refused', masked: {} },
    ]);
  });

  it('looks to a console page like no endpoint, and says in words what it is', () => {
    const profileWith = (staysLocal: boolean) => {
      const settings = settingsWith(staysLocal);
      return buildProfile(settings, 'pinduoduo', createPlanCache(clock).readPlan(settings, 'pinduoduo'));
    };
    expect(profileWith(true)).toMatchObject({ hasEndpoint: false });
    expect(profileWith(true).words.llm.problems['no-endpoint']).toBe(words.staysLocal);
    expect(profileWith(false)).toMatchObject({ hasEndpoint: true });
    expect(profileWith(false).words.llm.problems['no-endpoint']).toBe(words.problems['no-endpoint']);
  });
});
