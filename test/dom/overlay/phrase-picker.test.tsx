import { afterEach, describe, expect, it } from 'vitest';
import { attachPickerKeys } from '@/components/overlay/picker-keys';
import type { OverlayView } from '@/components/overlay/types';
import { sampleKey, sampleView } from '../../support/overlay-samples';
import { samplePhraseList } from '../../support/phrase-samples';
import { createPickerStand } from '../../support/picker-stand';
import { mountOverlay, trust } from './mount-overlay';

const viewFor = (name: string, change: Partial<OverlayView> = {}) =>
  sampleView({ queue: [], open: { id: `id-${name}`, name, key: sampleKey(name) }, ...change });

/** The picker as it stands once the phrases have arrived. */
const openPicker = async (name = '小熊', view = viewFor(name)) => {
  const stand = createPickerStand(view);
  stand.picker.open();
  stand.answer(samplePhraseList);
  const overlay = await mountOverlay(view, undefined, stand.picker);
  const field = () => {
    const found = overlay.find('.picker-field');
    if (!(found instanceof HTMLInputElement)) throw new Error('no search field');
    return found;
  };
  return {
    ...stand,
    overlay,
    field,
    redraw: () => overlay.show(view),
    type: async (text: string) => {
      field().value = text;
      await overlay.fire(field(), trust(new InputEvent('input', { bubbles: true, composed: true })));
    },
    list: () => overlay.all('.phrase-option b').map((title) => title.textContent),
    readChosen: () => overlay.find('[aria-selected="true"] b').textContent,
  };
};

/** A phrase picked that leaves two things open. */
const openSlots = async () => {
  const stand = await openPicker();
  const { overlay, type, field } = stand;
  await type('ckd');
  await overlay.press(field(), 'Enter');
  const slots = () => overlay.all('.picker-slot input');
  return {
    ...stand,
    slots,
    fill: async (place: number, text: string) => {
      const slot = slotAt(slots(), place);
      slot.value = text;
      await overlay.fire(slot, trust(new InputEvent('input', { bubbles: true, composed: true })));
    },
  };
};

const slotAt = (slots: readonly HTMLElement[], place: number): HTMLInputElement => {
  const slot = slots[place];
  if (!(slot instanceof HTMLInputElement)) throw new Error('no such field');
  return slot;
};

describe('the phrase picker', () => {
  it('opens with the keyboard in the search field and the most used phrase chosen', async () => {
    const { overlay, field, list, readChosen } = await openPicker();
    expect(overlay.root.activeElement).toBe(field());
    expect(list()).toEqual(['欢迎光临', '查快递', '退款到账时间', '过期退货']);
    expect(readChosen()).toBe('欢迎光临');
    expect(field().getAttribute('aria-activedescendant')).toBe(overlay.find('[aria-selected="true"]').id);
  });

  it('filters while the agent types, by shortcut, initials, title and text', async () => {
    const { type, list, overlay } = await openPicker();
    await type('kd');
    expect(list()).toEqual(['查快递', '退款到账时间']);
    await type('/hy');
    expect(list()).toEqual(['欢迎光临']);
    await type('tkdz');
    expect(list()).toEqual(['退款到账时间']);
    await type('没有这句');
    expect(list()).toEqual([]);
    expect(overlay.find('.picker-empty').textContent).toBe('没有合适的快捷语');
  });

  it('says which phrase this customer has already got, with other messages between', async () => {
    const say = (author: 'agent' | 'customer' | 'robot', text: string, isWithdrawn = false) => ({
      id: `${author} ${text}`,
      author,
      kind: 'text' as const,
      text,
      sentAt: 0,
      seenAt: 0,
      isWithdrawn,
      certainty: 'sure' as const,
    });
    const phraseOf = (title: string) => samplePhraseList.find((it) => it.title === title)?.text ?? '';
    const filled = phraseOf('查快递').replaceAll(/\{[^}]*\}/g, '填好的');
    const messages = [
      say('agent', `亲，${filled}`),
      say('customer', '好'),
      say('agent', '在的'),
      say('robot', phraseOf('过期退货')),
    ];
    const { key } = viewFor('小熊').open ?? { key: sampleKey('小熊') };
    const { overlay } = await openPicker(
      '小熊',
      viewFor('小熊', { open: { id: 'id-小熊', name: '小熊', key, messages } }),
    );
    const marked = overlay.all('.phrase-option').filter((option) => option.querySelector('.phrase-sent'));
    expect(marked.map((option) => option.querySelector('b')?.textContent)).toEqual(['查快递']);
    const withdrawn = [say('agent', filled, true)];
    const again = await openPicker(
      '小熊',
      viewFor('小熊', { open: { id: 'id-小熊', name: '小熊', key, messages: withdrawn } }),
    );
    expect(again.overlay.all('.phrase-sent')).toHaveLength(0);
  });

  it('goes through the list with the arrow keys, round its ends', async () => {
    const { overlay, field, readChosen } = await openPicker();
    await overlay.press(field(), 'ArrowDown');
    expect(readChosen()).toBe('查快递');
    await overlay.press(field(), 'ArrowUp');
    await overlay.press(field(), 'ArrowUp');
    expect(readChosen()).toBe('过期退货');
  });

  it('puts the chosen phrase at the caret, what is known filled in and the rest open, and closes', async () => {
    const { overlay, field, calls, used, redraw, countSessions } = await openPicker();
    await overlay.press(field(), 'Enter');
    expect(calls).toEqual([{ name: 'insertReply', args: ['小熊您好，我是店里的客服，您想了解哪一款？'] }]);
    expect(used).toEqual(['hello']);
    expect(countSessions()).toBe(0);
    await redraw();
    expect(overlay.all('[data-surface="picker"]')).toEqual([]);
  });

  it('inserts by a click as well, and leaves unknown variables as slots', async () => {
    const { overlay, calls } = await openPicker('S*******n');
    expect(overlay.all('.phrase-option .slot').map((slot) => slot.textContent)).toEqual([
      '顾客称呼',
      '快递单号',
      '时间',
    ]);
    const [, second] = overlay.all('.phrase-option');
    if (!second) throw new Error('only one phrase');
    await overlay.click(second);
    await overlay.click(overlay.button('填入'));
    expect(calls).toEqual([
      { name: 'insertReply', args: ['您的包裹已经寄出，快递单号是{快递单号}，大概{时间}送到。'] },
    ]);
  });

  it('asks for what is unknown, each once, and inserts it with the phrase as one text', async () => {
    const { overlay, slots, fill, calls, used, picker } = await openSlots();
    expect(overlay.all('.picker-slot').map((label) => label.textContent)).toEqual(['快递单号', '时间']);
    expect(overlay.root.activeElement).toBe(slots()[0]);
    await fill(0, ' YT100200300 ');
    await overlay.press(slotAt(slots(), 0), 'Enter');
    expect(overlay.root.activeElement).toBe(slots()[1]);
    expect(calls).toEqual([]);
    await fill(1, '明天下午');
    await overlay.press(slotAt(slots(), 1), 'Enter');
    expect(calls).toEqual([
      { name: 'insertReply', args: ['您的包裹已经寄出，快递单号是YT100200300，大概明天下午送到。'] },
    ]);
    expect(used).toEqual(['delivery']);
    expect(picker.readView()).toBeUndefined();
  });

  it('leaves the slot of a field that stays empty', async () => {
    const { overlay, slots, fill, calls } = await openSlots();
    await overlay.press(slotAt(slots(), 0), 'Enter');
    await fill(1, '明天');
    await overlay.press(slotAt(slots(), 1), 'Enter');
    expect(calls).toEqual([{ name: 'insertReply', args: ['您的包裹已经寄出，快递单号是{快递单号}，大概明天送到。'] }]);
  });

  it('goes back to the list with Esc, the search as it was, and only then closes', async () => {
    const { overlay, slots, field, list, picker, calls } = await openSlots();
    await overlay.press(slotAt(slots(), 0), 'Escape');
    expect(overlay.root.activeElement).toBe(field());
    expect(list()).toEqual(['查快递']);
    await overlay.press(field(), 'Escape');
    expect(picker.readView()).toBeUndefined();
    expect(calls).toEqual([{ name: 'returnToDraft', args: [] }]);
  });

  it('goes back to the list when the agent searches on', async () => {
    const { type, list } = await openSlots();
    await type('hy');
    expect(list()).toEqual(['欢迎光临']);
  });

  it('leaves the keys of a field that is being composed in, and made-up ones, alone', async () => {
    const { overlay, slots, calls } = await openSlots();
    for (const key of ['Enter', 'Escape']) {
      await overlay.press(slotAt(slots(), 1), key, { isComposing: true });
      await overlay.press(slotAt(slots(), 1), key, { keyCode: 229 });
      await overlay.fire(slotAt(slots(), 1), new KeyboardEvent('keydown', { key, bubbles: true }));
    }
    expect(calls).toEqual([]);
    expect(slots()).toHaveLength(2);
  });

  it('inserts no answers once another customer is open', async () => {
    const { overlay, slots, calls, goTo } = await openSlots();
    goTo(viewFor('阿姐'));
    await overlay.press(slotAt(slots(), 1), 'Enter');
    expect(calls).toEqual([]);
  });

  it('leaves every key to the input method while it composes', async () => {
    const { overlay, field, calls, readChosen, picker } = await openPicker();
    for (const key of ['Enter', 'Escape', 'ArrowDown']) {
      await overlay.press(field(), key, { isComposing: true });
      await overlay.press(field(), key, { keyCode: 229 });
    }
    expect(calls).toEqual([]);
    expect(readChosen()).toBe('欢迎光临');
    expect(picker.readView()).toBeDefined();
  });

  it('does nothing on keys that a script made up', async () => {
    const { overlay, field, calls } = await openPicker();
    await overlay.fire(field(), new KeyboardEvent('keydown', { key: 'Enter', bubbles: true }));
    expect(calls).toEqual([]);
  });

  it('closes with Esc and gives the caret back', async () => {
    const { overlay, field, calls, picker, countSessions } = await openPicker();
    await overlay.press(field(), 'Escape');
    expect(picker.readView()).toBeUndefined();
    expect(countSessions()).toBe(0);
    expect(calls).toEqual([{ name: 'returnToDraft', args: [] }]);
  });

  it('goes away when the agent goes elsewhere, and takes no focus with it', async () => {
    const { overlay, field, calls, picker } = await openPicker();
    const elsewhere = document.createElement('input');
    document.body.append(elsewhere);
    elsewhere.focus();
    await overlay.fire(field(), new FocusEvent('focusout', { bubbles: true, relatedTarget: elsewhere }));
    elsewhere.remove();
    expect(picker.readView()).toBeUndefined();
    expect(calls).toEqual([]);
  });

  it('inserts nothing once another customer is open', async () => {
    const { overlay, field, calls, used, goTo, picker } = await openPicker();
    goTo(viewFor('阿姐'));
    await overlay.press(field(), 'Enter');
    expect(calls).toEqual([]);
    expect(used).toEqual([]);
    expect(picker.readView()).toBeUndefined();
  });

  it('says what it waits for, what is missing and what went wrong', async () => {
    const view = viewFor('小熊');
    const { picker, answer } = createPickerStand(view);
    picker.open();
    const overlay = await mountOverlay(view, undefined, picker);
    const read = () => overlay.find('.picker-empty').textContent;
    expect(read()).toBe('正在取快捷语……');
    answer(undefined);
    await overlay.show(view);
    expect(read()).toBe('快捷语取不到，刷新页面再试。');
    answer([]);
    await overlay.show(view);
    expect(read()).toContain('还没有快捷语');
  });

  it('has the list of last time at once when it is opened again, and then the new one', async () => {
    const { overlay, field, picker, answer, list, redraw } = await openPicker();
    await overlay.press(field(), 'Escape');
    await redraw();
    picker.open();
    await redraw();
    expect(list()).toHaveLength(4);
    answer(samplePhraseList.slice(1, 3));
    await redraw();
    expect(list()).toEqual(['查快递', '退款到账时间']);
  });

  it('knows whether there are phrases at all, also after they have changed', async () => {
    const { picker, answer, announce, countSessions } = createPickerStand(viewFor('小熊'));
    expect(picker.hasPhrases()).toBe(false);
    announce();
    answer(samplePhraseList);
    expect(picker.hasPhrases()).toBe(true);
    announce();
    answer([]);
    expect(picker.hasPhrases()).toBe(false);
    await Promise.resolve();
    expect(countSessions()).toBe(0);
  });

  it('keeps its list when the worker falls asleep', async () => {
    const { answer, redraw, list } = await openPicker();
    answer(undefined);
    await redraw();
    expect(list()).toHaveLength(4);
  });
});

describe('the keys that open the picker', () => {
  let stop = new AbortController();
  afterEach(() => {
    stop.abort();
    document.body.replaceChildren();
    stop = new AbortController();
  });

  const box = { left: 300, top: 600, width: 500, height: 120 };
  const stand = (change: Partial<OverlayView> = {}, text = '', hasPhrases = true) => {
    const composer = document.createElement('textarea');
    composer.value = text;
    composer.getBoundingClientRect = () => new DOMRect(box.left, box.top, box.width, box.height);
    const search = document.createElement('input');
    search.getBoundingClientRect = () => new DOMRect(0, 0, 200, 30);
    document.body.append(composer, search);
    const view = viewFor('小熊', { composer: { box, findings: [], isDraftEmpty: text === '' }, ...change });
    let opened = 0;
    attachPickerKeys({
      root: document,
      signal: stop.signal,
      readView: () => view,
      picker: {
        hasPhrases: () => hasPhrases,
        open: () => {
          opened += 1;
        },
      },
    });
    const fire = (target: HTMLElement, event: Event) => {
      target.dispatchEvent(trust(event));
      return { opened, isKept: event.defaultPrevented };
    };
    const typeInto = (target: HTMLElement, data: string, init: InputEventInit = {}) =>
      fire(
        target,
        new InputEvent('beforeinput', { inputType: 'insertText', data, bubbles: true, cancelable: true, ...init }),
      );
    const press = (init: KeyboardEventInit) =>
      fire(
        composer,
        new KeyboardEvent('keydown', { code: 'Slash', key: '/', bubbles: true, cancelable: true, ...init }),
      );
    return { composer, search, typeInto, press };
  };

  it.each(['/', '／', '、'])('are %s as the first character, which is then not typed', (slash) => {
    const { composer, typeInto } = stand();
    expect(typeInto(composer, slash)).toEqual({ opened: 1, isKept: true });
  });

  it('are Alt+/ anywhere in the draft', () => {
    const { press } = stand({}, '您好，');
    expect(press({ altKey: true })).toEqual({ opened: 1, isKept: true });
  });

  it('leave a slash in the middle of a draft, and every other first character, to the agent', () => {
    expect(stand({}, '1').typeInto(document.querySelector('textarea') ?? document.body, '/')).toMatchObject({
      isKept: false,
    });
    document.body.replaceChildren();
    const { composer, typeInto } = stand();
    expect(typeInto(composer, '您')).toEqual({ opened: 0, isKept: false });
  });

  it('never take a slash from an agent without phrases; Alt+/ then says where to add some', () => {
    const { composer, typeInto, press } = stand({}, '', false);
    expect(typeInto(composer, '/')).toEqual({ opened: 0, isKept: false });
    expect(press({ altKey: true })).toEqual({ opened: 1, isKept: true });
  });

  it('leave other fields of the page alone', () => {
    const { search, typeInto } = stand();
    expect(typeInto(search, '/')).toEqual({ opened: 0, isKept: false });
  });

  it('leave everything that is being composed to the input method', () => {
    const { composer, typeInto, press } = stand();
    typeInto(composer, '/', { isComposing: true });
    typeInto(composer, '/', { inputType: 'insertCompositionText' });
    press({ altKey: true, isComposing: true });
    expect(press({ altKey: true, keyCode: 229 })).toEqual({ opened: 0, isKept: false });
  });

  it('rest while the overlay is hidden here or the extension is gone from under the page', () => {
    const hidden = stand({ isVisible: false });
    expect(hidden.typeInto(hidden.composer, '/')).toEqual({ opened: 0, isKept: false });
    stop.abort();
    stop = new AbortController();
    const orphan = stand({ banners: [{ kind: 'refresh-needed' }] });
    expect(orphan.typeInto(orphan.composer, '/')).toEqual({ opened: 0, isKept: false });
  });

  it('ignore what a script made up', () => {
    const { composer, press } = stand();
    composer.dispatchEvent(new InputEvent('beforeinput', { inputType: 'insertText', data: '/', bubbles: true }));
    expect(press({})).toEqual({ opened: 0, isKept: false });
  });
});
