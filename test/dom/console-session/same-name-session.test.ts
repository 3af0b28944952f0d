import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { startConsoleSession } from '@/utils/console-session/start-console-session';
import { createCalibratedAdapter } from '@/utils/consoles/calibrated/adapter';
import { readGuardHolder } from '@/utils/consoles/shared/guard-holder';
import type { ConversationKey } from '@/utils/conversation/types';
import { reducePromises } from '@/utils/response-timer/promises/reduce-promises';
import type { createFakeLink } from '../../support/fake-console';
import { plainshopCalibration } from '../consoles/calibrated/calibrations';
import { drawPlainshop } from '../consoles/calibrated/plainshop-page';
import { query } from '../consoles/pinduoduo-page';
import { installEditingCommands } from '../consoles/type-into-page';
import { startPlainshopSession } from './start-plainshop-session';

/** A console that gives no ids and marks the open row; both of its customers are called 王先生. */
const drawTwoOfOneName = () => {
  drawPlainshop({
    rows: [
      { customer: '1001', name: '', group: 'waiting', isActive: true },
      { customer: '1002', name: '', group: 'waiting' },
    ],
    messages: [{ id: '1', author: 'customer', text: '我的被子呢' }],
    open: '1001',
    status: 'online',
  });
  for (const name of document.querySelectorAll('._h3l9d')) name.textContent = '王先生';
};
const say = (bubble: string, text: string) =>
  query('._d6s1u').insertAdjacentHTML('beforeend', `<div class="${bubble}">${text}</div>`);
const openSecond = () => {
  const [first, second] = document.querySelectorAll('._l8j0c > button');
  first?.classList.remove('_zz81b');
  second?.classList.add('_zz81b');
  query('._d6s1u').innerHTML = '<div class="_1kd8s">有发票吗</div>';
};

describe('two customers of one name, where the console gives no id', () => {
  let controller: AbortController;
  let link: ReturnType<typeof createFakeLink>;
  let session: ReturnType<typeof startConsoleSession>;
  const passTime = (ms: number) => vi.advanceTimersByTimeAsync(ms);

  beforeEach(async () => {
    vi.useFakeTimers({ now: 1_790_000_000_000 });
    installEditingCommands();
    drawTwoOfOneName();
    controller = new AbortController();
    ({ link, session } = startPlainshopSession(createCalibratedAdapter(plainshopCalibration), controller.signal));
    await passTime(3000);
  });
  afterEach(() => {
    controller.abort();
    document.body.replaceChildren();
    delete readGuardHolder().judge;
    vi.useRealTimers();
  });

  const readOpen = (): ConversationKey => {
    const key = session.readView().open?.key;
    if (!key) throw new Error('nobody is open');
    return key;
  };

  it('are two waits, both marked as unsure, and an answer to one ends no other', async () => {
    const before = session.readView().queue;
    expect(before.map(({ name, isNameAmbiguous }) => `${name} ${isNameAmbiguous}`)).toEqual([
      '王先生 true',
      '王先生 true',
    ]);
    expect(new Set(before.map(({ id }) => id)).size).toBe(2);
    const first = readOpen();
    query('._l8j0c > button b').remove();
    say('_1kd8s _9fj2m', '在的，马上给您查');
    await passTime(3000);
    const after = session.readView().queue;
    expect(after.map(({ conversation }) => conversation.customer === first.customer)).toEqual([false]);
  });

  it('share no promise: what was promised to one is kept for neither', async () => {
    say('_1kd8s _9fj2m', '10分钟内给您答复');
    await passTime(3000);
    const replies = link.sent.flatMap((it) => (it.type === 'reply-seen' ? [it] : []));
    expect(replies.map(({ conversation, text }) => [conversation.identity, text])).toEqual([
      ['weak', '10分钟内给您答复'],
    ]);
    const made = replies.map(({ conversation, name, text, repliedAt: sentAt }) =>
      reducePromises(
        [],
        { type: 'reply-sent', conversation, name, text, sentAt },
        { defaultMinutes: 10, timeZone: 'Asia/Shanghai' },
      ),
    );
    expect(made).toEqual([{ promises: [], ended: [] }]);
  });

  it('share no suggestion: what was found for one is not inserted with the other', async () => {
    const first = readOpen();
    openSecond();
    await passTime(3000);
    const second = readOpen();
    expect([second.identity, second.customer === first.customer]).toEqual(['weak', false]);
    expect(await session.intents.insertSuggestion(first, '被子今天发出')).toEqual({
      ok: false,
      reason: 'other-conversation',
    });
    expect(query<HTMLTextAreaElement>('textarea').value).toBe('');
    const inserting = session.intents.insertSuggestion(second, '发票随货寄出');
    await passTime(500);
    expect(await inserting).toMatchObject({ ok: true });
    expect(query<HTMLTextAreaElement>('textarea').value).toBe('发票随货寄出');
    // The messages of each stayed with each.
    expect(session.readView().open?.messages?.map(({ text }) => text)).toEqual(['有发票吗']);
  });
});
