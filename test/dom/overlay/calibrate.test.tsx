import { describe, expect, it } from 'vitest';
import type { GuidePartView, GuideView } from '@/utils/conversation/calibration/guide-view';
import { mountCalibrate } from './mount-calibrate';

const part = (name: GuidePartView['part'], change: Partial<GuidePartView> = {}): GuidePartView => ({
  part: name,
  state: 'found',
  reason: 'editable-near-send',
  count: 1,
  choice: 1,
  choices: 3,
  isNeeded: false,
  ...change,
});

const view = (change: Partial<GuideView> = {}): GuideView => ({
  step: 'reply',
  position: 1,
  total: 8,
  parts: [part('composer', { isNeeded: true }), part('sendControl', { reason: 'says-send' })],
  focus: 0,
  outlines: [
    { part: 'composer', kind: 'one', box: { left: 300, top: 600, width: 400, height: 60 } },
    { part: 'sendControl', kind: 'one', box: { left: 720, top: 620, width: 60, height: 30 } },
  ],
  canConfirm: true,
  waiting: 'no',
  lostSteps: [],
  name: 'kefu.example.com',
  saving: 'open',
  changes: { proposed: 12, changed: 1 },
  ...change,
});

const checkView = (change: Partial<GuideView> = {}): GuideView =>
  view({
    step: 'check',
    position: 8,
    parts: [],
    check: {
      count: 12,
      rowCount: 4,
      openName: '王先生',
      last: [
        { author: 'customer', text: '有货吗', place: 9 },
        { author: 'agent', text: '有的', place: 10 },
        { author: 'customer', text: '好的', place: 11 },
      ],
    },
    ...change,
  });

describe('the calibration card', () => {
  it('asks one question, says why each part is proposed, and frames both on the page', async () => {
    const { find, all } = await mountCalibrate(view());
    expect(find('.guide').textContent).toContain('框出来的是您写回复的输入框和发送键吗？');
    expect(all('.guide-reason').map((it) => it.textContent)).toEqual(['能打字，旁边就是发送键', '上面写着发送']);
    expect(all('.outline-tag').map((it) => it.textContent)).toEqual(['回复框', '发送键']);
    expect(find('.outline[data-part="composer"]').style.left).toBe('298px');
  });

  it('has 对 under Enter from the beginning, and again after each step', async () => {
    const { root, show, button } = await mountCalibrate(view());
    expect(root.activeElement?.textContent).toBe('对');
    button('我来指').focus();
    await show(view({ step: 'rows', position: 4, parts: [part('conversationRow')] }));
    expect(root.activeElement?.textContent).toBe('对');
  });

  it('leaves the focus where it is while nothing but the page changes', async () => {
    const { root, show, button } = await mountCalibrate(view());
    button('我来指').focus();
    await show(view({ outlines: [] }));
    expect(root.activeElement?.textContent).toBe('我来指');
  });

  it('walks through candidates by ↑↓ and through parts by ←→', async () => {
    const { press, calls } = await mountCalibrate(view());
    for (const key of ['ArrowDown', 'ArrowUp', 'ArrowRight', 'ArrowLeft']) await press(key);
    expect(calls).toEqual([
      ['walk', 1],
      ['walk', -1],
      ['focusPart', 1],
      ['focusPart', 1],
    ]);
  });

  it('goes back by Esc, but never leaves by one key alone', async () => {
    const { press, calls, root, show } = await mountCalibrate(view({ position: 3 }));
    await press('Escape');
    expect(calls).toEqual([['back']]);
    await show(view());
    await press('Escape');
    expect(calls).toEqual([['back']]);
    expect(root.activeElement?.getAttribute('aria-label')).toBe('退出标定');
  });

  it('leaves every key to the input method while it composes', async () => {
    const { press, calls } = await mountCalibrate(view({ position: 3 }));
    for (const key of ['ArrowDown', 'Escape', 'Enter']) {
      await press(key, { isComposing: true });
      await press(key, { keyCode: 229 });
    }
    expect(calls).toEqual([]);
  });

  it('does nothing by an event that a page made', async () => {
    const { fire, button, calls, find } = await mountCalibrate(view());
    await fire(button('对'), new MouseEvent('click', { bubbles: true, composed: true, detail: 1 }));
    await fire(find('.guide'), new KeyboardEvent('keydown', { key: 'ArrowDown', bubbles: true }));
    expect(calls).toEqual([]);
  });

  it('confirms, points and leaves out by click', async () => {
    const { click, button, calls } = await mountCalibrate(view({ focus: 1, position: 2 }));
    for (const name of ['对', '我来指', '没有这一项', '上一步', '下一个候选', '退出标定']) await click(button(name));
    expect(calls).toEqual([['confirm'], ['startPicking'], ['skip'], ['back'], ['walk', 1], ['close']]);
  });

  it('cannot be confirmed while a needed part is missing, and says so', async () => {
    const missing = part('composer', { state: 'missing', reason: undefined, count: 0, choice: 0, isNeeded: true });
    const { click, button, calls, find } = await mountCalibrate(view({ parts: [missing], canConfirm: false }));
    await click(button('对'));
    expect(calls).toEqual([]);
    expect(find('.guide-reason').textContent).toBe('没有认出来，请“我来指”');
  });

  it('says 跳过 where nothing was found and nothing is needed', async () => {
    const none = part('messageTime', { state: 'missing', reason: undefined, count: 0, choice: 0 });
    const { click, button, calls } = await mountCalibrate(view({ step: 'marks', position: 6, parts: [none] }));
    await click(button('跳过'));
    expect(calls).toEqual([['confirm']]);
  });

  it('asks to point at a part that was there before, or to leave it out: 对 alone does nothing', async () => {
    const lost = part('rowPreview', { state: 'lost', reason: undefined, count: 0, choice: 0 });
    const { click, press, button, calls, find, all } = await mountCalibrate(
      view({ step: 'name', position: 1, total: 2, parts: [part('rowName'), lost], focus: 1, canConfirm: false }),
    );
    expect(all('.guide-reason').at(-1)?.textContent).toBe('以前有，现在没有找到');
    const asked = '“最后一句”要先定下来才能往下走：请“我来指”；这个后台真的不再有，就按“没有这一项”。';
    expect(find('.guide-note').textContent).toBe(asked);
    expect(find('[role="status"]').textContent).toContain(asked);
    await click(button('对'));
    await press('Enter');
    expect(calls).toEqual([]);
    await click(button('我来指'));
    await click(button('没有这一项'));
    expect(calls).toEqual([['startPicking'], ['skip']]);
  });

  it('waits for a message where there is none', async () => {
    const { find } = await mountCalibrate(view({ step: 'messages', position: 2, waiting: 'no-message' }));
    expect(find('.guide-note').textContent).toContain('请让顾客发一条');
    expect(find('[role="status"]').textContent).toContain('请让顾客发一条');
  });

  it('tells who is who by words beside the messages, not by colour alone', async () => {
    const box = { left: 10, top: 100, width: 50, height: 20 };
    const { all } = await mountCalibrate(
      view({
        step: 'authors',
        parts: [part('authors')],
        outlines: [
          { part: 'authors', kind: 'item', box, author: 'customer' },
          { part: 'authors', kind: 'item', box: { ...box, top: 140 }, author: 'agent' },
          { part: 'authors', kind: 'item', box: { ...box, top: 180 } },
        ],
      }),
    );
    expect(all('.outline-tag').map((it) => it.textContent)).toEqual(['顾客', '客服', '看不出是谁']);
  });
});

describe('pointing', () => {
  const picking = view({
    picking: { part: 'sendControl', text: '发送', box: { left: 1, top: 1, width: 9, height: 9 } },
  });

  it('says what to click and what is pointed at, and frames that alone', async () => {
    const { find, all, root } = await mountCalibrate(picking);
    expect(find('.guide-ask').textContent).toBe('请点一下：发送键');
    expect(find('.guide-here').textContent).toBe('现在指着：发送');
    expect(all('.outline')).toHaveLength(1);
    expect(root.activeElement?.textContent).toBe('就是它');
  });

  it('walks the tree of the page by arrows; Esc stops', async () => {
    const { press, calls } = await mountCalibrate(picking);
    for (const key of ['ArrowUp', 'ArrowDown', 'ArrowLeft', 'ArrowRight', 'Escape']) await press(key);
    expect(calls).toEqual([
      ['stepInTree', 'parent'],
      ['stepInTree', 'child'],
      ['stepInTree', 'before'],
      ['stepInTree', 'after'],
      ['stopPicking'],
    ]);
  });

  it('takes what lies under the pointer by a click on the shield', async () => {
    const { find, click, calls } = await mountCalibrate(picking);
    await click(find('.shield'));
    expect(calls).toEqual([['hover', 0, 0], ['pickOutlined']]);
  });

  it('takes nothing by a click that the page made', async () => {
    const { find, fire, calls } = await mountCalibrate(picking);
    await fire(find('.shield'), new MouseEvent('click', { bubbles: true, composed: true }));
    expect(calls).toEqual([]);
  });

  it('says why it cannot be what was pointed at', async () => {
    const { find } = await mountCalibrate(view({ picking: { part: 'composer', text: '', problem: 'not-editable' } }));
    expect(find('.guide-note').textContent).toBe('这里不能打字，请点在输入框里。');
  });
});

describe('the live check', () => {
  it('tells how many messages it read and who wrote the last three', async () => {
    const { find, all } = await mountCalibrate(checkView());
    expect(find('.guide-ask').textContent).toBe('我看到 12 条消息，最后一条是顾客说的，对吗？');
    expect(all('.guide-messages li').map((it) => it.textContent)).toEqual(['顾客有货吗', '客服有的', '顾客好的']);
  });

  it('goes back to what is wrong', async () => {
    const { click, button, calls } = await mountCalibrate(checkView());
    await click(button('人不对'));
    expect(calls).toEqual([['redo', 'authors']]);
  });

  it('takes a name, and Enter in it saves, but not while the input method composes', async () => {
    const { find, fire, press, calls } = await mountCalibrate(checkView());
    const field = find('input');
    if (!(field instanceof HTMLInputElement)) throw new Error('no field');
    field.value = '唯品会客服';
    await fire(field, new InputEvent('input', { bubbles: true, composed: true }));
    field.focus();
    await press('Enter', { isComposing: true });
    await press('ArrowUp');
    await press('Enter');
    expect(calls).toEqual([['rename', '唯品会客服'], ['save']]);
  });

  it('loses nothing where it cannot be stored: it says why and can be copied', async () => {
    const { find, click, button, calls } = await mountCalibrate(checkView({ saving: 'gone' }));
    expect(find('.guide-trouble').textContent).toContain('扩展刚刚更新或停用了');
    await click(button('复制标定'));
    expect(calls).toEqual([['copy']]);
    expect(button('已复制')).toBeTruthy();
  });

  it('says when it is stored and at work', async () => {
    const { find, press, calls, root } = await mountCalibrate(checkView({ saving: 'saved' }));
    expect(find('.guide').textContent).toContain('暖回现在就在这个后台上工作。');
    expect(find('.guide').textContent).toContain('自己认出 12 项，您改了 1 项');
    expect(root.activeElement?.textContent).toBe('完成');
    await press('Escape');
    expect(calls).toEqual([['close']]);
  });
});

describe('a console that was calibrated before', () => {
  it('offers each part, what was lost first, under the keyboard', async () => {
    const { all, root, press, click, button, calls } = await mountCalibrate(
      view({ step: 'menu', position: 0, parts: [], outlines: [], lostSteps: ['open'] }),
    );
    expect(all('.guide-choice')[0]?.textContent).toBe('正在聊的是谁现在找不到了');
    expect(root.activeElement).toBe(all('.guide-choice')[0]);
    await press('ArrowDown');
    expect(root.activeElement).toBe(all('.guide-choice')[1]);
    await click(all('.guide-choice')[0] ?? button('全部重新来'));
    await click(button('全部重新来'));
    expect(calls).toEqual([['redo', 'open'], ['redoAll']]);
  });
});
