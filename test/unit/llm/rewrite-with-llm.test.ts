import { describe, expect, it } from 'vitest';
import { fail, succeed } from '@/utils/base/result';
import type { Breaker } from '@/utils/llm/breaker';
import type { LlmFailure } from '@/utils/llm/error-map';
import { createLimiter } from '@/utils/llm/limiter';
import { type RewriteParts, type RewriteRequest, rewriteWithLlm } from '@/utils/llm/rewrite-with-llm';
import type { ChatRequest } from '@/utils/llm/stream-chat';
import type { LlmProblem } from '@/utils/rewrite/llm-problems';

const phone = '13800138000';
const token = '⟦P1_abcd⟧';

/** A mask for one known phone number; the real one has its own tests. */
const maskPhone: RewriteParts['mask'] = (text) => ({
  masked: text.replaceAll(phone, token),
  restore: (reply) => (reply.includes(token) ? succeed(reply.replaceAll(token, phone)) : fail('missing-token')),
  restorePartial: (reply) => reply.replaceAll(token, phone).replace(/⟦[^⟧]*$/, ''),
  kinds: { mobile: 1 },
});

const createScene = (reply: string | LlmFailure, changes: Partial<RewriteParts> = {}) => {
  const asked: ChatRequest[] = [];
  const settled: (LlmProblem | undefined)[] = [];
  const breaker: Breaker = {
    admit: async () => true,
    settle: async (_origin, problem) => {
      settled.push(problem);
    },
  };
  const parts: RewriteParts = {
    mask: maskPhone,
    buildPrompt: ({ text, address = '您', nonce }) => [
      { role: 'system', content: `${address} ${nonce}` },
      { role: 'user', content: text },
    ],
    cleanReply: (text) => (text.includes('<') ? fail('markup') : succeed(text.trim())),
    verifyFacts: (source, rewrite) =>
      source.includes('7天') && !rewrite.includes('7天')
        ? [{ kind: 'changed', factKind: 'duration', source: '7天', rewrite: '10天' }]
        : [],
    streamChat: async (request) => {
      asked.push(request);
      if (typeof reply !== 'string') return fail(reply);
      for (let end = 1; end <= reply.length; end++) request.onText(reply.slice(0, end));
      return succeed({ text: reply, model: 'm' });
    },
    breaker,
    limiter: createLimiter({ now: () => 0 }),
    createNonce: () => 'nonce-1',
    ...changes,
  };
  const partials: string[] = [];
  const rewrite = (request: Partial<RewriteRequest> = {}) =>
    rewriteWithLlm(
      {
        purpose: 'rewrite',
        text: `请在7天内联系${phone}。`,
        endpoint: { preset: 'deepseek', baseUrl: 'https://api.deepseek.com', model: 'deepseek-v4-flash' },
        key: 'sk-1',
        signal: new AbortController().signal,
        onPartial: (text) => partials.push(text),
        ...request,
      },
      parts,
    );
  return { asked, settled, partials, rewrite };
};

describe('a text on its way through the model', () => {
  it('leaves without the phone number and comes back with it', async () => {
    const { rewrite, asked } = createScene(` 您7天内打${token}就行。`);
    expect(await rewrite()).toEqual({ ok: true, value: { text: `您7天内打${phone}就行。`, problems: [] } });
    expect(JSON.stringify(asked)).not.toContain(phone);
    expect(asked[0]?.messages[1]?.content).toContain(token);
  });

  it('is shown while it grows, never with half a token in it', async () => {
    const { rewrite, partials } = createScene(`7天内打${token}就行`);
    await rewrite();
    expect(partials.at(-1)).toBe(`7天内打${phone}就行`);
    for (const text of partials) expect(text).not.toMatch(/[⟦⟧]|P1/);
  });

  it('is asked for in the way the vendor wants: without thinking', async () => {
    const { rewrite, asked } = createScene(`7天 ${token}`);
    await rewrite({ address: '亲' });
    expect(asked[0]?.extraBody).toEqual({ thinking: { type: 'disabled' } });
    expect(asked[0]?.messages[0]?.content).toBe('亲 nonce-1');
  });

  it('comes back with the fact that the model changed', async () => {
    const { rewrite } = createScene(`您10天内打${token}就行。`);
    expect(await rewrite()).toMatchObject({ ok: true, value: { problems: [{ source: '7天', rewrite: '10天' }] } });
  });
});

describe('a text stays here, with the reason', () => {
  it.each<[string, LlmProblem, Partial<RewriteRequest>, Partial<RewriteParts>]>([
    ['when nothing is in it', 'bad-request', { text: '  ' }, {}],
    ['when it is a whole manual', 'too-long', { text: '长'.repeat(8_001) }, {}],
    [
      'when the address is not allowed',
      'bad-request',
      { endpoint: { preset: 'custom', baseUrl: 'http://evil.example', model: 'm' } },
      {},
    ],
    [
      'when the mask breaks',
      'masking-failed',
      {},
      {
        mask: () => {
          throw new Error('broken');
        },
      },
    ],
    ['when the service rests', 'paused', {}, { breaker: { admit: async () => false, settle: async () => undefined } }],
    ['when too many are on their way', 'busy', {}, { limiter: { acquire: () => fail({ problem: 'busy' }) } }],
  ])('%s', async (_when, problem, request, parts) => {
    const { rewrite, asked } = createScene('x', parts);
    expect(await rewrite(request)).toEqual({ ok: false, reason: { problem } });
    expect(asked).toEqual([]);
  });
});

describe('a reply is not used', () => {
  it.each([
    ['when the phone number is gone', '7天内联系我们', 'placeholder-broken'],
    ['when it holds markup', '<b>7天</b>', 'bad-reply'],
  ])('%s', async (_when, reply, problem) => {
    const { rewrite } = createScene(reply);
    expect(await rewrite()).toEqual({ ok: false, reason: { problem } });
  });

  it('when the service failed, and its waiting time is passed on', async () => {
    const failure: LlmFailure = { problem: 'rate-limited', retryAfterSeconds: 3600 };
    const { rewrite, settled } = createScene(failure);
    expect(await rewrite()).toEqual({ ok: false, reason: failure });
    expect(settled).toEqual(['rate-limited']);
  });
});

it('gives its place back after every outcome', async () => {
  const limiter = createLimiter({ now: () => 0 });
  for (const reply of [`7天 ${token}`, '<b>', '丢了', { problem: 'network' } as const]) {
    await createScene(reply, { limiter }).rewrite();
  }
  expect(limiter.acquire().ok && limiter.acquire().ok).toBe(true);
});
