import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { createStreamParts, type StreamParts } from '@/utils/llm/stream-chat';
import { testConnection } from '@/utils/llm/test-connection';
import { createLlmServer, type FaultName, faults, type LlmServer } from '../../support/llm-server';
import { createSampleLedger } from '../../support/sample-ledger';

let server: LlmServer;
beforeEach(async () => {
  server = await createLlmServer();
});
afterEach(() => server.close());

let nowMs = 0;
const parts: StreamParts = {
  ...createStreamParts(createSampleLedger()),
  times: { firstByteMs: 600, idleMs: 600, totalMs: 5_000 },
  clock: {
    now: () => {
      nowMs += 40;
      return nowMs;
    },
  },
};
const endpoint = () => ({ preset: 'custom', baseUrl: server.url, model: 'my-model' });

describe('testing the connection', () => {
  it('says how fast which model answered', async () => {
    server.script('好');
    expect(await testConnection(endpoint(), 'sk-1', parts)).toEqual({ ok: true, latencyMs: 40, model: 'my-model' });
    expect(server.requests).toHaveLength(1);
  });

  it.each<[FaultName, string]>([
    ['bad-key', 'bad-key'],
    ['forbidden', 'no-permission'],
    ['not-found', 'not-found'],
    ['no-balance', 'no-balance'],
    ['server-error', 'server-error'],
    ['html', 'bad-reply'],
    ['stall-before-headers', 'first-byte-timeout'],
    ['finish-null', 'cut'],
  ])('names the cause of %s without trying twice', async (fault, reason) => {
    server.script(faults[fault]);
    expect(await testConnection(endpoint(), 'sk-1', parts)).toEqual({ ok: false, reason });
    expect(server.requests).toHaveLength(1);
  });

  it('tells an address that sends callers elsewhere from one that is not there', async () => {
    const elsewhere = await createLlmServer();
    server.script({ kind: 'redirect', to: `${elsewhere.url}/chat/completions` });
    expect(await testConnection(endpoint(), 'sk-1', parts)).toEqual({ ok: false, reason: 'redirected' });
    expect(elsewhere.requests).toEqual([]);
    const [, probe] = server.requests;
    expect(probe).toMatchObject({ method: 'GET', body: '' });
    expect(probe?.headers.authorization).toBeUndefined();
    await elsewhere.close();

    server.script(faults['refuse-connection']);
    expect(await testConnection(endpoint(), 'sk-1', parts)).toEqual({ ok: false, reason: 'network' });
  });

  it('refuses a bad address without asking anyone', async () => {
    const bad = { ...endpoint(), baseUrl: 'http://example.com/v1' };
    expect(await testConnection(bad, 'sk-1', parts)).toEqual({ ok: false, reason: 'bad-url' });
  });
});
