import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { createBreaker } from '@/utils/llm/breaker';
import { createLimiter } from '@/utils/llm/limiter';
import { type RewriteParts, rewriteWithLlm } from '@/utils/llm/rewrite-with-llm';
import { createStreamParts, streamChat } from '@/utils/llm/stream-chat';
import { maskPersonalData } from '@/utils/privacy/mask';
import { buildRewritePrompt } from '@/utils/rewrite/build-prompt';
import { cleanReply } from '@/utils/rewrite/read-reply';
import { verifyFacts } from '@/utils/rewrite/verify-facts';
import { createLlmServer, faults, type LlmRequest, type LlmServer } from '../../support/llm-server';
import { createSampleLedger } from '../../support/sample-ledger';

let server: LlmServer;
beforeEach(async () => {
  server = await createLlmServer();
});
afterEach(() => server.close());

const phone = '13800138000';
const address = '浙江省杭州市西湖区文三路90号东部软件园1号楼3层';
const source = `商品签收后7天内可以退货，退款100元，退回请寄${address}，收件人张伟，电话${phone}。`;

/** Says what it was asked to say again, in the words of a careful model. */
const repeatText =
  (change: (text: string) => string = (text) => text) =>
  ({ messages }: LlmRequest): string => {
    const lines = messages.at(-1)?.content.split('\n') ?? [];
    return change(lines.slice(lines.findIndex((line) => line.startsWith('资料开始')) + 1, -1).join('\n'));
  };

const rewrite = (text = source) => {
  const states = new Map<string, unknown>();
  const clock = { now: () => 0 };
  const parts: RewriteParts = {
    mask: maskPersonalData,
    buildPrompt: buildRewritePrompt,
    cleanReply,
    verifyFacts,
    streamChat: (request) => streamChat(request, { ...createStreamParts(createSampleLedger()), pickDelayMs: () => 0 }),
    breaker: createBreaker({
      clock,
      store: {
        read: async (origin) => states.get(origin),
        write: async (origin, state) => {
          states.set(origin, state);
        },
      },
    }),
    limiter: createLimiter(clock),
    createNonce: () => 'b1946ac92492d234',
  };
  const partials: string[] = [];
  const result = rewriteWithLlm(
    {
      purpose: 'rewrite',
      text,
      endpoint: { preset: 'custom', baseUrl: server.url, model: 'm' },
      key: '',
      signal: new AbortController().signal,
      onPartial: (partial) => partials.push(partial),
    },
    parts,
  );
  return { result, partials };
};

describe('a text with personal data, through a real connection', () => {
  it('comes back whole, while nobody outside saw the phone number, the address or the name', async () => {
    server.script({ kind: 'reply', text: repeatText() });
    const { result, partials } = rewrite();
    expect(await result).toEqual({ ok: true, value: { text: source, problems: [] } });
    for (const partial of partials) expect(source.startsWith(partial)).toBe(true);
    const [request] = server.requests;
    for (const secret of [phone, '文三路', '张伟']) expect(request?.body).not.toContain(secret);
    expect(request?.body).toContain('7天');
    expect(request?.body).toContain('100元');
  });

  it('comes back with a broken fact named when the model turns 7 days into 10', async () => {
    server.script({ kind: 'reply', text: repeatText((text) => text.replace('7天', '10天')) });
    const outcome = await rewrite().result;
    expect(outcome.ok && outcome.value.problems.length).toBeGreaterThan(0);
  });

  it.each([
    ['drops a token', (text: string) => text.replace(/⟦[^⟧]*⟧/, '')],
    ['alters a token', (text: string) => text.replace('⟦P1_', '⟦P1-')],
    ['invents a token', (text: string) => `${text}⟦P9_0000⟧`],
  ])('is refused when the model %s', async (_what, change) => {
    server.script({ kind: 'reply', text: repeatText(change) });
    expect(await rewrite().result).toEqual({ ok: false, reason: { problem: 'placeholder-broken' } });
  });

  it('is never offered when the line broke half way', async () => {
    server.script(faults.cut);
    expect(await rewrite().result).toEqual({ ok: false, reason: { problem: 'cut' } });
  });
});
