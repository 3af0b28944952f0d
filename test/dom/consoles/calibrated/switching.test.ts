import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { createCalibratedAdapter } from '@/utils/consoles/calibrated/adapter';
import { observeArrival, takeSnapshot } from '@/utils/consoles/calibrated/propose/observe-arrival';
import type { ConsoleHandle } from '@/utils/consoles/types';
import type { ConsoleEvent } from '@/utils/conversation/types';
import { query } from '../pinduoduo-page';
import { plainshopCalibration } from './calibrations';

const row = (name: string, preview: string, isActive = false) =>
  `<button class="_c0q3e ${isActive ? '_zz81b' : ''}"><div class="_h3l9d">${name}</div><div class="_b8r7v">${preview}</div></button>`;

const draw = (rows: string[], header: string, texts: string[]) => {
  document.body.innerHTML = `<header><span>素色生活馆</span></header><main><section>${rows.join('')}</section>
    <section><h2>${header}</h2><div class="pane">${texts.map((it) => `<div class="_1kd8s">${it}</div>`).join('')}</div>
    <textarea></textarea><button>发送</button></section></main>`;
};

describe('a console that gives no ids', () => {
  let events: ConsoleEvent[];
  let handle: ConsoleHandle;
  const controllers: AbortController[] = [];

  const start = async () => {
    const controller = new AbortController();
    controllers.push(controller);
    handle = createCalibratedAdapter(plainshopCalibration).start({
      root: document,
      signal: controller.signal,
      now: () => Date.now(),
      emit: (event) => events.push(event),
      report: () => undefined,
    });
    await vi.advanceTimersByTimeAsync(100);
  };
  const readTold = () =>
    events.flatMap((it) => (it.type === 'message-seen' ? [`${it.conversation.customer}: ${it.message.text}`] : []));

  beforeEach(() => {
    vi.useFakeTimers({ now: 1_790_000_000_000 });
    events = [];
  });
  afterEach(() => {
    for (const controller of controllers.splice(0)) controller.abort();
    document.body.replaceChildren();
    vi.useRealTimers();
  });

  it('gives nobody the messages of the former customer while the page fetches those of the next', async () => {
    draw([row('王先生', '在吗', true), row('阿月', '谢谢')], '王先生', ['在吗']);
    await start();
    const [first, second] = document.querySelectorAll('main > section > button');
    first?.classList.remove('_zz81b');
    second?.classList.add('_zz81b');
    query('h2').textContent = '阿月';
    await vi.advanceTimersByTimeAsync(6000);
    expect(readTold()).toEqual(['王先生: 在吗']);
    query('.pane').innerHTML = '<div class="_1kd8s">谢谢</div>';
    await vi.advanceTimersByTimeAsync(100);
    expect(readTold()).toEqual(['王先生: 在吗', '阿月: 谢谢']);
  });

  it('fills nothing while the marked row and the name above the messages disagree', async () => {
    draw([row('王先生', '在吗', true), row('阿月', '谢谢')], '阿月', ['谢谢']);
    await start();
    expect(handle.readDraft().conversation).toBeUndefined();
    expect(readTold()).toEqual([]);
  });

  it('keeps two customers of one name apart, and marks what it says of them as unsure', async () => {
    draw([row('小王', '我的被子呢', true), row('小王', '有发票吗')], '小王', ['我的被子呢']);
    await start();
    const seen = events.flatMap((it) => (it.type === 'row-seen' ? [it] : []));
    expect(new Set(seen.map((it) => it.conversation.customer)).size).toBe(2);
    expect(seen.map((it) => [it.conversation.identity, it.certainty])).toEqual([
      ['weak', 'unsure'],
      ['weak', 'unsure'],
    ]);
    const conversation = handle.readDraft().conversation;
    const other = seen.find((it) => it.conversation.customer !== conversation?.customer)?.conversation;
    if (!other) throw new Error('the second customer was not told');
    const filled = await handle.fillDraft({ conversation: other, text: '发票随货寄出', range: 'all' });
    expect(filled).toEqual({ ok: false, reason: 'other-conversation' });
  });

  it('says that nobody is open where two customers bear the name above the messages and no row is marked', async () => {
    draw([row('小王', '我的被子呢'), row('小王', '有发票吗')], '小王', ['我的被子呢']);
    await start();
    expect(handle.readDraft().conversation).toBeUndefined();
  });

  it('sees in which list a message arrived while the rows only change places', () => {
    draw([row('王先生', '在吗', true), row('阿月', '谢谢')], '王先生', ['在吗']);
    const before = takeSnapshot(document);
    query('.pane').insertAdjacentHTML('beforeend', '<div class="_1kd8s">有人吗</div>');
    const list = query('main > section');
    list.append(...[...list.children].reverse());
    const arrival = observeArrival(before);
    expect(arrival?.list).toBe(query('.pane'));
    expect(arrival?.newest.textContent).toBe('有人吗');
  });

  it('sees it in the element that a list keeps empty at its end for what comes, and not in one beside silent things', () => {
    draw([row('王先生', '在吗', true)], '王先生', ['在吗', '在的']);
    query('.pane').insertAdjacentHTML('beforeend', '<div class="more"></div>');
    document.body.insertAdjacentHTML('beforeend', '<footer><i></i><div class="notes"></div></footer>');
    const before = takeSnapshot(document);
    query('.notes').insertAdjacentHTML('beforeend', '<p>新消息</p>');
    expect(observeArrival(before)).toBeUndefined();
    query('.more').insertAdjacentHTML('beforeend', '<div class="_1kd8s">有人吗</div>');
    const arrival = observeArrival(before);
    expect(arrival?.list).toBe(query('.pane'));
    expect(arrival?.newest.textContent).toBe('有人吗');
  });
});
