import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { defaultTransferLimits } from '@/utils/llm/guarded-fetch';
import { type ChatRequest, createStreamParts, type StreamParts, streamChat } from '@/utils/llm/stream-chat';
import { createGate, createLlmServer, type FaultName, faults, type LlmServer } from '../../support/llm-server';
import { createSampleLedger } from '../../support/sample-ledger';

let server: LlmServer;
beforeEach(async () => {
  server = await createLlmServer();
});
afterEach(() => server.close());

const whole = '您好，签收后7天内都可以退，运费我们承担。';
const phoneNumber = '13800138000';

/** Short enough to wait for, where a limit is what is tested; everywhere else it must never be reached. */
const hasty = { firstByteMs: 600, idleMs: 600, totalMs: 5_000 };
const patient = { firstByteMs: 15_000, idleMs: 15_000, totalMs: 18_000 };

const parts: StreamParts = {
  ...createStreamParts(createSampleLedger()),
  times: patient,
  pickDelayMs: () => 0,
};

const ask = (changes: Partial<ChatRequest> = {}, withParts: Partial<StreamParts> = {}) => {
  const seen: string[] = [];
  const result = streamChat(
    {
      baseUrl: server.url,
      model: 'test-model',
      key: 'sk-test-key',
      extraBody: {},
      messages: [{ role: 'user', content: `电话${phoneNumber}` }],
      departure: { purpose: 'rewrite', masked: {} },
      signal: new AbortController().signal,
      onText: (text) => seen.push(text),
      ...changes,
    },
    { ...parts, ...withParts },
  );
  return { result, seen };
};

describe('a whole reply', () => {
  it('arrives piece by piece and says which model wrote it', async () => {
    server.script(whole);
    const { result, seen } = ask();
    expect(await result).toEqual({ ok: true, value: { text: whole, model: 'test-model' } });
    expect(seen.length).toBeGreaterThan(5);
    expect(seen.at(-1)).toBe(whole);
    for (const text of seen) expect(whole.startsWith(text)).toBe(true);
  });

  it.each([
    ['CRLF line ends', { lineEnd: '\r\n' }],
    ['comments between events', { withComments: true }],
    ['every byte by itself', { bytewise: true }],
    ['CRLF, comments and single bytes', { lineEnd: '\r\n', withComments: true, bytewise: true }],
  ] as const)('is read the same with %s', async (_name, variant) => {
    server.script({ kind: 'reply', text: whole, ...variant });
    expect(await ask().result).toMatchObject({ ok: true, value: { text: whole } });
  });

  it('is asked for with the key, the model and the fields the vendor wants', async () => {
    await ask({ extraBody: { thinking: { type: 'disabled' } } }).result;
    const [request] = server.requests;
    expect(request).toMatchObject({ method: 'POST', path: '/v1/chat/completions', model: 'test-model' });
    expect(request?.headers.authorization).toBe('Bearer sk-test-key');
    expect(request?.headers.cookie).toBeUndefined();
    expect(request?.headers.referer).toBeUndefined();
    expect(JSON.parse(request?.body ?? '')).toMatchObject({ stream: true, thinking: { type: 'disabled' } });
  });
});

describe('a reply that is not whole is never a success', () => {
  it.each<[FaultName, string]>([
    ['cut', 'cut'],
    ['reset', 'cut'],
    ['finish-null', 'cut'],
    ['finish-length', 'too-long'],
    ['finish-filter', 'filtered'],
    ['empty', 'bad-reply'],
    ['stall-before-headers', 'first-byte-timeout'],
    ['stall-after-headers', 'first-byte-timeout'],
    ['stall-after-tokens', 'idle-timeout'],
    ['html', 'bad-reply'],
    ['malformed-json', 'bad-reply'],
    ['wrong-shape', 'bad-reply'],
    ['error-in-stream', 'server-error'],
    ['huge-line', 'too-long'],
    ['endless', 'too-long'],
    ['bad-request', 'bad-request'],
    ['bad-key', 'bad-key'],
    ['no-balance', 'no-balance'],
    ['forbidden', 'no-permission'],
    ['not-found', 'not-found'],
    ['too-large', 'too-long'],
    ['quota-429', 'no-balance'],
    ['filtered-400', 'filtered'],
  ])('%s is told as %s, after one request', async (fault, problem) => {
    server.script(faults[fault]);
    const times = problem.endsWith('timeout') ? hasty : patient;
    expect(await ask({}, { times }).result).toEqual({ ok: false, reason: { problem } });
    expect(server.requests).toHaveLength(1);
  });

  it('stops at the total time even while pieces keep coming', async () => {
    const gate = createGate();
    server.script({ kind: 'reply', text: '很长的话'.repeat(2_000), gate });
    const { result } = ask(
      { onText: () => gate.release() },
      { times: { firstByteMs: 600, idleMs: 600, totalMs: 250 } },
    );
    gate.release();
    expect(await result).toEqual({ ok: false, reason: { problem: 'total-timeout' } });
  });

  it('ends as cancelled when the agent cancels, hangs up and shows nothing more', async () => {
    const gate = createGate();
    server.script({ kind: 'reply', text: whole, gate });
    const cancel = new AbortController();
    const seen: string[] = [];
    const { result } = ask({
      signal: cancel.signal,
      onText: (text) => {
        seen.push(text);
        cancel.abort();
        gate.open();
      },
    });
    gate.release();
    expect(await result).toEqual({ ok: false, reason: { problem: 'cancelled' } });
    await server.requests[0]?.closed;
    expect(seen).toEqual(['您好']);
  });

  it('is not even asked for when it was cancelled before', async () => {
    expect(await ask({ signal: AbortSignal.abort() }).result).toEqual({ ok: false, reason: { problem: 'cancelled' } });
    expect(server.requests).toHaveLength(0);
  });
});

describe('trying again', () => {
  it.each<FaultName>(['server-error', 'unavailable', 'rate-limited', 'rate-limited-garbage', 'refuse-connection'])(
    'helps after a passing %s',
    async (fault) => {
      server.script(faults[fault], faults[fault], whole);
      expect(await ask().result).toMatchObject({ ok: true, value: { text: whole } });
      expect(server.requests).toHaveLength(3);
    },
  );

  it('ends after the second retry', async () => {
    server.script(faults['server-error']);
    expect(await ask().result).toEqual({ ok: false, reason: { problem: 'server-error' } });
    expect(server.requests).toHaveLength(3);
  });

  it('waits as long as a service with a short Retry-After asks', async () => {
    server.script(faults['rate-limited-1s'], whole);
    const startedAt = performance.now();
    expect((await ask().result).ok).toBe(true);
    expect(performance.now() - startedAt).toBeGreaterThanOrEqual(990);
  });

  it('does not wait for an hour but says when to come back', async () => {
    server.script(faults['rate-limited-1h']);
    expect(await ask().result).toEqual({ ok: false, reason: { problem: 'rate-limited', retryAfterSeconds: 3600 } });
    expect(server.requests).toHaveLength(1);
  });

  it('never happens once text has been shown: the agent would read two beginnings', async () => {
    server.script(faults.reset, whole);
    const { result, seen } = ask();
    expect((await result).ok).toBe(false);
    expect(seen.length).toBeGreaterThan(0);
    expect(server.requests).toHaveLength(1);
  });

  it('stops waiting when the agent cancels', async () => {
    const cancel = new AbortController();
    server.script(faults['server-error']);
    const { result } = ask(
      { signal: cancel.signal },
      {
        pickDelayMs: () => {
          cancel.abort();
          return 60_000;
        },
      },
    );
    expect(await result).toEqual({ ok: false, reason: { problem: 'cancelled' } });
    expect(server.requests).toHaveLength(1);
  });

  it('comes back at a random moment, later each time', async () => {
    const bounds: number[] = [];
    server.script(faults['server-error']);
    const pickDelayMs = (maxMs: number): number => {
      bounds.push(maxMs);
      return 0;
    };
    await ask({}, { pickDelayMs }).result;
    expect(bounds).toEqual([1_000, 2_000]);
  });
});

describe('nothing leaks', () => {
  it.each([301, 302, 307, 308] as const)('a %i to another server takes no text there', async (status) => {
    const elsewhere = await createLlmServer();
    server.script({ kind: 'redirect', status, to: `${elsewhere.url}/chat/completions` });
    expect(await ask({}, { maxRetries: 0 }).result).toEqual({ ok: false, reason: { problem: 'network' } });
    expect(elsewhere.requests).toEqual([]);
    await elsewhere.close();
  });

  it('prints neither the text nor the key, whatever the service answers', async () => {
    const printed: unknown[] = [];
    for (const method of ['error', 'warn', 'log', 'info', 'debug'] as const) {
      vi.spyOn(console, method).mockImplementation((...args) => void printed.push(args));
    }
    for (const fault of ['malformed-json', 'bad-key', 'error-in-stream', 'cut'] as const) {
      server.script(faults[fault]);
      await ask().result;
    }
    vi.restoreAllMocks();
    expect(printed).toEqual([]);
  });

  it('keeps to its byte limit', async () => {
    server.script('字'.repeat(2_000));
    const { result } = ask({}, { limits: { ...defaultTransferLimits, maxBytes: 4_096 } });
    expect(await result).toEqual({ ok: false, reason: { problem: 'too-long' } });
  });
});
