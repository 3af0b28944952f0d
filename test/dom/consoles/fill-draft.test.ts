import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { FillPlace } from '@/utils/consoles/shared/fill/composer-access';
import {
  readEditorSelection,
  readEditorText,
  selectEditorRange,
} from '@/utils/consoles/shared/fill/editors/editor-selection';
import { fillDraft } from '@/utils/consoles/shared/fill/fill-draft';
import { watchComposition } from '@/utils/consoles/shared/watch-composition';
import type { DraftFill } from '@/utils/consoles/types';
import type { ConversationKey } from '@/utils/conversation/types';
import { installEditingCommands, makeTrusted, typeDraft } from './type-into-page';

const conversation: ConversationKey = { console: 'practice', shop: '', customer: '1', identity: 'stable' };
const other: ConversationKey = { ...conversation, customer: '2' };

describe('filling the draft', () => {
  let composer: HTMLTextAreaElement;
  let open: ConversationKey | undefined;
  let controller: AbortController;
  let place: FillPlace;

  beforeEach(() => {
    vi.useFakeTimers();
    installEditingCommands();
    document.body.innerHTML = '<textarea></textarea>';
    composer = document.querySelector('textarea') ?? document.createElement('textarea');
    open = conversation;
    controller = new AbortController();
    place = {
      ...watchComposition(document, controller.signal),
      findComposer: () => composer,
      findOpenConversation: () => open,
      wait: (ms) => new Promise((resolve) => setTimeout(resolve, ms)),
    };
  });
  afterEach(() => {
    controller.abort();
    vi.useRealTimers();
  });

  const fill = async (wanted: Partial<DraftFill> = {}) => {
    const filling = fillDraft(place, { conversation, text: '您放心', range: 'caret', ...wanted });
    await vi.advanceTimersByTimeAsync(4000);
    return filling;
  };
  const reasonOf = (result: Awaited<ReturnType<typeof fill>>) => (result.ok ? 'filled' : result.reason);
  const compose = (type: 'compositionstart' | 'compositionend') =>
    composer.dispatchEvent(new CompositionEvent(type, { bubbles: true }));

  /** The agent's next key comes before anybody has looked whether the text arrived. */
  const fillAndType = async (become: (value: string) => string, wanted: Partial<DraftFill> = {}) => {
    const filling = fillDraft(place, { conversation, text: '您放心', range: 'caret', ...wanted });
    const before = composer.value;
    while (composer.value === before) await Promise.resolve();
    composer.dispatchEvent(makeTrusted(new KeyboardEvent('keydown', { key: 'a', bubbles: true, composed: true })));
    typeDraft(composer, become(composer.value));
    await vi.advanceTimersByTimeAsync(4000);
    return filling;
  };

  it('is done where the agent types on right after the text has landed', async () => {
    expect(reasonOf(await fillAndType((value) => `${value}吧`))).toBe('filled');
    expect(composer.value).toBe('您放心吧');
  });

  it.each([
    ['caret', 'ab|cd', 'ab您放心cd'],
    ['selection', 'a|bc|d', 'a您放心d'],
    ['all', 'ab|cd', '您放心'],
  ] as const)('replaces %s', async (range, marked, after) => {
    const marks = [...marked.matchAll(/\|/g)].map((mark, index) => (mark.index ?? 0) - index);
    typeDraft(composer, marked.replaceAll('|', ''));
    composer.setSelectionRange(marks[0] ?? 0, marks.at(-1) ?? 0);
    expect(reasonOf(await fill({ range }))).toBe('filled');
    expect(composer.value).toBe(after);
  });

  it('replaces exactly the given range, and refuses one that lies outside the draft', async () => {
    typeDraft(composer, '我不能给您退');
    expect(reasonOf(await fill({ range: { start: 1, end: 3 }, text: '帮您看看能不能' }))).toBe('filled');
    expect(composer.value).toBe('我帮您看看能不能给您退');
    expect(reasonOf(await fill({ range: { start: 5, end: 99 } }))).toBe('changed-meanwhile');
  });

  it('falls back to the native setter where the browser refuses the editing command', async () => {
    Object.defineProperty(document, 'execCommand', { configurable: true, value: () => false });
    const heard = vi.fn();
    composer.addEventListener('input', heard);
    expect(reasonOf(await fill())).toBe('filled');
    expect(composer.value).toBe('您放心');
    expect(heard).toHaveBeenCalledTimes(1);
  });

  it('says so when the page puts its own text back, and does not try again', async () => {
    const heard = vi.fn(() => {
      composer.value = '';
    });
    composer.addEventListener('input', heard);
    expect(reasonOf(await fill())).toBe('not-taken');
    expect(heard).toHaveBeenCalledTimes(1);
  });

  it.each([
    ['too short', () => composer.setAttribute('maxlength', '2')],
    ['read-only', () => composer.setAttribute('readonly', '')],
    ['disabled', () => composer.setAttribute('disabled', '')],
  ])('writes nothing into a composer that is %s', async (_, prepare) => {
    prepare();
    expect(reasonOf(await fill())).toBe('not-taken');
    expect(composer.value).toBe('');
  });

  it('waits for the input method and inserts behind what it composed', async () => {
    compose('compositionstart');
    const filling = fillDraft(place, { conversation, text: '您放心', range: 'caret' });
    await vi.advanceTimersByTimeAsync(500);
    expect(composer.value).toBe('');
    typeDraft(composer, '你好');
    compose('compositionend');
    await vi.advanceTimersByTimeAsync(500);
    expect(reasonOf(await filling)).toBe('filled');
    expect(composer.value).toBe('你好您放心');
  });

  it('never replaces what was composed meanwhile', async () => {
    compose('compositionstart');
    const filling = fillDraft(place, { conversation, text: '您放心', range: 'all' });
    typeDraft(composer, '你好');
    compose('compositionend');
    await vi.advanceTimersByTimeAsync(500);
    expect(reasonOf(await filling)).toBe('changed-meanwhile');
    expect(composer.value).toBe('你好');
  });

  it('gives up while the input method goes on composing', async () => {
    compose('compositionstart');
    expect(reasonOf(await fill())).toBe('changed-meanwhile');
  });

  it('looks at the conversation again when the wait is over', async () => {
    compose('compositionstart');
    const filling = fillDraft(place, { conversation, text: '您放心', range: 'caret' });
    open = other;
    compose('compositionend');
    await vi.advanceTimersByTimeAsync(500);
    expect(reasonOf(await filling)).toBe('other-conversation');
    expect(composer.value).toBe('');
  });

  it('takes back only what still stands there, in the conversation it was put into', async () => {
    const filled = await fill();
    if (!filled.ok) throw new Error('not filled');
    open = other;
    expect(await filled.value()).toEqual({ ok: false, reason: 'other-conversation' });
    open = conversation;
    typeDraft(composer, '您放心，马上');
    expect(await filled.value()).toEqual({ ok: false, reason: 'changed-meanwhile' });
    expect(composer.value).toBe('您放心，马上');
  });
});

describe('the text of a contenteditable editor', () => {
  const createEditor = (html: string) => {
    document.body.innerHTML = `<div contenteditable="true">${html}</div>`;
    const editor = document.body.querySelector('div');
    if (!editor) throw new Error('no editor');
    return editor;
  };

  it.each([
    ['你好', '你好'],
    ['', ''],
    ['<p><br></p>', ''],
    ['<p>你好</p><p>在的</p>', '你好\n在的'],
    ['<div>你好</div><div><br></div><div>在的</div>', '你好\n\n在的'],
    ['你好<br>在的', '你好\n在的'],
    ['你好<br>', '你好'],
    ['<p><span>你</span><b>好</b></p>', '你好'],
    ['你好<div>在的</div>', '你好\n在的'],
  ])('%j reads %j', (html, text) => {
    expect(readEditorText(createEditor(html))).toBe(text);
  });

  it('selects a range across lines and reads it back', () => {
    const editor = createEditor('<p>你好</p><p>在<b>的</b>呢</p>');
    for (let start = 0; start <= 6; start += 1) {
      for (let end = start; end <= 6; end += 1) {
        selectEditorRange(editor, { start, end });
        expect(readEditorSelection(editor)).toEqual({ start, end });
      }
    }
  });
});
