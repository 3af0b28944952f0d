import { beforeEach, describe, expect, it, vi } from 'vitest';
import { createRewriteServer, type RewriteOutcome } from '@/entrypoints/background/serve-rewrites';
import { createVersionServer } from '@/entrypoints/background/serve-versions';
import { type ToVersions, toVersionsSchema, versionPortName } from '@/utils/messaging/version-port';
import { createOfflineVersion } from '@/utils/rewrite/spoken-version';
import type { SpeakOptions } from '@/utils/rewrite/types';

type Port = Parameters<ReturnType<typeof createVersionServer>['connect']>[0];
type Message = Record<string, unknown>;

const text = '自签收之日起7日内可申请退货，退货运费由买家承担。退款在5个工作日内原路退回。';
const tabId = 7;

const createPort = (name: string) => {
  const heard: Message[] = [];
  const listeners: ((message: unknown) => void)[] = [];
  const closed = vi.fn();
  const port = {
    name,
    sender: { tab: { id: tabId } },
    postMessage: (message: Message) => heard.push(message),
    onMessage: { addListener: (listener: (message: unknown) => void) => listeners.push(listener) },
    onDisconnect: { addListener: () => undefined },
    disconnect: closed,
  } as unknown as Port;
  return { port, heard, closed, say: (message: unknown) => void listeners.map((listen) => listen(message)) };
};

/** Everything that is on its way has arrived. */
const settle = () => new Promise((resolve) => setTimeout(resolve));

const openScene = (parts: { said?: string[]; isConsoleTab?: boolean } = {}) => {
  const asked: SpeakOptions[] = [];
  const signals: AbortSignal[] = [];
  let answer: (options: SpeakOptions) => Promise<RewriteOutcome> = async (options) => ({
    ok: true,
    value: { text: `模型：${createOfflineVersion(text, options).text}`, problems: [] },
  });
  const logger = { warn: vi.fn(), error: vi.fn() };
  const rewrites = createRewriteServer({
    logger,
    speakOffline: async (source, options) => createOfflineVersion(source, options),
    rewrite: async ({ options = {} }, { signal, onPartial }) => {
      asked.push(options);
      signals.push(signal);
      onPartial('模型：签收后7天内');
      return answer(options);
    },
  });
  const server = createVersionServer({
    logger,
    rewrites,
    readOptions: async () => ({ address: '您', length: '正常', warmth: 'plain' }),
    readWords: async () => parts.said ?? [],
    isConsoleTab: () => parts.isConsoleTab ?? true,
  });
  const page = createPort('console');
  const panel = createPort(versionPortName);
  server.connect(panel.port);
  const begin = (wants: 'offline' | 'llm' | 'both' = 'both', requestId = 'r1') =>
    server.begin({ type: 'rewrite', requestId, text, wants }, { port: page.port, tabId });
  return {
    ...{ page, panel, asked, signals, server, begin, logger },
    answerWith: (next: typeof answer) => {
      answer = next;
    },
    change: (change: string) => panel.say({ type: 'change-version', text, change }),
    show: (index: number) => panel.say({ type: 'show-version', text, index }),
    last: (type: string) => page.heard.filter((it) => it.type === type).at(-1),
    readStand: (): ToVersions => toVersionsSchema.parse(panel.heard.at(-1)),
  };
};

let scene: ReturnType<typeof openScene>;
beforeEach(async () => {
  scene = openScene();
  await scene.begin();
  await settle();
});

describe('beside a version on a console page', () => {
  it('stands for whom it is and which facts it has', () => {
    const { level, reason, index, count, offlineFacts, llmFacts } = scene.readStand();
    expect({ level, reason, index, count }).toEqual({ level: '一般', reason: 'nothing-tells', index: 0, count: 1 });
    expect(offlineFacts.length).toBeGreaterThan(1);
    for (const facts of [offlineFacts, llmFacts]) expect(facts.every(({ isFound }) => isFound)).toBe(true);
  });

  it('is guessed from the customer’s words how much she knows, before the first version is made', async () => {
    const other = openScene({ said: ['我第一次网购', '怎么退货呀'] });
    await other.begin();
    await settle();
    expect(other.readStand()).toMatchObject({ level: '小白', reason: 'is-new' });
    expect(other.asked).toEqual([expect.objectContaining({ level: '小白', question: '我第一次网购\n怎么退货呀' })]);
    other.change('懂行');
    await settle();
    expect(other.readStand()).toMatchObject({ level: '懂行', reason: 'chosen', index: 1, count: 2 });
  });

  it.each([
    ['shorter', { length: '一句话' }],
    ['warmer', { warmth: 'warm' }],
    ['stepwise', { length: '分步' }],
  ])('one click on %s makes one more, here and by the model', async (change, options) => {
    const first = scene.last('rewrite-offline')?.text;
    scene.change(change);
    await settle();
    expect(scene.asked.at(-1)).toMatchObject(options);
    expect(scene.last('rewrite-offline')?.text).not.toBe(first);
    expect(scene.readStand()).toMatchObject({ index: 1, count: 2 });
    expect(scene.last('rewrite-done')?.requestId).toBe('r1');
  });

  it('the older ones are one click away, and the model is not asked again', async () => {
    const first = scene.last('rewrite-done')?.text;
    scene.change('stepwise');
    await settle();
    expect(scene.last('rewrite-done')?.text).not.toBe(first);
    scene.show(0);
    await settle();
    expect(scene.last('rewrite-done')?.text).toBe(first);
    expect(scene.readStand()).toMatchObject({ index: 0, count: 2 });
    expect(scene.asked).toHaveLength(2);
    scene.show(9);
    expect(scene.readStand()).toMatchObject({ index: 0 });
  });

  it('five are kept', async () => {
    for (const change of ['stepwise', 'warmer', '小白', '懂行', 'shorter', 'warmer']) {
      scene.change(change);
      await settle();
    }
    expect(scene.readStand()).toMatchObject({ index: 4, count: 5 });
  });

  it('the same wording asked for again is shown, not made anew', async () => {
    scene.change('stepwise');
    await settle();
    scene.change('stepwise');
    await settle();
    expect(scene.readStand().count).toBe(2);
    expect(scene.asked).toHaveLength(2);
  });

  it('another wording gives up the model’s answer to the one before, and shows none of it as its own', async () => {
    scene.answerWith(() => new Promise(() => undefined));
    scene.change('warmer');
    await settle();
    scene.answerWith(async () => ({ ok: false, reason: 'network' }));
    scene.change('stepwise');
    await settle();
    expect(scene.signals.map(({ aborted }) => aborted)).toEqual([false, true, false]);
    const llm = scene.page.heard.filter(
      ({ type }) => String(type).startsWith('rewrite-') && type !== 'rewrite-offline',
    );
    expect(llm.slice(-3)).toMatchObject([
      { type: 'rewrite-partial', text: '' },
      { type: 'rewrite-partial' },
      { type: 'rewrite-failed', reason: 'network' },
    ]);
  });

  it('a retry after a failure asks for the wording on show, under its new name', async () => {
    scene.change('stepwise');
    await settle();
    await scene.begin('llm', 'r2');
    await settle();
    expect(scene.asked.at(-1)).toMatchObject({ length: '分步' });
    expect(scene.last('rewrite-done')?.requestId).toBe('r2');
  });

  it('nothing is offered for a text of which nothing is known', async () => {
    scene.panel.say({ type: 'follow-versions', text: '别的' });
    expect(scene.readStand()).toMatchObject({ text: '别的', count: 0 });
    scene.server.forget(scene.page.port);
    scene.panel.say({ type: 'follow-versions', text });
    expect(scene.readStand()).toMatchObject({ count: 0 });
  });

  it('a page that is no console is turned away, and nonsense is refused', () => {
    const stranger = openScene({ isConsoleTab: false });
    expect(stranger.panel.closed).toHaveBeenCalledOnce();
    scene.panel.say({ type: 'change-version', text, change: 'louder' });
    expect(scene.logger.warn).toHaveBeenCalledOnce();
  });
});
