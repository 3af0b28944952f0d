import { beforeEach, describe, expect, it } from 'vitest';
import {
  sampleClock,
  sampleKey,
  sampleNow,
  sampleQueue,
  sampleRow,
  sampleTeam,
  sampleTimer,
  sampleView,
} from '../../support/overlay-samples';
import { type MountedOverlay, mountOverlay, trust } from './mount-overlay';

const readNames = (overlay: MountedOverlay) => overlay.all('.queue-name').map((name) => name.textContent);
const readTimes = (overlay: MountedOverlay) => overlay.all('.queue-list .queue-time').map((time) => time.textContent);

const pointer = (type: string, init: PointerEventInit = {}) =>
  trust(new PointerEvent(type, { bubbles: true, composed: true, pointerId: 1, button: 0, ...init }));

beforeEach(() => {
  Object.assign(window, { innerWidth: 1280, innerHeight: 760 });
});

describe('the queue strip', () => {
  it('shows seconds only inside the last 90 s, minutes before, and how late somebody is', async () => {
    const overlay = await mountOverlay(
      sampleView({
        queue: [
          sampleRow('late', sampleTimer('overdue', -65)),
          sampleRow('near', sampleTimer('urgent', 24)),
          sampleRow('edge', sampleTimer('warn', 90)),
          sampleRow('far', sampleTimer('calm', 91)),
          sampleRow('farther', sampleTimer('calm', 170)),
          sampleRow('night', sampleTimer('off-hours', 20)),
        ],
      }),
    );
    expect(readTimes(overlay)).toEqual(['已超时 +1:05', '0:24', '1:30', '1分', '2分', '休息时段']);
  });

  it('never shows seconds where the page itself counts in minutes or hours', async () => {
    const overlay = await mountOverlay(
      sampleView({
        queue: [
          sampleRow('minutes', sampleTimer('overdue', -125, { precisionMs: 60_000 })),
          sampleRow('hours', sampleTimer('overdue', -7300, { precisionMs: 3_600_000 })),
          sampleRow('near', sampleTimer('warn', 70, { precisionMs: 60_000 })),
        ],
      }),
    );
    expect(readTimes(overlay)).toEqual(['已超时 +2分', '已超时 +2小时', '1分']);
  });

  it('counts on by the clock alone, without a new view', async () => {
    const view = sampleView({ queue: [sampleRow('near', sampleTimer('urgent', 24))] });
    const overlay = await mountOverlay(view);
    const row = overlay.find('.queue-row');
    await overlay.show(view, sampleNow + 3_000);
    expect(readTimes(overlay)).toEqual(['0:21']);
    expect(overlay.find('.queue-row')).toBe(row);
  });

  it('gives each stage its own shape, not only a colour', async () => {
    const stages = ['off-hours', 'calm', 'warn', 'urgent', 'overdue'] as const;
    const overlay = await mountOverlay(
      sampleView({ queue: stages.map((stage) => sampleRow(stage, sampleTimer(stage, stage === 'overdue' ? -1 : 60))) }),
    );
    expect(overlay.all('.queue-row .icon').map((icon) => icon.getAttribute('data-icon'))).toEqual([
      'moon',
      'dot',
      'clock',
      'bell',
      'flame',
    ]);
  });

  it('marks a name or a wait that is not certain', async () => {
    const overlay = await mountOverlay(
      sampleView({
        queue: [
          sampleRow('same name', sampleTimer('calm', 60), { isNameAmbiguous: true }),
          sampleRow('guessed wait', sampleTimer('calm', 60, { certainty: 'unsure' })),
          sampleRow('certain', sampleTimer('calm', 60)),
        ],
      }),
    );
    expect(overlay.all('.queue-row').map((row) => row.querySelector('.tag')?.textContent)).toEqual([
      '不确定',
      '不确定',
      undefined,
    ]);
  });

  it('keeps everybody in place while the pointer is over the list, and sorts when it leaves', async () => {
    const overlay = await mountOverlay(sampleView());
    const before = readNames(overlay);
    await overlay.fire(overlay.find('.queue-list'), pointer('pointerenter'));
    await overlay.fire(overlay.find('.queue-list'), pointer('pointerover'));

    const [first, ...others] = sampleQueue();
    const newcomer = sampleRow('new', sampleTimer('overdue', -90));
    await overlay.show(sampleView({ queue: [newcomer, ...others.reverse()] }));
    expect(readNames(overlay)).toEqual([...before, 'new']);
    expect(overlay.find(`[data-conversation="${first?.id}"]`).textContent).toContain('已处理');

    await overlay.fire(overlay.find('.queue-list'), pointer('pointerleave'));
    await overlay.fire(overlay.find('.queue-list'), pointer('pointerout'));
    expect(readNames(overlay)).toEqual(['new', ...others.map(({ name }) => name)]);
  });

  it('keeps everybody in place while the focus is inside the list', async () => {
    const overlay = await mountOverlay(sampleView());
    const before = readNames(overlay);
    await overlay.fire(overlay.find('.queue-row'), new FocusEvent('focusin', { bubbles: true, composed: true }));
    await overlay.fire(overlay.find('.queue-row'), new FocusEvent('focus', { composed: true }));
    await overlay.show(sampleView({ queue: sampleQueue().reverse() }));
    expect(readNames(overlay)).toEqual(before);
  });

  it('tells a house target that has passed beside the platform clock that still runs', async () => {
    const house = sampleClock('overdue', -5, { id: 'house', origin: 'house', limitMs: 15_000 });
    const row = sampleRow('both', sampleTimer('overdue', 80, { clocks: [sampleClock('calm', 80), house] }));
    const overlay = await mountOverlay(sampleView({ queue: [row] }));
    expect(readTimes(overlay)).toEqual(['15秒已超 · 1:20']);
    await overlay.show(sampleView({ queue: [row] }), sampleNow + 81_000);
    expect(readTimes(overlay)).toEqual(['已超时 +0:01']);
  });

  it('says in a word who cannot be saved any more, and why for everybody', async () => {
    const overlay = await mountOverlay(
      sampleView({
        queue: [
          sampleRow('can', sampleTimer('warn', 60)),
          sampleRow('cannot', sampleTimer('urgent', 9), { feasibility: 'out-of-reach' }),
        ],
      }),
    );
    expect(overlay.all('.tag').map((tag) => tag.textContent)).toEqual(['来不及']);
    expect(overlay.all('.queue-row').map((row) => row.title)).toEqual([
      'can · 来得及',
      'cannot · 按您平时的速度来不及，可转交',
    ]);
  });

  it('takes the colour of a stage only from the stage that was set', async () => {
    const queue = [sampleRow('a', sampleTimer('overdue', -1)), sampleRow('b', sampleTimer('warn', 60))];
    const overlay = await mountOverlay(sampleView({ queue, markFrom: 'urgent' }));
    expect(overlay.all('.queue-row').map((row) => row.dataset.stage)).toEqual(['overdue', 'calm']);
    await overlay.show(sampleView({ queue, markFrom: 'never' }));
    expect(overlay.all('.queue-row').map((row) => row.dataset.stage)).toEqual(['calm', 'calm']);
  });

  it('shows as many as one can take in and counts the others', async () => {
    const queue = Array.from({ length: 500 }, (_, index) => sampleRow(`c${index}`, sampleTimer('calm', 100)));
    const overlay = await mountOverlay(sampleView({ queue }));
    expect(overlay.all('.queue-row')).toHaveLength(12);
    expect(overlay.find('.queue-list').textContent).toContain('还有 488 位');
    expect(overlay.find('.strip-title').textContent).toBe('500 人在等');
  });

  it('offers 不用回 by itself where the customer only says thanks, with one click', async () => {
    const overlay = await mountOverlay(
      sampleView({ queue: [sampleRow('thanks', sampleTimer('calm', 100), { isClosing: true })] }),
    );
    await overlay.click(overlay.button('不用回'));
    expect(overlay.calls).toEqual([{ name: 'dismissWait', args: [sampleKey('thanks')] }]);
  });

  it('unfolds 稍后提醒 and 不用回 for any row, by key as well, and folds them on Escape', async () => {
    const overlay = await mountOverlay(sampleView());
    const more = overlay.button('S*******n：稍后提醒、不用回');
    await overlay.click(more);
    await overlay.press(more, 'Escape');
    expect(overlay.all('.row-actions')).toEqual([]);
    await overlay.click(more);
    await overlay.click(overlay.button('5 分钟后再提醒'));
    await overlay.click(more);
    await overlay.click(overlay.button('不用回'));
    expect(overlay.calls).toEqual([
      { name: 'snooze', args: [sampleKey('S*******n'), true] },
      { name: 'dismissWait', args: [sampleKey('S*******n')] },
    ]);
  });

  it('wakes a row that was put off, and shows that it is', async () => {
    const overlay = await mountOverlay(
      sampleView({ queue: [sampleRow('later', sampleTimer('warn', 60), { snoozedUntil: sampleNow + 60_000 })] }),
    );
    expect(overlay.find('.queue-row').getAttribute('aria-label')).toContain('已设稍后提醒');
    await overlay.click(overlay.find('.row-more'));
    await overlay.click(overlay.button('恢复提醒'));
    expect(overlay.calls).toEqual([{ name: 'snooze', args: [sampleKey('later'), false] }]);
  });

  it('takes 不用回 back in place, in the row under the pointer or in the pill', async () => {
    const [first, ...others] = sampleQueue();
    const undo = { conversation: sampleKey('S*******n'), name: 'S*******n' };
    const overlay = await mountOverlay(sampleView());
    await overlay.fire(overlay.find('.queue-list'), pointer('pointerenter'));
    await overlay.fire(overlay.find('.queue-list'), pointer('pointerover'));
    await overlay.show(sampleView({ queue: others, undo }));
    expect(overlay.find('.queue-list > li').textContent).toBe('S*******n 已标不用回撤销');
    await overlay.click(overlay.button('撤销'));
    await overlay.show(sampleView({ queue: [], undo }));
    await overlay.click(overlay.button('撤销'));
    expect(first?.name).toBe('S*******n');
    expect(overlay.calls).toEqual([
      { name: 'restoreWait', args: [sampleKey('S*******n')] },
      { name: 'restoreWait', args: [sampleKey('S*******n')] },
    ]);
  });

  it('puts everybody off, and lets a neighbour watch, from its menu', async () => {
    const overlay = await mountOverlay(sampleView());
    for (const name of ['全部 5 分钟后再提醒', '离开一会儿，帮我盯一下', '看今天的数字']) {
      await overlay.click(overlay.button('更多'));
      await overlay.click(overlay.button(name));
    }
    const team = sampleTeam({ coverUntil: sampleNow + 60_000, allSnoozedUntil: sampleNow + 60_000 });
    await overlay.show(sampleView({ queue: [], team }));
    await overlay.click(overlay.button('我回来了'));
    await overlay.click(overlay.button('恢复提醒'));
    expect(overlay.calls).toEqual([
      { name: 'snooze', args: [undefined, true] },
      { name: 'cover', args: [true] },
      { name: 'openBoard', args: [] },
      { name: 'cover', args: [false] },
      { name: 'snooze', args: [undefined, false] },
    ]);
  });

  it('keeps promises in sight until they are followed up, late ones in words', async () => {
    const promise = { conversation: sampleKey('a'), name: 'a', madeAt: sampleNow - 60_000, dueAt: sampleNow + 60_000 };
    const team = sampleTeam({ promises: [promise] });
    const overlay = await mountOverlay(sampleView({ queue: [], team }));
    expect(overlay.find('.promise').textContent).toMatch(/^答应 \d+:\d\d 前回复 a已跟进$/);
    await overlay.show(sampleView({ queue: [], team }), sampleNow + 60_000);
    expect(overlay.find('.promise').textContent).toMatch(/已过时间/);
    expect(overlay.find('[role="status"]').textContent).toBe('1 件答应过的事已过时间。');
    await overlay.click(overlay.button('已跟进'));
    expect(overlay.calls).toEqual([{ name: 'keepPromise', args: [sampleKey('a')] }]);
  });

  it.each([
    [2, '还能漏 2 位'],
    [0, '再漏 1 位跌破 95%'],
    [-3, '再及时 3 位回到 95%'],
  ])('says how much room today leaves (%i)', async (canMiss, words) => {
    const budget = { console: 'pinduoduo', clockId: 'x', inTime: 204, late: 8, targetPercent: 95, canMiss } as const;
    const overlay = await mountOverlay(sampleView({ team: sampleTeam({ budget }) }));
    expect(overlay.find('.budget').textContent).toBe(`今天 204/212 及时${words}`);
  });

  it('leads to those who wait in other consoles', async () => {
    const overlay = await mountOverlay(
      sampleView({ queue: [], team: sampleTeam({ elsewhere: { waiting: 3, overdue: 1 } }) }),
    );
    await overlay.click(overlay.button('其他后台还有 3 位在等，1 位已超时'));
    expect(overlay.calls).toEqual([{ name: 'openSidePanel', args: [] }]);
  });

  it('points at the customer in the console list on a click', async () => {
    const overlay = await mountOverlay(sampleView());
    await overlay.click(overlay.find('.queue-row'));
    expect(overlay.calls).toEqual([{ name: 'point', args: [sampleKey('S*******n')] }]);
  });

  it('does nothing on a click the page made up', async () => {
    const overlay = await mountOverlay(sampleView());
    for (const button of overlay.all('button')) await overlay.fire(button, new MouseEvent('click', { bubbles: true }));
    expect(overlay.calls).toEqual([]);
  });

  it('moves by arrow keys and stops at the edge of the viewport', async () => {
    const overlay = await mountOverlay(sampleView({ stripPlace: { left: 20, top: 20, isCollapsed: false } }));
    const grip = overlay.find('.grip');
    await overlay.press(grip, 'ArrowRight');
    await overlay.press(grip, 'ArrowUp');
    await overlay.press(grip, 'ArrowLeft', { shiftKey: true });
    expect(overlay.calls.map(({ args }) => args[0])).toEqual([
      { left: 36, top: 20, isCollapsed: false },
      { left: 36, top: 8, isCollapsed: false },
      { left: 8, top: 8, isCollapsed: false },
    ]);
    expect(overlay.find('.dock').style).toMatchObject({ left: '8px', top: '8px' });
  });

  it('follows the pointer by its handle and remembers where it was dropped', async () => {
    const overlay = await mountOverlay(sampleView({ stripPlace: { left: 100, top: 100, isCollapsed: false } }));
    const grip = overlay.find('.grip');
    grip.setPointerCapture = () => {};
    await overlay.fire(grip, pointer('pointerdown', { clientX: 110, clientY: 110 }));
    await overlay.fire(grip, pointer('pointermove', { clientX: 160, clientY: 5000 }));
    await overlay.fire(grip, pointer('pointerup'));
    expect(overlay.calls).toEqual([{ name: 'placeStrip', args: [{ left: 150, top: 580, isCollapsed: false }] }]);
  });

  it('never lies over the composer, wherever it was dropped', async () => {
    const composer = { box: { left: 300, top: 500, width: 900, height: 200 }, findings: [], isDraftEmpty: true };
    const overlay = await mountOverlay(
      sampleView({ composer, stripPlace: { left: 600, top: 640, isCollapsed: false } }),
    );
    const { top, maxHeight } = overlay.find('.dock').style;
    expect(Number.parseFloat(top) + Number.parseFloat(maxHeight)).toBeLessThanOrEqual(500);
  });

  it('folds to a pill with the count and the most urgent time', async () => {
    const overlay = await mountOverlay(sampleView());
    await overlay.click(overlay.button('收起'));
    expect(overlay.calls[0]).toMatchObject({ name: 'placeStrip', args: [{ isCollapsed: true }] });
    expect(overlay.all('.queue-row')).toEqual([]);
    expect(overlay.find('.strip-header').textContent).toBe('5 人在等+1:05');
  });

  it('is a calm pill when nobody waits', async () => {
    const overlay = await mountOverlay(sampleView({ queue: [] }));
    expect(overlay.find('.strip-header').textContent).toBe('没有人在等');
    expect(overlay.find('.strip-header').dataset.stage).toBe('idle');
  });

  it('hides for an hour, for today or on this site from its menu, and switches suggestions with one click', async () => {
    const overlay = await mountOverlay(sampleView());
    for (const name of ['隐藏 1 小时', '今天不再显示', '在此站点一直隐藏']) {
      await overlay.click(overlay.button('更多'));
      await overlay.click(overlay.button(name));
    }
    await overlay.click(overlay.button('建议已开，点按关闭'));
    expect(overlay.calls).toEqual([
      { name: 'hideStrip', args: ['hour'] },
      { name: 'hideStrip', args: ['today'] },
      { name: 'hideStrip', args: ['site'] },
      { name: 'setSuggestions', args: [false] },
    ]);
  });
});
