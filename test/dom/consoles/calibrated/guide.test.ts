import { afterEach, describe, expect, it } from 'vitest';
import { succeed } from '@/utils/base/result';
import { buildResult } from '@/utils/consoles/calibrated/guide/build-result';
import { createCandidates } from '@/utils/consoles/calibrated/guide/candidates';
import { createGuide } from '@/utils/consoles/calibrated/guide/create-guide';
import { reduceGuide, startGuideState } from '@/utils/consoles/calibrated/guide/guide-state';
import { climbToComposer, climbToPressed } from '@/utils/consoles/calibrated/guide/meant-element';
import { clipBox } from '@/utils/consoles/calibrated/guide/page-box';
import { findLostSteps } from '@/utils/consoles/calibrated/guide/steps';
import { stepInTree } from '@/utils/consoles/calibrated/guide/walk-tree';
import type { ReadLayout } from '@/utils/consoles/calibrated/layout';
import { findWithin } from '@/utils/consoles/calibrated/locate';
import { describeActiveRow, describeInner } from '@/utils/consoles/calibrated/propose/describe-pointed';
import type { Calibration } from '@/utils/consoles/calibrated/schema';
import { checkCalibration } from '@/utils/consoles/calibrated/self-check';
import type { GuideStep } from '@/utils/conversation/calibration/guide-view';
import { query } from '../pinduoduo-page';

const draw = (html: string) => {
  document.body.innerHTML = html;
};
const all = (css: string) => [...document.querySelectorAll(css)];

/** `data-box="left top width height"`; what carries none stands where its parent does. */
const readLayout: ReadLayout = (element) => {
  const [left, top, width, height] = (element.closest('[data-box]')?.getAttribute('data-box') ?? '')
    .split(' ')
    .map(Number);
  return left === undefined || top === undefined || width === undefined || height === undefined
    ? undefined
    : { left, top, width, height };
};

const drawRow = (name: string, index: number, last: string, extra = '') => `
  <li class="row ${extra}" aria-label="${name}" data-box="0 ${index * 70} 300 70">
    <i class="who" data-box="60 ${index * 70 + 10} 80 20">${name}</i>
    <p class="last" data-box="60 ${index * 70 + 40} 200 20">${last}</p></li>`;
const drawMessage = (text: string, index: number, side: 'left' | 'right') => `
  <div class="msg" data-box="300 ${index * 50} 900 40">
    <span class="text ${side === 'right' ? 'mine' : ''}" data-box="${side === 'right' ? 1000 : 310} ${index * 50} 150 40">${text}</span></div>`;

const drawConsole = () =>
  draw(`<main data-box="0 0 1200 800">
    <ul class="people" data-box="0 0 300 800">
      ${drawRow('王先生', 0, '好的谢谢', 'is-open')}${drawRow('林小雨', 1, '在吗')}${drawRow('阿月', 2, '可以换吗')}</ul>
    <h2 class="top-name" aria-label="王先生" data-box="310 0 200 20">王先生</h2>
    <div class="talk" data-box="300 30 900 600">
      ${drawMessage('有货吗', 1, 'left')}${drawMessage('有的呢', 2, 'right')}${drawMessage('好的谢谢', 3, 'left')}</div>
    <textarea class="reply" data-box="300 650 800 100"></textarea>
    <button class="go" data-box="1110 700 80 40"><svg><path></path></svg>发送</button></main>`);

const head = {
  console: 'other' as const,
  name: '后台',
  host: 'kefu.example.com',
  pathPrefix: '/',
  source: 'agent' as const,
  confidence: 'checked' as const,
  createdAt: 1,
};

afterEach(() => document.body.replaceChildren());

describe('pointing at a part inside a row or a message', () => {
  it('finds the same part in every other row', () => {
    drawConsole();
    const part = describeInner(all('.row'), query('.row:nth-child(2) .last'))?.part;
    expect(all('.row').map((row) => findWithin(row, part)?.textContent)).toEqual(['好的谢谢', '在吗', '可以换吗']);
  });

  it('finds a badge only on the rows that have one', () => {
    draw('<li><b>甲</b><em class="badge">2</em></li><li><b>乙</b></li><li><b>丙</b><em class="badge">1</em></li>');
    const part = describeInner(all('li'), query('.badge'))?.part;
    expect(all('li').map((row) => findWithin(row, part)?.textContent)).toEqual(['2', undefined, '1']);
  });

  it('is refused outside of all rows', () => {
    drawConsole();
    expect(describeInner(all('.row'), query('.top-name'))).toBeUndefined();
  });

  it('learns what marks the open row, and is refused for a row like all others', () => {
    drawConsole();
    const part = describeActiveRow(all('.row'), query('.row:first-child .last'))?.part;
    expect(all('.row').map((row) => findWithin(row, part) !== undefined)).toEqual([true, false, false]);
    draw('<li class="row">甲</li><li class="row">乙</li>');
    expect(describeActiveRow(all('.row'), query('.row'))).toBeUndefined();
  });
});

describe('what is meant by a place', () => {
  it('is the editor around a paragraph, or the one field in a box', () => {
    draw('<section><div contenteditable="true"><p>您好</p></div></section><form><input /><input /></form>');
    expect(climbToComposer(query('p'))).toBe(query('[contenteditable]'));
    expect(climbToComposer(query('section'))).toBe(query('[contenteditable]'));
    expect(climbToComposer(query('form'))).toBeUndefined();
  });

  it('is the button around its drawing', () => {
    drawConsole();
    expect(climbToPressed(query('path'))).toBe(query('button'));
  });
});

describe('walking the page by arrows', () => {
  const isOwn = (element: Element) => element.localName === 'warm-reply';

  it('goes to parent, child and siblings, round the ends, and past what is ours', () => {
    draw('<ul><li>一</li><li>二<script></script><b>x</b></li></ul><warm-reply></warm-reply>');
    const [first, second] = all('li');
    if (!first || !second) throw new Error('no items');
    expect(stepInTree(first, 'after', isOwn)).toBe(second);
    expect(stepInTree(second, 'after', isOwn)).toBe(first);
    expect(stepInTree(first, 'before', isOwn)).toBe(second);
    expect(stepInTree(first, 'parent', isOwn)).toBe(query('ul'));
    expect(stepInTree(second, 'child', isOwn)).toBe(query('b'));
    expect(stepInTree(query('ul'), 'after', isOwn)).toBe(query('ul'));
    expect(stepInTree(document.body, 'parent', isOwn)).toBe(document.body);
  });

  it('goes into an open shadow root and out of it', () => {
    draw('<chat-box></chat-box>');
    const host = query('chat-box');
    const shadow = host.attachShadow({ mode: 'open' });
    shadow.innerHTML = '<p>a</p>';
    const inner = stepInTree(host, 'child', isOwn);
    expect(inner.localName).toBe('p');
    expect(stepInTree(inner, 'parent', isOwn)).toBe(host);
  });
});

describe('frames on the page', () => {
  it('show only what shows of a part inside its list', () => {
    const list = { left: 0, top: 100, width: 300, height: 200 };
    expect(clipBox({ left: 10, top: 80, width: 100, height: 40 }, list)).toEqual({
      left: 10,
      top: 100,
      width: 100,
      height: 20,
    });
    expect(clipBox({ left: 10, top: 20, width: 100, height: 40 }, list)).toBeUndefined();
  });
});

describe('the calibration that comes of it', () => {
  it('reads the page as it was proposed, and keeps no name of a customer', () => {
    drawConsole();
    const candidates = createCandidates({ document, readLayout });
    const calibration = buildResult({
      head,
      candidates,
      state: { choices: {}, redone: 'all' },
      existing: undefined,
    });
    const seen = checkCalibration(document, calibration, readLayout);
    expect(seen.messages).toEqual([
      { author: 'customer', text: '有货吗' },
      { author: 'agent', text: '有的呢' },
      { author: 'customer', text: '好的谢谢' },
    ]);
    expect(seen.rowNames).toEqual(['王先生', '林小雨', '阿月']);
    expect(seen.openName).toBe('王先生');
    expect(JSON.stringify(calibration)).not.toMatch(/王先生|林小雨|阿月|有货|谢谢/);
  });

  it('turns left and right round where the agent says so, by a message of each', () => {
    drawConsole();
    const candidates = createCandidates({ document, readLayout });
    const [first, second] = all('.msg');
    if (!first || !second) throw new Error('no messages');
    expect(candidates.show('authors', second, {}, 'customer')).toBeUndefined();
    expect(candidates.show('authors', first, {}, 'agent')).toBeUndefined();
    const calibration = buildResult({
      head,
      candidates,
      state: { choices: { authors: 0 }, redone: 'all' },
      existing: undefined,
    });
    const { messages } = checkCalibration(document, calibration, readLayout);
    expect(messages.map(({ author }) => author)).toEqual(['agent', 'customer', 'agent']);
  });

  it('says why something cannot be what was pointed at', () => {
    drawConsole();
    const candidates = createCandidates({ document, readLayout });
    expect(candidates.show('composer', query('.top-name'), {}, 'customer')).toBe('not-editable');
    expect(candidates.show('rowName', query('.top-name'), {}, 'customer')).toBe('outside-row');
    expect(candidates.show('messageTime', query('.top-name'), {}, 'customer')).toBe('outside-message');
    expect(candidates.show('authors', query('.top-name'), {}, 'customer')).toBe('outside-message');
    expect(candidates.show('messageItem', query('.go'), {}, 'customer')).toBe('no-list');
    const [first, , third] = all('.msg');
    if (!first || !third) throw new Error('no messages');
    candidates.show('authors', first, {}, 'customer');
    expect(candidates.show('authors', third, {}, 'agent')).toBe('no-difference');
  });

  it('changes one part of an earlier calibration and leaves the others as they were', () => {
    drawConsole();
    const build = (existing: ReturnType<typeof buildResult> | undefined) => {
      const candidates = createCandidates({ document, readLayout, ...(existing && { existing }) });
      const problem = existing && candidates.show('rowName', query('.row .last'), {}, 'customer');
      expect(problem).toBeUndefined();
      return buildResult({
        head,
        candidates,
        state: { choices: { rowName: 0 }, redone: existing ? ['name'] : 'all' },
        existing,
      });
    };
    const before = build(undefined);
    const after = build(before);
    expect(checkCalibration(document, after, readLayout).rowNames).toEqual(['好的谢谢', '在吗', '可以换吗']);
    expect({ ...after.parts, rowName: before.parts.rowName }).toEqual(before.parts);
    expect(after.authors).toEqual(before.authors);
  });
});

describe('what a page has lost is shown again', () => {
  it('is found anew while only one customer stands in the list and one message in the pane', () => {
    drawConsole();
    const whole = createCandidates({ document, readLayout });
    const built = buildResult({ head, candidates: whole, state: { choices: {}, redone: 'all' }, existing: undefined });
    const renamed = { locators: [{ css: '.renamed', how: 'class' as const }] };
    const existing = { ...built, parts: { ...built.parts, rowName: renamed, messageText: renamed } };
    for (const it of all('.row:not(:first-child), .msg:not(:last-child)')) it.remove();
    expect(checkCalibration(document, existing, readLayout).lost).toEqual(['messageText', 'rowName']);
    const candidates = createCandidates({ document, readLayout, existing });
    const state = { choices: {}, redone: ['name', 'messages'] as const };
    const after = checkCalibration(document, buildResult({ head, candidates, state, existing }), readLayout);
    expect(after.lost).toEqual([]);
    expect(after.rowNames).toEqual(['王先生']);
    expect(after.messages.map(({ text }) => text)).toEqual(['好的谢谢']);
  });

  it.each<[string, string[], GuideStep[], GuideStep[]]>([
    ['at what a look at the page does not find', ['customer-id'], ['name'], ['name']],
    ['at the mark, where a look finds all the rest of the list', ['conversation-list'], [], ['marks']],
    ['in the order of the guide, each once', ['send-button', 'message-author', 'composer'], [], ['reply', 'authors']],
    ['not at all where the part belongs to no step', ['agent-status'], ['reply'], []],
  ])('%s', (_, lost, seenLost, steps) => {
    expect(findLostSteps(lost, seenLost)).toEqual(steps);
  });

  /** The page as it stands, every part as it is proposed. */
  const calibrateAll = () =>
    buildResult({
      head,
      candidates: createCandidates({ document, readLayout }),
      state: { choices: {}, redone: 'all' },
      existing: undefined,
    });

  const openLost = async (lost: string[]) => {
    drawConsole();
    const existing = calibrateAll();
    const saved: Calibration[] = [];
    for (const last of all('.last')) last.remove();
    const guide = createGuide({
      root: document,
      begin: { console: 'other', name: '后台', existing, lost },
      readLayout,
      now: () => 2,
      save: async (calibration) => {
        saved.push(calibration);
        return succeed(undefined);
      },
      copyText: async () => undefined,
      isOwn: () => false,
      onChanged: () => undefined,
      onClosed: () => undefined,
    });
    return { guide, saved, existing };
  };

  it('is never agreed to while nothing is found: it is pointed at, or left out in so many words', async () => {
    const { guide, saved } = await openLost(['customer-id', 'conversation-list']);
    const seen = guide.readView();
    expect(seen.step).toBe('name');
    expect(seen.parts.map(({ part, state }) => [part, state])).toEqual([
      ['rowName', 'found'],
      ['rowPreview', 'lost'],
    ]);
    expect([seen.canConfirm, seen.parts[seen.focus]?.part]).toEqual([false, 'rowPreview']);
    guide.intents.confirm();
    expect(guide.readView().step).toBe('name');
    guide.intents.skip();
    guide.intents.confirm();
    expect(guide.readView().step).toBe('check');
    guide.intents.save();
    await expect
      .poll(() => saved.map(({ parts }) => [parts.rowName !== undefined, parts.rowPreview]))
      .toEqual([[true, undefined]]);
  });

  it('keeps what nobody was asked about, although it is not to be seen just now', async () => {
    drawConsole();
    query('.row').insertAdjacentHTML('beforeend', '<em class="badge" data-box="200 40 20 20">2</em>');
    const existing = calibrateAll();
    expect(existing.parts.rowUnread).toBeDefined();
    query('.badge').remove();
    const candidates = createCandidates({ document, readLayout, existing });
    const after = buildResult({ head, candidates, state: { choices: {}, redone: ['rows'] }, existing });
    expect(after.parts.rowUnread).toEqual(existing.parts.rowUnread);
    const none = { choices: { conversationRow: 'none' }, redone: ['rows'] } as const;
    expect(Object.keys(buildResult({ head, candidates, state: none, existing }).parts)).not.toContain('rowUnread');
  });

  it('asks for nothing else, and ends with the live check', () => {
    const begun = startGuideState(true, ['name']);
    expect(begun).toMatchObject({ step: 'name', redone: ['name'] });
    expect(reduceGuide(begun, { type: 'confirm' }).step).toBe('check');
    expect(startGuideState(true).step).toBe('menu');
  });
});
