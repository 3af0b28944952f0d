import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { askForCustomer } from '@/entrypoints/background/ask-for-customer';
import { createPrefetcher, restMs } from '@/entrypoints/background/prefetch-version';
import { silentLogger } from '@/utils/base/logger';
import type { SpeakOptions } from '@/utils/rewrite/types';
import { key } from '../../support/conversation-events';
import { createGate, createLlmServer, type LlmServer } from '../../support/llm-server';
import { createSpeaker } from '../../support/speaking-worker';

const text = '签收后7天内可以申请退货。';
const other = '羊绒衫请冷水手洗，不要拧干。';
const taste: SpeakOptions = { address: '您', length: '正常', warmth: 'plain' };

let server: LlmServer;
beforeEach(async () => {
  server = await createLlmServer();
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'], shouldAdvanceTime: false });
});
afterEach(async () => {
  vi.useRealTimers();
  await server.close();
});

/** A prefetcher over the speaker that clicks use as well, asked over a real connection. */
const openScene = (options = taste) => {
  let said: string[] = [];
  const { ask } = createSpeaker(server.url);
  const begun: string[] = [];
  const readOptions = async () => askForCustomer(options, said).options;
  const prefetch = createPrefetcher({
    logger: silentLogger,
    readOptions,
    rewrite: async (request, io) => {
      begun.push(request.text);
      const outcome = await ask(request.text, request.options, io);
      return outcome.ok ? outcome : { ok: false, reason: outcome.reason.problem };
    },
    keepAwake: () => undefined,
  });
  const suggest = (of = text, tabId = 7) => prefetch.begin({ tabId, conversation: key('a'), text: of });
  const click = async (onPartial: (words: string) => void = () => undefined) =>
    ask(text, await readOptions(), { onPartial });
  const hear = (...words: string[]) => {
    said = words;
  };
  return { ...prefetch, suggest, click, hear, begun };
};

/** Everything on its way over the local connection has arrived. */
const settle = async () => {
  for (let turn = 0; turn < 20; turn++) await new Promise((resolve) => setImmediate(resolve));
};

describe('a version made before the agent clicks', () => {
  it('is there at the click, in the same wording, for one request', async () => {
    server.script('您好，签收后7天内都可以申请退货。');
    const { suggest, click, hear, begun } = openScene();
    hear('怎么退');
    suggest();
    vi.advanceTimersByTime(restMs - 1);
    await settle();
    expect(begun).toEqual([]);
    vi.advanceTimersByTime(1);
    await server.received(1);
    expect(await click()).toMatchObject({ ok: true, value: { problems: [] } });
    expect(await click()).toMatchObject({ ok: true, value: { problems: [] } });
    expect(server.requests).toHaveLength(1);
    expect(server.requests[0]?.body).toContain('顾客不熟悉网购');
  });

  it('is asked for once for a burst, after a rest', async () => {
    const { suggest, hold, begun } = openScene();
    for (let line = 0; line < 4; line++) {
      suggest();
      vi.advanceTimersByTime(restMs - 1);
      hold(7);
      vi.advanceTimersByTime(5 * restMs);
    }
    await settle();
    expect(begun).toEqual([]);
    suggest();
    vi.advanceTimersByTime(restMs);
    await settle();
    expect(begun).toEqual([text]);
  });

  it('stays on its way while she writes on about the same, and stops when another article fits better', async () => {
    server.script({ kind: 'reply', text: '您好。', gate: createGate() });
    const { suggest, hold, begun } = openScene();
    suggest();
    vi.advanceTimersByTime(restMs);
    await server.received(1);
    hold(7);
    suggest();
    vi.advanceTimersByTime(restMs);
    await settle();
    expect(begun).toEqual([text]);
    hold(7);
    suggest(other);
    await server.requests[0]?.closed;
    vi.advanceTimersByTime(restMs);
    await server.received(2);
    expect(server.requests[1]?.body).toContain('羊绒');
  });

  it('is begun anew when she turns out to know less', async () => {
    server.script({ kind: 'reply', text: '您好。', gate: createGate() });
    const { suggest, hear } = openScene();
    suggest();
    vi.advanceTimersByTime(restMs);
    await server.received(1);
    hear('第一次网购，不会退');
    suggest();
    vi.advanceTimersByTime(restMs);
    await server.requests[0]?.closed;
    await server.received(2);
  });

  it('is not made for a customer who was answered first, and stops when she is answered while it is on its way', async () => {
    server.script({ kind: 'reply', text: '您好。', gate: createGate() });
    const { suggest, drop, begun } = openScene();
    suggest();
    drop(7);
    vi.advanceTimersByTime(restMs);
    await settle();
    expect(begun).toEqual([]);
    suggest();
    vi.advanceTimersByTime(restMs);
    await server.received(1);
    drop(8);
    drop(7);
    await server.requests[0]?.closed;
  });

  it('goes on for the click that joined it when the customer was answered otherwise', async () => {
    const gate = createGate();
    server.script({ kind: 'reply', text: '您好，签收后7天内都可以申请退货。', gate });
    const { suggest, click, drop } = openScene();
    suggest();
    vi.advanceTimersByTime(restMs);
    await server.received(1);
    let clicked: ReturnType<typeof click> | undefined;
    await new Promise<string>((resolve) => {
      clicked = click(resolve);
      gate.release(2);
    });
    drop(7);
    gate.open();
    expect(await clicked).toMatchObject({ ok: true });
    expect(server.requests).toHaveLength(1);
  });

  it('runs in one tab at a time, so that a click always finds a place', async () => {
    server.script({ kind: 'reply', text: '您好。', gate: createGate() });
    const { suggest } = openScene();
    suggest();
    vi.advanceTimersByTime(restMs);
    await server.received(1);
    suggest(other, 8);
    await server.requests[0]?.closed;
  });

  it('is not made where it would have to quote the customer: her words leave on a click only', async () => {
    const { suggest, hear, begun } = openScene({ ...taste, length: '一句话' });
    hear('我的电话是13812345678，怎么退');
    suggest();
    vi.advanceTimersByTime(restMs);
    await settle();
    expect(begun).toEqual([]);
  });
});
