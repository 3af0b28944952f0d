import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { readGuardHolder } from '@/utils/consoles/shared/guard-holder';
import type { ConsoleHandle } from '@/utils/consoles/types';
import { formatConversationKey } from '@/utils/conversation/conversation-key';
import { reduceConversations } from '@/utils/conversation/reduce-conversations';
import { emptyConversationState } from '@/utils/conversation/state';
import type { ConsoleEvent } from '@/utils/conversation/types';
import type { ContractHarness, ContractPage } from '../adapter-contract';
import { installEditingCommands } from '../type-into-page';
import { create1688Harness, createKuaishouHarness, createWechatHarness } from './named-pages';

const page: ContractPage = {
  status: 'online',
  open: '2001',
  rows: [
    { customer: '2001', name: '', group: 'waiting', isActive: true },
    { customer: '2002', name: '', group: 'waiting' },
  ],
  messages: [{ id: '1', author: 'customer', text: '我的被子呢' }],
};
const openOther: ContractPage = {
  ...page,
  open: '2002',
  rows: page.rows.map((row) => ({ ...row, isActive: row.customer === '2002' })),
  messages: [{ id: '2', author: 'customer', text: '有发票吗' }],
};

/** `marksOpenRow`: the page says which of the two is open; else nobody can, and then nobody is. */
describe.each<[string, () => ContractHarness, { marksOpenRow: boolean }]>([
  ['the WeChat shop', createWechatHarness, { marksOpenRow: false }],
  ['1688', create1688Harness, { marksOpenRow: false }],
  ['Kuaishou', createKuaishouHarness, { marksOpenRow: true }],
])('two customers of one name in %s', (_, createHarness, { marksOpenRow }) => {
  let harness: ContractHarness;
  let handle: ConsoleHandle;
  let events: ConsoleEvent[];
  let controller: AbortController;

  const readCustomers = () =>
    new Set(events.flatMap((it) => (it.type === 'row-seen' ? [formatConversationKey(it.conversation)] : [])));

  beforeEach(async () => {
    vi.useFakeTimers({ now: 1_790_000_000_000 });
    installEditingCommands();
    harness = createHarness();
    events = [];
    controller = new AbortController();
    harness.draw(page);
    handle = harness.adapter.start({
      root: document,
      signal: controller.signal,
      now: () => Date.now(),
      emit: (event) => events.push(event),
      report: () => undefined,
    });
    await vi.advanceTimersByTimeAsync(100);
  });
  afterEach(() => {
    controller.abort();
    document.body.replaceChildren();
    delete readGuardHolder().judge;
    vi.useRealTimers();
  });

  it('are two, known for the session only, and what is said of them is unsure', () => {
    expect(readCustomers().size).toBe(2);
    const seen = events.flatMap((it) => (it.type === 'row-seen' ? [it] : []));
    expect(new Set(seen.map((it) => `${it.conversation.identity} ${it.certainty}`))).toEqual(new Set(['weak unsure']));
  });

  it('never share a message, a wait or an open conversation, whichever of them is open', async () => {
    harness.draw(openOther);
    await vi.advanceTimersByTimeAsync(6000);
    const state = events.reduce(reduceConversations, emptyConversationState);
    const conversations = [...state.conversations.values()];
    expect(conversations.length).toBeGreaterThanOrEqual(2);
    for (const { messages } of conversations) expect(messages.length).toBeLessThanOrEqual(1);
    const opened = events.flatMap((it) => (it.type === 'conversation-opened' ? [it.conversation.customer] : []));
    if (!marksOpenRow) expect(opened).toEqual([]);
    expect(new Set(opened).size).toBe(opened.length);
  });

  it('never get a text that was meant for the other', async () => {
    const seen = events.flatMap((it) => (it.type === 'row-seen' ? [it] : []));
    const open = handle.readDraft().conversation;
    expect(open !== undefined).toBe(marksOpenRow);
    for (const { conversation } of seen) {
      if (conversation.customer === open?.customer) continue;
      const filled = await handle.fillDraft({ conversation, text: '发票随货寄出', range: 'all' });
      expect(filled).toEqual({ ok: false, reason: 'other-conversation' });
    }
    expect(harness.findComposer().value).toBe('');
  });
});
