import { describe, expect, it, vi } from 'vitest';
import type { RewritePanelView, VersionsView } from '@/components/overlay/types';
import { createVersionDesk, type VersionDesk, type VersionLink } from '@/components/overlay/version-desk';
import { sampleKey, sampleRewrite, sampleView } from '../../support/overlay-samples';
import { mountOverlay } from './mount-overlay';

const text = sampleRewrite().sourceText;
const sample = (change: Partial<VersionsView> = {}): VersionsView => ({
  text,
  level: '小白',
  reason: 'asks-how',
  index: 0,
  count: 1,
  offlineFacts: [
    { text: '7日内', isFound: true },
    { text: '退货运费由买家承担', isFound: true },
  ],
  llmFacts: [
    { text: '7日内', isFound: false },
    { text: '退货运费由买家承担', isFound: true },
  ],
  ...change,
});

const mount = async (versions: VersionsView | undefined, rewrite: Partial<RewritePanelView> = {}) => {
  const desk: VersionDesk = { follow: vi.fn(), read: () => versions, change: vi.fn(), show: vi.fn() };
  const view = sampleView({ queue: [], rewrite: sampleRewrite(rewrite) });
  return { desk, overlay: await mountOverlay(view, undefined, undefined, undefined, desk) };
};

describe('beside a spoken version', () => {
  it('says for whom it is, guessed until it is chosen, and changes with one click', async () => {
    const { desk, overlay } = await mount(sample());
    expect(overlay.button('小白').getAttribute('aria-pressed')).toBe('true');
    expect(overlay.find('.version-tools').textContent).toContain('顾客在问怎么弄');
    await overlay.click(overlay.button('懂行'));
    expect(desk.change).toHaveBeenCalledExactlyOnceWith('懂行');
    const chosen = await mount(sample({ reason: 'chosen' }));
    expect(chosen.overlay.find('.version-tools').textContent).toContain('您选的');
  });

  it.each([
    ['短一点', 'shorter'],
    ['再温和些', 'warmer'],
    ['分步骤', 'stepwise'],
  ] as const)('%s asks for one more', async (name, change) => {
    const { desk, overlay } = await mount(sample());
    await overlay.click(overlay.button(name));
    expect(desk.change).toHaveBeenCalledExactlyOnceWith(change);
  });

  it('leads through the last ones by button and by arrow key, and not past the ends', async () => {
    const { desk, overlay } = await mount(sample({ index: 2, count: 3 }));
    expect(overlay.find('.walk').textContent).toContain('第 3/3 版');
    await overlay.click(overlay.button('上一版'));
    await overlay.press(overlay.button('短一点'), 'ArrowLeft');
    await overlay.press(overlay.button('短一点'), 'ArrowRight');
    await overlay.click(overlay.button('下一版'));
    expect(desk.show).toHaveBeenCalledTimes(2);
    expect(desk.show).toHaveBeenCalledWith(1);
  });

  it('has no way back while there is one version only, and nothing at all where nobody tells', async () => {
    expect((await mount(sample())).overlay.all('.walk')).toEqual([]);
    expect((await mount(undefined)).overlay.all('.version-tools, .fact-list')).toEqual([]);
  });
});

describe('the facts of a version', () => {
  const facts = (origin: string) => `.version[data-origin="${origin}"] .fact-list`;

  it('stand in one line, folded, with the list behind it', async () => {
    const { overlay } = await mount(sample());
    const list = overlay.find(facts('offline'));
    expect(list.hasAttribute('open')).toBe(false);
    expect(list.querySelector('summary')?.textContent).toBe('事实 2/2');
    expect(list.querySelectorAll('summary .icon')).toHaveLength(1);
    expect(list.querySelectorAll('li')).toHaveLength(2);
  });

  it('are ticked while the model writes; what is not there when it has written is said in words', async () => {
    const streaming = { hasEndpoint: true, llm: { status: 'streaming', text: '退货运费', problems: [] } } as const;
    const during = await mount(sample(), streaming);
    expect(during.overlay.find(facts('llm')).textContent).toContain('事实 1/2');
    expect(during.overlay.find(facts('llm')).textContent).not.toContain('没找到');
    const done = { ...streaming.llm, status: 'done' } as const;
    const after = await mount(sample(), { ...streaming, llm: done });
    expect(after.overlay.find(`${facts('llm')} li`).textContent).toBe('7日内没找到');
  });

  it('that do not match are marked where they stand, with a word, and the local version is named as the way out', async () => {
    const problems = [{ kind: 'changed', factKind: 'duration', source: '7日内', rewrite: '10天内' }] as const;
    const { overlay } = await mount(sample(), {
      hasEndpoint: true,
      llm: { status: 'done', text: '签收后10天内都可以退。', problems },
    });
    const mark = overlay.find('.version[data-origin="llm"] mark');
    expect(mark.textContent).toBe('10天内');
    expect(mark.getAttribute('title')).toBe('变了');
    expect(overlay.find('.version[data-origin="llm"]').textContent).toContain('请用本地口语版');
  });
});

describe('the desk behind the panel', () => {
  const open = () => {
    const sent: unknown[] = [];
    let listen: (versions: VersionsView | undefined) => void = () => undefined;
    let readWords: () => { id: string; said: string[] } = () => ({ id: '', said: [] });
    const close = vi.fn();
    const link: VersionLink = {
      open: (listener) => {
        listen = listener;
        return { send: (message) => sent.push(message), close };
      },
      answerWords: (read) => {
        readWords = read;
      },
    };
    const said = (author: 'customer' | 'agent', words: string) => ({ author, text: words });
    const messages = [
      said('customer', '在吗'),
      said('agent', '在的'),
      ...['一', '二', '三', '四'].map((it) => said('customer', it)),
    ];
    const key = sampleKey('a');
    const view = sampleView({ open: { id: 'c1', name: 'a', key, messages } as never });
    const onChanged = vi.fn();
    const desk = createVersionDesk({ readView: () => view }, link, onChanged);
    return {
      desk,
      sent,
      close,
      onChanged,
      tell: (it: VersionsView | undefined) => listen(it),
      readWords: () => readWords(),
    };
  };

  it('follows one text at a time and hears of no other', () => {
    const { desk, sent, close, onChanged, tell } = open();
    desk.follow(text);
    desk.follow(text);
    expect(sent).toEqual([{ type: 'follow-versions', text }]);
    tell(sample({ text: '别的' }));
    expect(desk.read()).toBeUndefined();
    tell(sample());
    expect(desk.read()?.level).toBe('小白');
    expect(onChanged).toHaveBeenCalled();
    tell(sample({ count: 0 }));
    expect(desk.read()).toBeUndefined();
    desk.follow(undefined);
    expect(close).toHaveBeenCalledOnce();
  });

  it('sends what the agent asks for, and shows nothing it does not know once the background is gone', () => {
    const { desk, sent, tell } = open();
    desk.change('warmer');
    expect(sent).toEqual([]);
    desk.follow(text);
    tell(sample());
    desk.change('warmer');
    desk.show(0);
    expect(sent.slice(1)).toEqual([
      { type: 'change-version', text, change: 'warmer' },
      { type: 'show-version', text, index: 0 },
    ]);
    tell(undefined);
    expect(desk.read()).toBeUndefined();
  });

  it('says when asked what the customer wrote last, and nothing of what the agent wrote', () => {
    expect(open().readWords()).toEqual({ id: 'c1', said: ['一', '二', '三', '四'] });
  });
});
