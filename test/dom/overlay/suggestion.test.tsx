import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { attachSuggestionKeys } from '@/components/overlay/suggestion-keys';
import type { OverlayView } from '@/components/overlay/types';
import { key, messageSeen, noon, reduceAll } from '../../support/conversation-events';
import { sampleFinding, sampleView } from '../../support/overlay-samples';
import { createSuggestionStand, readyReply, restMs } from '../../support/suggestion-stand';
import { mountOverlay, trust } from './mount-overlay';

type Line = [author: 'customer' | 'agent' | 'robot', text: string];

const box = { left: 300, top: 600, width: 500, height: 120 };

/** The page with this customer's conversation open; messages are numbered from 1. */
const pageOf = (customer: string, lines: readonly Line[], change: Partial<OverlayView> = {}): OverlayView => {
  const events = lines.map(([author, text], at) =>
    messageSeen(customer, author, noon + at * 1000, { id: `${customer}${at + 1}`, text }),
  );
  const [open] = reduceAll(events).conversations.values();
  return sampleView({ queue: [], open, composer: { box, findings: [], isDraftEmpty: true }, ...change });
};
const asking = pageOf('a', [['customer', '能退吗']]);

beforeEach(() => void vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] }));
afterEach(() => void vi.useRealTimers());

describe('a reply that stands ready', () => {
  it('is asked for once for a burst, after a rest, with all that was written', () => {
    const { see, asked } = createSuggestionStand();
    const lines: Line[] = [];
    for (const text of ['你好', '在吗', '口红拆了能退吗']) {
      lines.push(['customer', text]);
      see(pageOf('a', lines));
      vi.advanceTimersByTime(restMs - 1);
    }
    expect(asked).toEqual([]);
    vi.advanceTimersByTime(1);
    expect(asked).toEqual([
      { conversation: asking.open?.key, messageId: 'a3', texts: ['你好', '在吗', '口红拆了能退吗'] },
    ]);
    see(pageOf('a', lines));
    vi.advanceTimersByTime(10 * restMs);
    expect(asked).toHaveLength(1);
  });

  it('is shown before the agent asks, and goes when the customer writes again', () => {
    const { see, answer, read } = createSuggestionStand();
    see(asking);
    vi.advanceTimersByTime(restMs);
    answer(0);
    expect(read()?.title).toBe('答a1');
    see(
      pageOf('a', [
        ['customer', '能退吗'],
        ['customer', '算了，什么时候发货'],
      ]),
    );
    expect(read()).toBeUndefined();
  });

  it.each<[string, OverlayView]>([
    ['another conversation is opened', pageOf('b', [['customer', '能退吗']])],
    [
      'a person has answered',
      pageOf('a', [
        ['customer', '能退吗'],
        ['agent', '可以的'],
      ]),
    ],
    ['suggestions are switched off', { ...asking, suggestionsEnabled: false }],
    ['the overlay is hidden', { ...asking, isVisible: false }],
    ['the extension is gone from under the page', { ...asking, banners: [{ kind: 'refresh-needed' }] }],
    ['no conversation is open', { ...asking, open: undefined }],
  ])('goes, and comes from no late answer, when %s', (_why, next) => {
    const { see, answer, read } = createSuggestionStand();
    see(asking);
    vi.advanceTimersByTime(restMs);
    see(next);
    answer(0);
    expect(read()).toBeUndefined();
  });

  it('still has its key for a moment after it went by itself, and not once it was sent away', () => {
    const { see, answer, suggester, passTime } = createSuggestionStand();
    expect(suggester.isExpectingKey()).toBe(false);
    see(asking);
    vi.advanceTimersByTime(restMs);
    answer(0);
    expect(suggester.isExpectingKey()).toBe(true);
    see(pageOf('b', []));
    expect(suggester.isExpectingKey()).toBe(true);
    passTime(1_500);
    expect(suggester.isExpectingKey()).toBe(false);
    see(pageOf('c', [['customer', '能退吗']]));
    vi.advanceTimersByTime(restMs);
    answer(1);
    suggester.dismiss();
    expect(suggester.isExpectingKey()).toBe(false);
  });

  it('is not asked for when the agent answers within the rest', () => {
    const { see, asked } = createSuggestionStand();
    see(asking);
    see(
      pageOf('a', [
        ['customer', '能退吗'],
        ['agent', '可以的'],
      ]),
    );
    vi.advanceTimersByTime(restMs);
    expect(asked).toEqual([]);
  });

  it('stays when only a robot has answered', () => {
    const { see, answer, read } = createSuggestionStand();
    see(asking);
    vi.advanceTimersByTime(restMs);
    answer(0);
    see(
      pageOf('a', [
        ['customer', '能退吗'],
        ['robot', '亲，在的'],
      ]),
    );
    expect(read()).toBeDefined();
  });

  it('is not there when nothing suitable was found', () => {
    const { see, answer, read } = createSuggestionStand();
    see(asking);
    vi.advanceTimersByTime(restMs);
    answer(0, undefined);
    expect(read()).toBeUndefined();
  });

  it('once sent away stays away for this message, also after another customer, and comes for the next one', () => {
    const { see, answer, read, asked, suggester } = createSuggestionStand();
    see(asking);
    vi.advanceTimersByTime(restMs);
    answer(0);
    suggester.dismiss();
    expect(read()).toBeUndefined();
    see(pageOf('b', []));
    see(asking);
    vi.advanceTimersByTime(restMs);
    expect(asked).toHaveLength(1);
    see(
      pageOf('a', [
        ['customer', '能退吗'],
        ['customer', '多久到账'],
      ]),
    );
    vi.advanceTimersByTime(restMs);
    answer(1);
    expect(read()?.title).toBe('答a2');
  });
});

describe('taking it', () => {
  const offer = async () => {
    const stand = createSuggestionStand();
    stand.see(asking);
    vi.advanceTimersByTime(restMs);
    stand.answer(0);
    return stand;
  };

  it('puts it into exactly the conversation it was found for, and can be taken back', async () => {
    const { suggester, inserted, read, undone } = await offer();
    suggester.accept();
    await vi.waitFor(() => expect(read()?.inserted).toEqual({ ok: true }));
    expect(inserted).toEqual([{ conversation: asking.open?.key, text: readyReply('a1').text }]);
    suggester.undo();
    await vi.waitFor(() => expect(read()?.inserted).toBeUndefined());
    expect(undone).toEqual([readyReply('a1').text]);
  });

  it('happens once, however often the key is pressed', async () => {
    const { suggester, inserted, read } = await offer();
    suggester.accept();
    await vi.waitFor(() => expect(read()?.inserted?.ok).toBe(true));
    suggester.accept();
    expect(inserted).toHaveLength(1);
  });

  it('does nothing when the page has gone on by then, drawn or not', async () => {
    const { suggester, inserted, goTo, read } = await offer();
    goTo(pageOf('b', [['customer', '能退吗']]));
    suggester.accept();
    await Promise.resolve();
    expect(inserted).toEqual([]);
    expect(read()).toBeUndefined();
  });

  it('says why when the composer did not take it', async () => {
    const { suggester, read, refuse } = await offer();
    refuse('not-taken');
    suggester.accept();
    await vi.waitFor(() => expect(read()?.inserted).toEqual({ ok: false, reason: 'not-taken' }));
  });

  it('is not offered again for the customer’s next line, while it stands in the draft', async () => {
    const { suggester, see, answer, read } = await offer();
    suggester.accept();
    await vi.waitFor(() => expect(read()?.inserted?.ok).toBe(true));
    see(
      pageOf('a', [
        ['customer', '能退吗'],
        ['customer', '在吗'],
      ]),
    );
    vi.advanceTimersByTime(restMs);
    answer(1, readyReply('a1'));
    expect(read()).toBeUndefined();
  });
});

describe('what the background hears', () => {
  const ask = (lines: readonly Line[] = [['customer', '能退吗']]) => {
    const stand = createSuggestionStand();
    stand.see(pageOf('a', lines));
    vi.advanceTimersByTime(restMs);
    return stand;
  };

  it('is at once that she writes on, and that it is over once somebody has answered', () => {
    const { see, changes } = ask();
    see(
      pageOf('a', [
        ['customer', '能退吗'],
        ['customer', '在吗'],
      ]),
    );
    expect(changes).toEqual(['more']);
    see(
      pageOf('a', [
        ['customer', '能退吗'],
        ['customer', '在吗'],
        ['agent', '能退的'],
      ]),
    );
    expect(changes).toEqual(['more', 'over']);
  });

  it('is that it is over when another conversation is opened, or the agent does not want it', () => {
    const away = ask();
    away.see(pageOf('b', [['customer', '能退吗']]));
    expect(away.changes).toEqual(['over']);
    const unwanted = ask();
    unwanted.suggester.dismiss();
    expect(unwanted.changes).toEqual(['over']);
  });

  it('is nothing about a question that was never asked', () => {
    const { see, changes } = createSuggestionStand();
    see(asking);
    see(pageOf('b', []));
    expect(changes).toEqual([]);
  });

  it('is that one was offered, taken and taken back', async () => {
    const { answer, suggester, noted, read } = ask();
    answer(0);
    expect(noted).toEqual(['offered']);
    suggester.accept();
    await vi.waitFor(() => expect(read()?.inserted?.ok).toBe(true));
    suggester.undo();
    await vi.waitFor(() => expect(noted).toEqual(['offered', 'accepted', 'taken-back']));
  });
});

describe('the model’s version of its article', () => {
  const article = '签收后7天内可以申请退货。';
  const offer = () => {
    const stand = createSuggestionStand();
    stand.see(asking);
    vi.advanceTimersByTime(restMs);
    stand.answer(0, { ...readyReply('a1'), isApproved: false, article });
    return stand;
  };

  it('opens on request, and not once the page has gone on', () => {
    const { suggester, spoken, goTo } = offer();
    suggester.speak();
    expect(spoken).toEqual([article]);
    goTo(pageOf('b', [['customer', '能退吗']]));
    suggester.speak();
    expect(spoken).toEqual([article]);
  });

  it('counts as taken when it goes into the draft, and the reply made here goes', () => {
    const { see, read, noted } = offer();
    const rewrite = {
      ...({ source: 'article', sourceText: article, customerName: '', isParked: false, hasEndpoint: true } as const),
      ...({ conversation: key('a'), offline: { text: '', origin: 'offline', problems: [] }, llm: undefined } as const),
    };
    see({ ...asking, rewrite });
    expect(read()?.article).toBe(article);
    see({ ...asking, rewrite: { ...rewrite, inserted: { ok: true } } });
    expect(read()).toBeUndefined();
    expect(noted).toEqual(['offered', 'accepted']);
  });
});

it('never crosses conversations: 200 races of customers, agent, clicks and answers that come late and in any order', () => {
  type Step =
    | { do: 'write' | 'reply' | 'open'; who: number }
    | { do: 'wait'; ms: number }
    | { do: 'answer'; which: number }
    | { do: 'accept' }
    | { do: 'dismiss' };
  const who = fc.integer({ min: 0, max: 2 });
  const step: fc.Arbitrary<Step> = fc.oneof(
    { weight: 4, arbitrary: fc.record({ do: fc.constantFrom('write', 'write', 'reply', 'open'), who }) },
    { weight: 3, arbitrary: fc.record({ do: fc.constant('wait'), ms: fc.integer({ min: 300, max: 1500 }) }) },
    { weight: 4, arbitrary: fc.record({ do: fc.constant('answer'), which: fc.nat(2) }) },
    { weight: 2, arbitrary: fc.constantFrom<Step>({ do: 'accept' }, { do: 'accept' }, { do: 'dismiss' }) },
  );
  let shown = 0;
  let taken = 0;
  fc.assert(
    fc.property(fc.array(step, { minLength: 40, maxLength: 120 }), (steps) => {
      const names = ['a', 'b', 'c'];
      const lines: Line[][] = [[], [], []];
      let open = 0;
      const stand = createSuggestionStand();
      const draw = () => stand.see(pageOf(names[open] ?? '', lines[open] ?? []));
      /** What is shown is the answer to the last, unanswered message of the open conversation, or nothing is. */
      const look = () => {
        const view = stand.read();
        if (!view) return;
        shown += 1;
        const own = lines[open] ?? [];
        expect(own.at(-1)?.[0]).toBe('customer');
        expect(view.title).toBe(`答${names[open]}${own.length}`);
      };
      for (const it of steps) {
        if (it.do === 'wait') vi.advanceTimersByTime(it.ms);
        else if (it.do === 'answer') stand.answer(stand.asked.length - 1 - Math.min(it.which, stand.asked.length - 1));
        else if (it.do === 'dismiss') stand.suggester.dismiss();
        else if (it.do === 'accept') {
          const before = stand.inserted.length;
          stand.suggester.accept();
          if (stand.inserted.length === before) continue;
          taken += 1;
          const last = stand.inserted.at(-1);
          expect(last?.conversation.customer).toBe(names[open]);
          expect(last?.text).toBe(readyReply(`${names[open]}${lines[open]?.length}`).text);
        } else {
          if (it.do === 'open') open = it.who;
          else lines[it.who]?.push(it.do === 'write' ? ['customer', '能退吗'] : ['agent', '可以']);
          draw();
        }
        look();
      }
      vi.clearAllTimers();
    }),
    { numRuns: 200, seed: 20_261_127 },
  );
  // The races were some: things were shown and taken in between.
  expect(shown).toBeGreaterThan(200);
  expect(taken).toBeGreaterThan(20);
});

describe('the line over the composer', () => {
  const mount = async (change: Partial<OverlayView> = {}, reply = readyReply('a1')) => {
    const stand = createSuggestionStand();
    const view = { ...asking, ...change };
    stand.see(asking);
    vi.advanceTimersByTime(restMs);
    stand.answer(0, reply);
    const overlay = await mountOverlay(view, undefined, undefined, stand.suggester);
    return { ...stand, overlay, redraw: () => overlay.show(view) };
  };
  const t = { insert: '填入现成回复（Alt+Enter）', dismiss: '这条不用', turnOff: '这个后台不再给建议' };

  it('names the article, tells once by the live region, and takes no focus', async () => {
    const { overlay } = await mount();
    expect(overlay.find('.suggestion-title').textContent).toBe('有一条现成回复：答a1');
    expect(overlay.all('[aria-live]').map((it) => it.textContent)).toContain('有一条现成回复：答a1');
    expect(overlay.root.activeElement).toBeNull();
    const offer = overlay.find('.suggestion-offer');
    expect(overlay.find(`#${offer.getAttribute('aria-describedby')}`).textContent).toBe(readyReply('a1').text);
    expect(overlay.all('.suggestion-mark')).toEqual([]);
  });

  it('marks what was made here and approved by nobody', async () => {
    const { overlay } = await mount({}, { ...readyReply('a1'), isApproved: false });
    expect(overlay.find('.suggestion-mark').textContent).toBe('本地口语版');
  });

  it('is taken by a click, and shows that and the way back', async () => {
    const { overlay, inserted, redraw, read } = await mount();
    await overlay.click(overlay.find('.suggestion-offer'));
    await vi.waitFor(() => expect(read()?.inserted?.ok).toBe(true));
    await redraw();
    expect(inserted).toHaveLength(1);
    expect(overlay.all('.suggestion-offer')).toEqual([]);
    await overlay.click(overlay.button('撤销'));
    await vi.waitFor(() => expect(read()?.inserted).toBeUndefined());
  });

  it('has a way to the model’s version only where one may be asked', async () => {
    const { overlay, spoken } = await mount({}, { ...readyReply('a1'), isApproved: false, article: '可以退。' });
    await overlay.click(overlay.button('看大模型的口语版'));
    expect(spoken).toEqual(['可以退。']);
    const approved = await mount();
    expect(() => approved.overlay.button('看大模型的口语版')).toThrow();
  });

  it('goes away by × and by Esc with the focus in it', async () => {
    const byPointer = await mount();
    await byPointer.overlay.click(byPointer.overlay.button(t.dismiss));
    expect(byPointer.read()).toBeUndefined();
    const byKey = await mount();
    await byKey.overlay.press(byKey.overlay.find('.suggestion-offer'), 'Escape', { keyCode: 229 });
    expect(byKey.read()).toBeDefined();
    await byKey.overlay.press(byKey.overlay.find('.suggestion-offer'), 'Escape');
    expect(byKey.read()).toBeUndefined();
  });

  it('switches suggestions off here with one click, where no supervisor locked them', async () => {
    const { overlay } = await mount();
    await overlay.click(overlay.button(t.turnOff));
    expect(overlay.calls).toEqual([{ name: 'setSuggestions', args: [false] }]);
    const locked = await mount({}, { ...readyReply('a1'), mayTurnOff: false });
    expect(() => locked.overlay.button(t.turnOff)).toThrow();
  });

  it('is not there while the check card or another panel is open', async () => {
    const card = {
      conversation: asking.open?.key,
      findings: [sampleFinding()],
      draft: '我不能给您退',
      mode: 'held',
      isArmed: false,
      rephrases: [],
      canRephrase: false,
    } as const;
    const { overlay } = await mount({ card });
    expect(overlay.all('[data-surface="suggestion"]')).toEqual([]);
  });
});

describe('its keys', () => {
  let stop = new AbortController();
  afterEach(() => {
    stop.abort();
    document.body.replaceChildren();
    stop = new AbortController();
  });

  const stand = ({ isShown = true, isThere = true, hasJustGone = false } = {}) => {
    const composer = document.createElement('textarea');
    composer.getBoundingClientRect = () => new DOMRect(box.left, box.top, box.width, box.height);
    const search = document.createElement('input');
    search.getBoundingClientRect = () => new DOMRect(0, 0, 200, 30);
    document.body.append(composer, search);
    const done: string[] = [];
    const heard: string[] = [];
    for (const type of ['keydown', 'keyup']) document.body.addEventListener(type, () => heard.push(type));
    attachSuggestionKeys({
      root: document,
      signal: stop.signal,
      readView: () => asking,
      isShown: () => isShown,
      suggester: {
        readView: () => (isThere ? readyReply('a1') : undefined),
        isExpectingKey: () => isThere || hasJustGone,
        accept: () => void done.push('accept'),
        dismiss: () => void done.push('dismiss'),
      },
    });
    const fire = (type: string, init: KeyboardEventInit, target: HTMLElement = composer) => {
      const event = new KeyboardEvent(type, { code: init.key, bubbles: true, cancelable: true, ...init });
      target.dispatchEvent(trust(event));
      return event.defaultPrevented;
    };
    return { composer, search, done, heard, fire };
  };
  const altEnter = { key: 'Enter', altKey: true };

  it('are Alt+Enter in the composer or where no field has the focus; the page hears nothing of that press', () => {
    const { done, heard, fire } = stand();
    expect(fire('keydown', altEnter)).toBe(true);
    expect(fire('keydown', { ...altEnter, repeat: true })).toBe(true);
    fire('keyup', altEnter);
    expect(done).toEqual(['accept']);
    expect(heard).toEqual([]);
    fire('keydown', altEnter, document.body);
    expect(done).toEqual(['accept', 'accept']);
  });

  it('are Esc in the composer', () => {
    const { done, search, fire } = stand();
    fire('keydown', { key: 'Escape' }, search);
    fire('keydown', { key: 'Escape' }, document.body);
    expect(done).toEqual([]);
    fire('keydown', { key: 'Escape' });
    expect(done).toEqual(['dismiss']);
  });

  it('leave nothing of an Alt+Enter to the page that came just too late, or while a panel stands over the reply', () => {
    for (const part of [{ isThere: false, hasJustGone: true }, { isShown: false }]) {
      const late = stand(part);
      expect(late.fire('keydown', altEnter)).toBe(true);
      expect(late.fire('keyup', altEnter)).toBe(true);
      expect(late.fire('keydown', { key: 'Escape' })).toBe(false);
      expect(late.done).toEqual([]);
      expect(late.heard).toEqual(['keydown']);
      stop.abort();
      stop = new AbortController();
      document.body.replaceChildren();
    }
  });

  it('are the page’s own in another field, and without a reply', () => {
    const other = stand();
    expect(other.fire('keydown', altEnter, other.search)).toBe(false);
    stop.abort();
    stop = new AbortController();
    const none = stand({ isThere: false });
    expect(none.fire('keydown', altEnter)).toBe(false);
    expect(none.fire('keydown', { key: 'Escape' })).toBe(false);
    expect(none.fire('keyup', altEnter)).toBe(false);
    expect(none.done).toEqual([]);
    expect(other.done).toEqual([]);
  });

  it('leave every other Enter to the page', () => {
    const { done, fire } = stand();
    for (const init of [{}, { shiftKey: true }, { ctrlKey: true }, { ctrlKey: true, altKey: true }])
      expect(fire('keydown', { key: 'Enter', ...init })).toBe(false);
    expect(done).toEqual([]);
  });

  it('leave what is being composed to the input method, and ignore what a script made up', () => {
    const { composer, done, fire } = stand();
    fire('keydown', { ...altEnter, isComposing: true });
    fire('keydown', { ...altEnter, keyCode: 229 });
    fire('keydown', { key: 'Escape', isComposing: true });
    composer.dispatchEvent(new KeyboardEvent('keydown', { ...altEnter, bubbles: true }));
    expect(done).toEqual([]);
  });
});
