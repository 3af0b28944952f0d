import fc from 'fast-check';
import { afterEach, describe, expect, it } from 'vitest';
import { findRowElements, readRow } from '@/utils/consoles/pinduoduo/read-rows';
import { createRowBook } from '@/utils/consoles/shared/row-book';

const groups = ['five-minute', 'timeout-unreply', 'already-reply'];

const drawList = (): HTMLElement => {
  const list = document.createElement('div');
  list.innerHTML = groups.map((name) => `<ul class="${name}"><div class="chat-list-title">组</div></ul>`).join('');
  document.body.replaceChildren(list);
  return list;
};

const createRow = (uid: number): HTMLElement => {
  const row = document.createElement('li');
  row.innerHTML = `<div class="chat-item-box" data-random="${uid}-0-unRead"><span class="nickname-span">c${uid}</span>
    <p class="chat-message-content">在吗</p><p class="chat-unreply-time">50秒后超时</p></div>`;
  return row;
};

/** What a framework does to a list, by the numbers of a random row, group and customer. */
const steps = fc.record({
  how: fc.constantFrom('add', 'remove', 'move', 'text', 'late', 'active', 'reuse', 'title', 'group-class', 'wrap'),
  row: fc.nat(20),
  group: fc.nat(2),
  uid: fc.integer({ min: 1, max: 6 }),
});
type Step = typeof steps extends fc.Arbitrary<infer Value> ? Value : never;

const change = (list: HTMLElement, { how, row: index, group, uid }: Step): void => {
  const rows = [...list.querySelectorAll('li')];
  const row = rows[index % Math.max(1, rows.length)];
  const target = list.querySelectorAll('ul')[group];
  const box = row?.firstElementChild;
  if (how === 'add') target?.append(createRow(uid));
  else if (how === 'title') target?.firstElementChild?.replaceChildren(uid % 2 ? '非工作时间留言' : '组');
  else if (how === 'group-class') target?.classList.toggle('timeout-unreply');
  else if (!row || !box) return;
  else if (how === 'remove') row.remove();
  else if (how === 'move') target?.append(row);
  else if (how === 'active') box.classList.toggle('active');
  else if (how === 'reuse') box.setAttribute('data-random', `${uid}-0-unTimeout`);
  else if (how === 'late') box.insertAdjacentHTML('beforeend', '<div class="chat-unreply-over-time">已等待5分钟</div>');
  else if (how === 'wrap') {
    const wrapper = document.createElement('section');
    row.replaceWith(wrapper);
    wrapper.append(row);
  } else {
    const text = box.querySelector('.chat-unreply-time')?.firstChild;
    if (text) text.nodeValue = `${uid}秒后超时`;
  }
};

describe('the conversation list, read only where it moved', () => {
  afterEach(() => document.body.replaceChildren());

  it('is known as well as if everything were read again, whatever the page does to it', () => {
    fc.assert(
      fc.property(fc.array(fc.array(steps, { maxLength: 4 }), { maxLength: 12 }), (bursts) => {
        const list = drawList();
        const reader = {
          findRows: () => findRowElements(list),
          readRow: (row: Element) => readRow(row, '店'),
        };
        const book = createRowBook(reader);
        const observer = new MutationObserver(() => undefined);
        observer.observe(list, { childList: true, subtree: true, characterData: true, attributes: true });
        const known = new Map<string, unknown>();
        const take = (rows: { conversation: { customer: string } }[]) => {
          for (const row of rows) known.set(row.conversation.customer, row);
        };
        for (const burst of bursts) {
          for (const step of burst) change(list, step);
          book.note(observer.takeRecords());
          take(book.scan(() => true)?.rows ?? []);
          const anew = createRowBook(reader).scan(() => true)?.rows ?? [];
          const customers = anew.map(({ conversation }) => conversation.customer).sort();
          for (const id of [...known.keys()]) if (!customers.includes(id)) known.delete(id);
          expect([...known.keys()].sort()).toEqual(customers);
          for (const { conversation, group, isActive, countdown } of anew) {
            expect(known.get(conversation.customer)).toMatchObject({ group, isActive, countdown });
          }
        }
        observer.disconnect();
      }),
      { numRuns: 300 },
    );
  });

  it('goes on in the next slice where the time was up, and forgets nobody', () => {
    const list = drawList();
    for (let uid = 1; uid <= 50; uid += 1) list.firstElementChild?.append(createRow(uid));
    const book = createRowBook({ findRows: () => findRowElements(list), readRow: (row) => readRow(row, '店') });
    const seen: string[] = [];
    for (let slice = 0; slice < 100; slice += 1) {
      const scan = book.scan(() => false);
      seen.push(...(scan?.rows ?? []).map(({ conversation }) => conversation.customer));
      if (!scan?.isUnfinished) break;
    }
    expect(seen).toEqual(Array.from({ length: 50 }, (_, index) => String(index + 1)));
  });
});
