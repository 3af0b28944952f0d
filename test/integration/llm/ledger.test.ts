import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { createBreaker } from '@/utils/llm/breaker';
import { createLimiter } from '@/utils/llm/limiter';
import type { Ledger } from '@/utils/llm/recorded-fetch';
import { rephraseWithLlm } from '@/utils/llm/rephrase-with-llm';
import { type RewriteParts, rewriteWithLlm } from '@/utils/llm/rewrite-with-llm';
import { createStreamParts, type StreamParts, streamChat } from '@/utils/llm/stream-chat';
import { testConnection } from '@/utils/llm/test-connection';
import { maskPersonalData } from '@/utils/privacy/mask';
import { buildRewritePrompt } from '@/utils/rewrite/build-prompt';
import { cleanReply } from '@/utils/rewrite/read-reply';
import { verifyFacts } from '@/utils/rewrite/verify-facts';
import { createLlmServer, type LlmServer } from '../../support/llm-server';
import { createSampleLedger, sampleDepartureTime } from '../../support/sample-ledger';

let server: LlmServer;
beforeEach(async () => {
  server = await createLlmServer();
});
afterEach(() => server.close());

const clock = { now: () => 0 };
const text = '退款100元，收件人张伟，电话13800138000，另一个13900139000。';

/** Everything that can send, with this ledger; `arrived` is what the ledger held when each request was handed over. */
const createSender = (ledger: Ledger & { entries: readonly unknown[] }) => {
  const arrived: number[] = [];
  const streamParts: StreamParts = {
    ...createStreamParts(ledger),
    fetch: (input, init) => {
      arrived.push(ledger.entries.length);
      return fetch(input, init);
    },
    clock,
    pickDelayMs: () => 0,
    times: { firstByteMs: 15_000, idleMs: 15_000, totalMs: 18_000 },
  };
  const states = new Map<string, unknown>();
  const parts: RewriteParts = {
    mask: maskPersonalData,
    buildPrompt: buildRewritePrompt,
    cleanReply,
    verifyFacts,
    streamChat: (request) => streamChat(request, streamParts),
    breaker: createBreaker({
      clock,
      store: {
        read: async (origin) => states.get(origin),
        write: async (origin, state) => void states.set(origin, state),
      },
    }),
    limiter: createLimiter(clock),
    createNonce: () => 'b1946ac92492d234',
  };
  const endpoint = { preset: 'custom', baseUrl: server.url, model: 'test-model' };
  const common = { text, endpoint, key: '' };
  return {
    arrived,
    rewrite: (signal = new AbortController().signal) =>
      rewriteWithLlm({ ...common, purpose: 'rewrite', signal, onPartial: () => undefined }, parts),
    rephrase: (judge: () => Promise<[]>) =>
      rephraseWithLlm(
        { ...common, text: '我不能给您退', category: 'blunt-refusal', judge, signal: new AbortController().signal },
        parts,
      ),
    test: () => testConnection(endpoint, '', streamParts),
  };
};

describe('what leaves is written down first', () => {
  it('says when, where to, what for, how much and what was held back, and no text', async () => {
    const ledger = createSampleLedger();
    server.script('好的');
    await createSender(ledger).rewrite();
    expect(ledger.entries).toEqual([
      {
        at: sampleDepartureTime,
        host: new URL(server.url).host,
        purpose: 'rewrite',
        model: 'test-model',
        characters: expect.any(Number),
        masked: { name: 1, mobile: 2 },
        outcome: 'received',
      },
    ]);
    expect(ledger.entries[0]?.characters).toBeGreaterThan(text.length);
    expect(JSON.stringify(ledger.entries)).not.toMatch(/退款|13800138000|张伟/);
  });

  it('one entry for each request, retries and the check for a redirect included, each before its request', async () => {
    const ledger = createSampleLedger();
    const sender = createSender(ledger);
    server.script({ kind: 'status', status: 503 });
    await sender.rewrite();
    server.script('可以');
    await sender.rephrase(async () => []);
    server.script('好');
    await sender.test();
    expect(server.requests).toHaveLength(5);
    expect(sender.arrived).toEqual([1, 2, 3, 4, 5]);
    expect(ledger.entries.map(({ purpose, outcome }) => `${purpose} ${outcome}`)).toEqual([
      'rewrite refused',
      'rewrite refused',
      'rewrite refused',
      'rephrase received',
      'test-connection received',
    ]);
  });

  it('a host that is not reached and a redirect that is looked into stand there too', async () => {
    const ledger = createSampleLedger();
    const sender = createSender(ledger);
    await server.close();
    expect(await sender.test()).toEqual({ ok: false, reason: 'network' });
    expect(ledger.entries.map(({ purpose, outcome }) => `${purpose} ${outcome}`)).toEqual([
      'test-connection failed',
      'redirect-check failed',
    ]);
    expect(sender.arrived).toEqual([1, 2]);
    server = await createLlmServer();
  });
});

describe('nothing leaves', () => {
  it('when the entry cannot be written', async () => {
    const ledger = createSampleLedger({ open: () => Promise.reject(new Error('quota')) });
    const sender = createSender(ledger);
    server.script('好');
    expect(await sender.rewrite()).toMatchObject({ ok: false, reason: { problem: 'masking-failed' } });
    expect(await sender.test()).toEqual({ ok: false, reason: 'masking-failed' });
    expect(server.requests).toEqual([]);
    expect(sender.arrived).toEqual([]);
  });

  it('while everything stays local, and there is nothing to write down', async () => {
    const ledger = createSampleLedger({ mayLeave: async () => false });
    const sender = createSender(ledger);
    server.script('好');
    expect(await sender.rewrite()).toMatchObject({ ok: false, reason: { problem: 'no-endpoint' } });
    expect(await sender.rephrase(async () => [])).toMatchObject({ ok: false, reason: { problem: 'no-endpoint' } });
    expect(await sender.test()).toEqual({ ok: false, reason: 'no-endpoint' });
    expect(server.requests).toEqual([]);
    expect(ledger.entries).toEqual([]);
  });

  it('of a retry, when the switch is thrown in between', async () => {
    let mayLeave = true;
    const ledger = createSampleLedger({ mayLeave: async () => mayLeave });
    server.script({ kind: 'status', status: 503 });
    const closing: Ledger & { entries: typeof ledger.entries } = {
      ...ledger,
      close: async (id, outcome) => {
        mayLeave = false;
        await ledger.close(id, outcome);
      },
    };
    expect(await createSender(closing).rewrite()).toMatchObject({ ok: false, reason: { problem: 'no-endpoint' } });
    expect(server.requests).toHaveLength(1);
    expect(ledger.entries).toMatchObject([{ outcome: 'refused' }]);
  });
});
