import { afterEach, describe, expect, it } from 'vitest';
import { pinduoduoAdapter } from '@/utils/consoles/pinduoduo/adapter';
import { findMissingParts } from '@/utils/consoles/pinduoduo/find-missing-parts';
import { findOpenUid } from '@/utils/consoles/pinduoduo/find-open-conversation';
import { findNewestMessages, readMessage } from '@/utils/consoles/pinduoduo/read-messages';
import { findRowElements, readRow } from '@/utils/consoles/pinduoduo/read-rows';
import { readStatus } from '@/utils/consoles/pinduoduo/read-status';
import { selectors } from '@/utils/consoles/pinduoduo/selectors';
import { findAdapter } from '@/utils/consoles/registry';
import { createPartFinder } from '@/utils/consoles/shared/query-first';
import { createRowBook } from '@/utils/consoles/shared/row-book';
import { drawBubble, drawMessageRow, drawPinduoduo, type PinduoduoPage, query } from './pinduoduo-page';

const empty: PinduoduoPage = { rows: [], messages: [], open: undefined, status: 'online', family: 'cs' };

const drawBox = (random: string, inner = '', classes = '') =>
  `<li class="chat-item"><div class="chat-item-box ${classes}" data-random="${random}">
    <span class="nickname-span">S*******n</span>${inner}</div></li>`;

const rowsOf = (listHtml: string) => {
  drawPinduoduo({ ...empty, listHtml });
  const book = createRowBook({
    findRows: () => findRowElements(query('.chat-list-box')),
    readRow: (row) => readRow(row, '暖心家纺'),
  });
  return (book.scan(() => true)?.rows ?? []).map(({ conversation, group, lastAuthor, countdown, certainty }) => ({
    uid: conversation.customer,
    group,
    lastAuthor,
    countdown: countdown.kind,
    certainty,
  }));
};

const messagesOf = (paneHtml: string, openUid: string | undefined = '1001') => {
  drawPinduoduo({ ...empty, open: '1001', paneHtml });
  return findNewestMessages(query('#msgListContainer')).flatMap((row) => readMessage(row, '暖心家纺', openUid) ?? []);
};

afterEach(() => document.body.replaceChildren());

describe('rows', () => {
  it.each([
    ['a countdown', `<ul>${drawBox('1-0-all', '<p class="chat-unreply-time">50秒后超时</p>')}</ul>`, 'waiting', 'sure'],
    [
      'a late marker',
      `<ul>${drawBox('1-0-all', '<div class="chat-unreply-over-time">已等待1小时</div>')}</ul>`,
      'overdue',
      'sure',
    ],
    ['the pending group', `<ul class="five-minute">${drawBox('1-0-unTimeout')}</ul>`, 'waiting', 'sure'],
    ['the late group', `<ul class="timeout-unreply">${drawBox('1-0-unRead')}</ul>`, 'overdue', 'sure'],
    ['the suffix -reply', `<ul>${drawBox('1-0-reply')}</ul>`, 'answered', 'sure'],
    ['the suffix -unRead alone', `<ul>${drawBox('1-0-unRead')}</ul>`, 'waiting', 'unsure'],
    ['an unknown suffix', `<ul>${drawBox('1-0-all')}</ul>`, 'other', 'sure'],
    ['un-watch', `<ul class="five-minute">${drawBox('1-0-unTimeout', '', 'un-watch')}</ul>`, 'waiting', 'unsure'],
  ])('%s tells the group', (_, html, group, certainty) => {
    expect(rowsOf(html)).toMatchObject([{ uid: '1', group, certainty }]);
  });

  it.each([
    ['已被自动回复', 'auto-replied', 'robot'],
    ['非工作时间留言', 'off-hours', undefined],
  ])('the title %s tells the group', (title, group, lastAuthor) => {
    const html = `<ul class="already-unreply"><div class="chat-list-title">${title}</div>${drawBox('1-0-unRead')}</ul>`;
    expect(rowsOf(html)).toMatchObject([{ group, lastAuthor }]);
  });

  it('lets the most urgent of several rows of one customer speak, whatever their order', () => {
    const overdue = `<ul class="timeout-unreply">${drawBox('1-0-unRead', '<p class="chat-unreply-over-time">已等待5分钟</p>')}</ul>`;
    const all = `<ul>${drawBox('1-0-all')}</ul>`;
    const expected = [{ uid: '1', group: 'overdue', lastAuthor: undefined, countdown: 'waited', certainty: 'sure' }];
    expect(rowsOf(overdue + all)).toEqual(expected);
    expect(rowsOf(all + overdue)).toEqual(expected);
  });

  it('sees in the preview that the robot wrote last', () => {
    const preview = '<p class="chat-message-content">亲，欢迎光临-自动回复</p>';
    expect(rowsOf(`<ul class="five-minute">${drawBox('1-0-unTimeout', preview)}</ul>`)).toMatchObject([
      { lastAuthor: 'robot', group: 'waiting' },
    ]);
  });

  it('never takes a name for an identity', () => {
    expect(rowsOf(`<ul>${drawBox('')}${drawBox('S*******n')}</ul>`)).toEqual([]);
  });
});

describe('messages', () => {
  const one = (bubble: string) => messagesOf(drawMessageRow('1790000000000', bubble))[0];

  it.each([
    ['.robot-item', '<div class="robot-item"><p class="msg-content-box">亲</p></div>', 'robot', 'sure'],
    [
      '.robot-text',
      '<div class="cs-item"><div class="robot-text"><p class="msg-content-box">亲</p></div></div>',
      'robot',
      'sure',
    ],
    ['-自动回复', '<div class="cs-item"><p class="msg-content-box">亲-自动回复</p></div>', 'robot', 'sure'],
    ['.callback', '<div class="cs-item isread callback"><p class="msg-content-box">亲</p></div>', 'robot', 'unsure'],
    ['.cs-item', '<div class="cs-item isread"><p class="msg-content-box">亲</p></div>', 'agent', 'sure'],
    ['.seller-item', '<div class="seller-item"><p class="msg-content-box">亲</p></div>', 'agent', 'sure'],
    ['.msg-system', '<div class="msg-system">已接入</div>', 'system', 'sure'],
    ['nothing known', '<div class="renamed">亲</div>', 'system', 'unsure'],
  ])('%s tells who wrote', (_, bubble, author, certainty) => {
    expect(one(bubble)).toMatchObject({ author, certainty });
  });

  it.each([
    ['card', '<div class="msg-content"><div class="good-card"><img><p class="good-name">被芯</p></div></div>', '被芯'],
    ['image', '<div class="msg-content image-msg"><img></div>', ''],
    ['emoji', '<div class="msg-content"><img class="emotion"></div>', ''],
    ['video', '<div class="msg-content"><div class="video-msg"></div></div>', ''],
    ['text', '<div class="msg-content"><p class="msg-content-box">好的<img></p></div>', '好的'],
  ])('a customer can send: %s', (kind, content, text) => {
    const bubble = `<div class="buyer-item"><div currentuid="1001">${content}</div></div>`;
    expect(one(bubble)).toMatchObject({ author: 'customer', kind, text });
  });

  it("keeps the page's own texts apart from questions that quote them", () => {
    expect(one(drawBubble('customer', '转移会话', 'cs', '1001'))).toMatchObject({ author: 'system', kind: 'notice' });
    expect(one(drawBubble('customer', '当前用户来自 商品详情页', 'cs', '1001'))).toMatchObject({ kind: 'source' });
    expect(one(drawBubble('customer', '商品详情页写着包邮呀', 'cs', '1001'))).toMatchObject({
      author: 'customer',
      kind: 'text',
    });
  });

  it('takes the exact time from the number, and the shown time where the number is none', () => {
    const bubble = drawBubble('customer', '在吗', 'cs', '1001');
    const at = new Date(2026, 8, 8, 17, 30, 17, 250).getTime();
    const shown = '2026年09月08日 17:30:17';
    expect(messagesOf(drawMessageRow(String(at), bubble, shown))[0]?.sentAt).toBe(at);
    expect(messagesOf(drawMessageRow(String(at), bubble))[0]?.sentAt).toBe(at);
    expect(messagesOf(drawMessageRow('77', bubble, shown))[0]?.sentAt).toBe(at - 250);
    expect(messagesOf(drawMessageRow('77', bubble))[0]?.sentAt).toBeUndefined();
    const hoursOff = drawMessageRow(String(at), bubble, '2026年09月08日 09:30:17');
    expect(messagesOf(hoursOff)[0]?.sentAt).toBe(at);
  });

  it('leaves a message alone while nobody can say whose it is', () => {
    const row = drawMessageRow('1790000000000', drawBubble('agent', '在的', 'cs', '1001'));
    drawPinduoduo({ ...empty, open: '1001', paneHtml: row });
    expect(readMessage(query('#msgListContainer li'), '', undefined)).toBeUndefined();
  });

  it('reads only the newest of a long pane', () => {
    const rows = Array.from({ length: 2000 }, (_, index) =>
      drawMessageRow(String(1_790_000_000_000 + index), drawBubble('customer', `第${index}条`, 'cs', '1001')),
    );
    const read = messagesOf(rows.join(''));
    expect(read.length).toBeLessThanOrEqual(120);
    expect(read.at(-1)?.text).toBe('第1999条');
  });
});

describe('whose composer it is', () => {
  const draw = (activeUid: string, ownerUid: string) =>
    drawPinduoduo({
      ...empty,
      open: ownerUid,
      listHtml: `<ul>${drawBox(`${activeUid}-0-reply`, '', 'active')}</ul>`,
      paneHtml: drawMessageRow('1790000000000', drawBubble('customer', '在吗', 'cs', ownerUid)),
    });

  it('is known when row and pane agree, and unknown while the page switches', () => {
    draw('1001', '1001');
    expect(findOpenUid(createPartFinder(document))).toBe('1001');
    draw('1002', '1001');
    expect(findOpenUid(createPartFinder(document))).toBeUndefined();
  });
});

describe('the status', () => {
  it.each([
    ['<div class="layer-box"><div class="head">账户在别处登录</div></div>', 'elsewhere'],
    ['<div class="el-message-box__title">登录过期</div>', 'logged-out'],
    ['<div class="layer-box" style="display: none;"><p>账户在别处登录</p></div>', 'busy'],
    ['<div class="layer-box"><p>是否发送图片</p></div>', 'busy'],
  ])('%s', (dialog, status) => {
    drawPinduoduo({ ...empty, status: 'busy' });
    document.body.insertAdjacentHTML('beforeend', dialog);
    expect(readStatus(document)).toBe(status);
  });

  it('is connecting when the page says so in place of the rows, not when a customer writes it', () => {
    drawPinduoduo({ ...empty, listHtml: '正在连接服务器...' });
    expect(readStatus(document)).toBe('connecting');
    const preview = '<p class="chat-message-content">正在连接服务器...</p>';
    drawPinduoduo({ ...empty, listHtml: `<ul>${drawBox('1-0-reply', preview)}</ul>` });
    expect(readStatus(document)).toBe('online');
  });
});

describe('a page that was rebuilt', () => {
  it('does not pass for an empty list', () => {
    drawPinduoduo({ ...empty, listHtml: '<ul class="x1"><li class="x2">S*******n</li></ul>' });
    expect(findMissingParts(document)).toEqual(['conversation-list']);
    drawPinduoduo({ ...empty, rows: [{ customer: '1', name: 'X', group: 'waiting' }], listHtml: '<div></div>' });
    expect(findMissingParts(document)).toEqual(['conversation-list']);
    drawPinduoduo({ ...empty, listHtml: `<ul>${drawBox('weird')}</ul>` });
    expect(findMissingParts(document)).toEqual(['customer-id']);
  });
});

describe('the composer', () => {
  it('is a textarea: content scripts carry no code for rich editors (wxt.config.ts)', () => {
    expect(selectors.composer.filter((css) => !/(^|\s)textarea\S*$/.test(css))).toEqual([]);
  });
});

describe('which pages are served', () => {
  it.each([
    ['https://mms.pinduoduo.com/chat-merchant/index.html#/', pinduoduoAdapter],
    ['https://mms.pinduoduo.com/chat-merchant/?r=0.55#/', pinduoduoAdapter],
    ['https://mms.pinduoduo.com/home', undefined],
    ['https://mms.pinduoduo.com.evil.example/chat-merchant/', undefined],
    ['chrome-extension://abcdef/practice.html', undefined],
  ])('%s', (url, adapter) => {
    expect(findAdapter(new URL(url))).toBe(adapter);
  });
});
