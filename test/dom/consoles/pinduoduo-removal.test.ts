import { afterEach, describe, expect, it } from 'vitest';
import { pinduoduoAdapter } from '@/utils/consoles/pinduoduo/adapter';
import { selectors } from '@/utils/consoles/pinduoduo/selectors';
import type { ConsolePart } from '@/utils/consoles/types';
import type { ConsoleStatus } from '@/utils/conversation/types';
import { startRenaming } from '../../consoles/shared/rename-parts';
import { drawBubble, drawMessageRow, drawPinduoduo, drawRow, query } from './pinduoduo-page';
import { type RemovalTrial, startRemovalTrial, trialStart } from './removal-trial';

type Name = keyof typeof selectors;
type Shape = 'cs' | 'cs-robot-text' | 'cs-callback' | 'seller';

/** What is told once nothing of a part is found any more; a part that is not here has another that stands in for it. */
const lost: Partial<Record<Name, readonly ConsolePart[]>> = {
  list: ['conversation-list'],
  row: ['customer-id'],
  activeRow: ['customer-id'],
  rowName: ['customer-name'],
  rowPreview: ['last-message'],
  rowCountdown: ['countdown'],
  rowLate: ['countdown'],
  groupTitle: ['conversation-list'],
  pane: ['message-pane'],
  messageRow: ['message-pane'],
  owner: ['customer-id'],
  customerMessage: ['message-author'],
  agentMessage: ['message-author'],
  robotMessage: ['message-author'],
  perhapsRobotMessage: ['message-author'],
  messageText: ['message-pane', 'message-author'],
  composer: ['composer'],
  sendControl: ['send-button'],
  status: ['agent-status'],
  statusArea: ['agent-status'],
};
/** One selector of a part on which more hangs than the part. */
const lostAlone: Record<string, readonly ConsolePart[]> = {
  '.chat-item-box': ['customer-id'],
  '.chat-item-box, li.chat-item': ['conversation-list'],
  'ul:not(.status-box) > li': ['message-pane'],
  'li[id^="middlePanel_list_"]': ['message-pane'],
};
/** What tells this part from others in a selector that names more than it. */
const ownMark: Record<string, string> = {
  '.chat-item-box.active[data-random]': '.active',
  '.cs-item.callback': '.callback',
};
/** Either mark of a robot does where a bubble bears both. */
const servedIn: Record<Shape, readonly Name[]> = {
  cs: ['robotMessage', 'perhapsRobotMessage'],
  'cs-robot-text': [],
  'cs-callback': [],
  seller: [],
};
/** Not drawn beside rows and an open conversation; their own test is below. */
const drawnApart: readonly Name[] = ['connectionNotice', 'dialogText'];

const robotBubbles: Record<Shape, string> = {
  cs: drawBubble('robot', '亲，欢迎光临', 'cs', '1001'),
  'cs-robot-text': drawBubble('robot', '亲，欢迎光临', 'cs', '1001').replace(' callback', ''),
  'cs-callback': drawBubble('robot', '亲，欢迎光临', 'cs', '1001').replace(' robot-text', ''),
  seller: drawBubble('robot', '亲，欢迎光临', 'seller', '1001'),
};
const content = (inner: string) => `<div class="buyer-item"><div currentuid="1001">${inner}</div></div>`;

const draw = (shape: Shape, status: ConsoleStatus = 'online') => {
  const family = shape === 'seller' ? 'seller' : 'cs';
  const bubbles = [
    drawBubble('customer', '在吗', family, '1001'),
    robotBubbles[shape],
    drawBubble('agent', '您好，在的', family, '1001'),
    drawBubble('customer', '什么时候发货', family, '1001'),
    drawBubble('system', '严禁与消费者交换手机号', family, '1001'),
    '<div class="msg-system">已接入</div>',
    drawBubble('agent', '今天 18 点前发出', family, '1001'),
    content('<div class="msg-content"><div class="good-card"><p class="good-name">被芯</p></div></div>'),
    content('<div class="msg-content"><div class="notify-card">订单 8802</div></div>'),
    content('<div class="msg-content image-msg"><img></div>'),
    content('<div class="msg-content"><video></video></div>'),
    content('<div class="msg-content"><img class="emotion"></div>'),
    drawBubble('customer', '颜色和图上一样吗', family, '1001'),
  ];
  const waiting = { customer: '1001', name: 'S***n', group: 'waiting', remainingSeconds: 50, isActive: true } as const;
  const late = { customer: '1002', name: 'L***i', group: 'overdue' } as const;
  const answered = { customer: '1003', name: 'T***9', group: 'answered' } as const;
  const robbed = { customer: '1004', name: 'W***g', group: 'overdue' } as const;
  const away = { customer: '1005', name: 'Z***o', group: 'overdue' } as const;
  const quiet = (row: typeof robbed | typeof away) =>
    drawRow(row).replace(/<div class="chat-unreply-over-time">[^<]*<\/div>/, '');
  drawPinduoduo({
    family,
    rows: [waiting, late, answered, robbed, away],
    listHtml: `
      <ul class="timeout-unreply"><div class="chat-list-title">已超时</div>${drawRow(late)}</ul>
      <ul class="five-minute">${drawRow(waiting)}</ul>
      <ul class="already-unreply"><div class="chat-list-title">已被自动回复</div>${quiet(robbed).replace('unTimeout', 'unRead')}</ul>
      <ul class="already-unreply"><div class="chat-list-title">非工作时间留言</div>${quiet(away).replace('unTimeout', 'unRead')}</ul>
      <ul class="already-reply">${drawRow(answered)}</ul>`,
    messages: [],
    paneHtml: bubbles
      .map((bubble, index) =>
        drawMessageRow(`${trialStart - 600_000 + index * 1000}`, bubble, index === 0 ? '2026年09月22日 02:03:20' : ''),
      )
      .join(''),
    open: '1001',
    status,
    sendHint: '按Enter键发送',
  });
};

interface Trial {
  shape: Shape;
  name: Name;
  css: string;
  expected: readonly ConsolePart[];
}

/** Every selector that finds something on the page alone, then all of a part at once. */
const listTrials = (shape: Shape): Trial[] => {
  draw(shape);
  const findsAny = (css: string) => document.querySelector(css) !== null;
  const trials = Object.entries(selectors).flatMap(([key, set]) => {
    const name = Object.keys(selectors).find((it): it is Name => it === key);
    const found = set.filter(findsAny);
    if (!name || found.length === 0) return [];
    const all = servedIn[shape].includes(name) ? [] : lost[name];
    // One alone is served where the page shows the same by another.
    const alone = found.length > 1 ? found.map((css) => ({ shape, name, css, expected: lostAlone[css] ?? [] })) : [];
    const together = found.join(', ');
    return [...alone, { shape, name, css: together, expected: all ?? lostAlone[together] ?? [] }];
  });
  document.body.replaceChildren();
  return trials;
};
const isOfRobot = ({ name }: Trial) => name === 'robotMessage' || name === 'perhapsRobotMessage';
const trials = [
  ...(['cs', 'seller'] as const).flatMap(listTrials),
  ...(['cs-robot-text', 'cs-callback'] as const).flatMap(listTrials).filter(isOfRobot),
];

describe('a selector of Pinduoduo that finds nothing any more', () => {
  let trial: RemovalTrial;

  const start = async () => {
    trial = await startRemovalTrial(pinduoduoAdapter);
    expect(trial.problems).toEqual([]);
  };
  const readSaid = () => trial.readWaits().find(({ id }) => id.includes('1001'))?.said ?? [];
  const write = (index: number, bubble: string) =>
    query('.msg-list, #msgListContainer ul, ul:has(> [id^="middlePanel"])').insertAdjacentHTML(
      'beforeend',
      drawMessageRow(`${trialStart + index}`, bubble),
    );

  afterEach(() => trial?.end());

  it('is tried, each one of them', () => {
    const tried = trials.flatMap(({ css }) => css.split(', '));
    const all = Object.entries(selectors)
      .filter(([name]) => !drawnApart.some((it) => it === name))
      .flatMap(([, set]) => set.flatMap((css) => css.split(', ')));
    expect(all.filter((css) => !tried.includes(css))).toEqual([]);
  });

  it.each(trials)('$shape page, $name without $css: $expected', async ({ shape, css, expected }) => {
    draw(shape);
    await start();
    const before = trial.readWaits();
    expect(before).toHaveLength(5);
    expect(startRenaming(ownMark[css] ?? css, trial.signal)).toBeGreaterThan(0);
    const renamed = document.body.innerHTML;
    await trial.passTime(5000);
    expect(trial.problems).toEqual(expected.map((part) => ({ kind: 'missing-part', part })));
    expect(trial.readWaits()).toEqual(before);
    expect(document.body.innerHTML).toBe(renamed);
    if (expected.length > 0) return;
    // Another way leads there: what comes next is told as ever.
    const family = shape === 'seller' ? 'seller' : 'cs';
    write(1, drawBubble('customer', '还在吗', family, '1001'));
    write(2, robotBubbles[shape]);
    write(3, drawBubble('agent', '在的', family, '1001'));
    await trial.passTime(3000);
    expect(readSaid().slice(-3)).toEqual(['customer: 还在吗', 'robot: 亲，欢迎光临', 'agent: 在的']);
    expect(trial.problems).toEqual([]);
  });

  it.each([
    ['账户在别处登录', 'elsewhere'],
    ['登录过期', 'logged-out'],
  ])('does not hide that the page says %s', async (notice, status) => {
    draw('cs');
    document.body.insertAdjacentHTML('beforeend', '<div class="renamed" style="display: none;"></div>');
    await start();
    query('.renamed').innerHTML = `<b>${notice}</b>`;
    await trial.passTime(3000);
    expect(trial.readState().status).toBe('online');
    query('.renamed').style.display = 'block';
    await trial.passTime(3000);
    expect(trial.readState().status).toBe(status);
    expect(trial.problems).toEqual([]);
  });

  it('takes the same words for what they are where a customer wrote them', async () => {
    draw('cs');
    await start();
    write(1, drawBubble('customer', '登录过期', 'cs', '1001'));
    query('.chat-message-content').textContent = '账户在别处登录';
    await trial.passTime(3000);
    expect(trial.readState().status).toBe('online');
  });

  it('does not hide that the page is connecting', async () => {
    draw('cs');
    await start();
    query('.chat-list-box').innerHTML = '<div class="renamed">正在连接服务器...</div>';
    await trial.passTime(3000);
    expect(trial.readState().status).toBe('connecting');
    expect(trial.problems).toEqual([]);
  });
});

describe('a Pinduoduo page on which nobody waits', () => {
  const findProblems = async (listHtml: string) => {
    drawPinduoduo({ family: 'cs', rows: [], messages: [], listHtml, open: undefined, status: 'online' });
    const trial = await startRemovalTrial(pinduoduoAdapter);
    await trial.passTime(9000);
    trial.end();
    return trial.problems;
  };
  const answered = { customer: '1003', name: 'T***9', group: 'answered' } as const;

  it.each([
    ['is empty', ''],
    ['shows answered customers only', `<ul class="already-reply">${drawRow(answered)}</ul>`],
    [
      'has a customer who calls herself a countdown, and writes one',
      `<ul class="already-reply">${drawRow({ ...answered, name: '已等待5分钟' }).replace('你好', '50秒后超时')}</ul>`,
    ],
    [
      'shows a new customer who has said nothing yet',
      `<ul class="already-reply">${drawRow(answered).replace(/<p class="chat-message-content">.*?<\/p>/, '')}</ul>`,
    ],
    ['waits without a countdown', `<ul class="five-minute">${drawRow({ ...answered, group: 'waiting' })}</ul>`],
  ])('raises no alarm where the list %s', async (_, listHtml) => {
    expect(await findProblems(listHtml)).toEqual([]);
  });
});
