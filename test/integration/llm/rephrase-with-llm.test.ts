import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { createBreaker } from '@/utils/llm/breaker';
import { createLimiter } from '@/utils/llm/limiter';
import { rephraseWithLlm } from '@/utils/llm/rephrase-with-llm';
import { createStreamParts, streamChat } from '@/utils/llm/stream-chat';
import { checkDraft } from '@/utils/phrase-check/check-draft';
import { defaultRules } from '@/utils/phrase-check/default-rules';
import { maskPersonalData } from '@/utils/privacy/mask';
import { buildRewritePrompt } from '@/utils/rewrite/build-prompt';
import { findRephraseFaults } from '@/utils/rewrite/find-rephrase-faults';
import { cleanReply } from '@/utils/rewrite/read-reply';
import { verifyFacts } from '@/utils/rewrite/verify-facts';
import { createLlmServer, type FaultName, faults, type LlmRequest, type LlmServer } from '../../support/llm-server';
import { createSampleLedger } from '../../support/sample-ledger';

let server: LlmServer;
beforeEach(async () => {
  server = await createLlmServer();
});
afterEach(() => server.close());

const source = '我不能给您退';
const good = '退款我先帮您提交申请，{时间}前给您结果，您看可以吗？';
const granting = '可以的，我给您退款。';

const rephrase = (text = source, signal = new AbortController().signal) => {
  const states = new Map<string, unknown>();
  const clock = { now: () => 0 };
  return rephraseWithLlm(
    {
      text,
      category: 'blunt-refusal',
      endpoint: { preset: 'custom', baseUrl: server.url, model: 'm' },
      key: '',
      signal,
      judge: async (answer) => findRephraseFaults(text, answer, checkDraft(answer, defaultRules)),
    },
    {
      mask: maskPersonalData,
      buildPrompt: buildRewritePrompt,
      cleanReply,
      verifyFacts,
      streamChat: (request) => streamChat(request, { ...createStreamParts(createSampleLedger()), maxRetries: 0 }),
      breaker: createBreaker({
        clock,
        store: {
          read: async (origin) => states.get(origin),
          write: async (origin, state) => void states.set(origin, state),
        },
      }),
      limiter: createLimiter(clock),
      createNonce: () => 'b1946ac92492d234',
    },
  );
};

const readPrompt = (request: LlmRequest | undefined): string => request?.messages.at(-1)?.content ?? '';

describe('one sentence, through a real connection', () => {
  it('comes back saying what we can do, after one request', async () => {
    server.script(good);
    expect(await rephrase()).toEqual({ ok: true, value: good });
    expect(server.requests).toHaveLength(1);
    expect(readPrompt(server.requests[0])).toContain(source);
  });

  it('is asked for once more with what was wrong, and taken when it is mended', async () => {
    server.script(granting, good);
    expect(await rephrase()).toEqual({ ok: true, value: good });
    expect(readPrompt(server.requests[0])).not.toContain('上一次');
    expect(readPrompt(server.requests[1])).toContain('我给您退款');
  });

  it.each([
    ['promise-invented', '我今天一定给您办，您看可以吗？'],
    ['still-hurts', '这个真的没办法，我们不能给您退。'],
  ])('is given up after the second bad answer, with the reason %s', async (problem, answer) => {
    server.script(answer);
    expect(await rephrase()).toEqual({ ok: false, reason: { problem } });
    expect(server.requests).toHaveLength(2);
  });

  it.each<[FaultName, string]>([
    ['cut', 'cut'],
    ['finish-length', 'too-long'],
    ['finish-filter', 'filtered'],
    ['bad-key', 'bad-key'],
    ['server-error', 'server-error'],
    ['empty', 'bad-reply'],
  ])('is not offered after the fault %s', async (fault, problem) => {
    server.script(faults[fault]);
    expect(await rephrase()).toMatchObject({ ok: false, reason: { problem } });
  });

  it('keeps a phone number in the browser, in the repair as well', async () => {
    const token = (request: LlmRequest) =>
      /⟦[^⟧]+⟧/.exec(readPrompt(request).split('资料开始').at(-1) ?? '')?.[0] ?? '';
    const text = '退不了，您打13812345678问去';
    server.script(
      { kind: 'reply', text: (request) => `我给您退款，电话${token(request)}。` },
      { kind: 'reply', text: (request) => `退款我先帮您申请，您也可以打${token(request)}问。` },
    );
    await rephrase(text);
    expect(server.requests).toHaveLength(2);
    for (const { body } of server.requests) expect(body).not.toContain('13812345678');
  });

  it('stops when the agent has changed the draft', async () => {
    const abort = new AbortController();
    server.script(faults['stall-after-tokens']);
    const outcome = rephrase(source, abort.signal);
    await server.received(1);
    abort.abort();
    expect(await outcome).toEqual({ ok: false, reason: { problem: 'cancelled' } });
  });
});
