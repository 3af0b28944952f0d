import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { createHandOverAnswerer } from '@/entrypoints/background/answer-hand-over';
import type { Port } from '@/entrypoints/background/ports';
import { createRewriteServer } from '@/entrypoints/background/serve-rewrites';
import { silentLogger } from '@/utils/base/logger';
import { summariseWithLlm } from '@/utils/llm/summarise-with-llm';
import type { FromConsole } from '@/utils/messaging/console-port';
import { defaultSettings } from '@/utils/policy/settings';
import { createLlmServer, faults, type LlmServer } from '../../support/llm-server';
import { createSpeakingParts } from '../../support/speaking-worker';

vi.mock('wxt/browser', () => ({ browser: {} }));

const now = Date.parse('2026-11-27T14:20:00+08:00');
const minute = 60_000;
const asked: Extract<FromConsole, { type: 'hand-over' }> = {
  type: 'hand-over',
  id: 'c1',
  by: 'llm',
  name: '王小暖',
  kind: 'complaint-threat',
  messages: [
    { author: 'customer', text: '羽绒服什么时候发货', isWithdrawn: false, sentAt: now - 50 * minute },
    { author: 'robot', text: '亲，您好，请问有什么可以帮您', isWithdrawn: false, sentAt: now - 50 * minute },
    { author: 'agent', text: '我帮您催一下仓库', isWithdrawn: false, sentAt: now - 40 * minute },
    { author: 'customer', text: '刚才那句当我没说', isWithdrawn: true, sentAt: now - 30 * minute },
    { author: 'customer', text: '退我299元，电话13812345678，不然投诉', isWithdrawn: false, sentAt: now - 18 * minute },
  ],
};
const good = '顾客催羽绒服发货，客服答复会催一下仓库；14:02 起在等，要求退299元，否则投诉，电话***。';

let server: LlmServer;
beforeEach(async () => {
  server = await createLlmServer();
});
afterEach(() => server.close());

const handOver = async (message = asked) => {
  const { parts, ledger } = createSpeakingParts();
  const heard: unknown[] = [];
  const rewrites = createRewriteServer({
    logger: silentLogger,
    speakOffline: async () => ({ text: '', origin: 'offline', problems: [] }),
    rewrite: async () => ({ ok: false, reason: 'no-endpoint' }),
  });
  await createHandOverAnswerer({
    readSettings: async () => ({ ...defaultSettings, language: 'zh-CN' }),
    clock: { now: () => now },
    logger: silentLogger,
    rewrites,
    summarise: (text, signal) =>
      summariseWithLlm(
        { text, signal, endpoint: { preset: 'custom', baseUrl: server.url, model: 'm' }, key: '' },
        parts,
      ),
  })(message, { postMessage: (it: unknown) => void heard.push(it) } as unknown as Port);
  return { heard, ledger };
};

describe('the summary by the model', () => {
  it('is handed back under the customer’s name, from what people said, with nothing personal sent', async () => {
    server.script(good);
    const { heard, ledger } = await handOver();
    expect(heard).toEqual([{ type: 'handed-over', id: 'c1', text: `【请主管接手】王小暖，顾客说要投诉。${good}` }]);
    const body = server.requests[0]?.body ?? '';
    expect(body).toMatch(/羽绒服什么时候发货/);
    expect(body).toMatch(/14:02 顾客：退我299元，电话\*\*\*/);
    expect(body).not.toMatch(/王小暖|13812345678|请问有什么可以帮您|当我没说/);
    expect(ledger.entries).toMatchObject([{ purpose: 'hand-over', masked: { mobile: 1 }, outcome: 'received' }]);
  });

  it('with something nobody said is asked for once more, with the fault named, then it is the template', async () => {
    const invented = '顾客催羽绒服发货，要求退399元，我们保证明天到账。';
    server.script(invented, good);
    expect((await handOver()).heard).toMatchObject([{ text: expect.stringContaining(good) }]);
    expect(server.requests[1]?.body).toContain('399元”。');
    server.script(invented);
    const { heard } = await handOver();
    expect(heard).toMatchObject([{ fellBack: true, text: expect.stringContaining('诉求：“退我299元') }]);
    expect(server.requests).toHaveLength(4);
  });

  it.each(['cut', 'bad-key', 'html', 'empty', 'endless'] as const)(
    'is the template where the service fails: %s',
    async (fault) => {
      server.script(faults[fault]);
      const { heard } = await handOver();
      expect(heard).toMatchObject([{ type: 'handed-over', fellBack: true, text: expect.stringContaining('王小暖') }]);
      expect(JSON.stringify(heard)).not.toContain('138');
    },
  );

  it('is not asked for where the agent wants the template', async () => {
    const { heard, ledger } = await handOver({ ...asked, by: 'template' });
    expect(heard).toHaveLength(1);
    expect(heard[0]).not.toHaveProperty('fellBack');
    expect(ledger.entries).toEqual([]);
  });
});
