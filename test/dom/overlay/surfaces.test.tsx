import { afterEach, describe, expect, it, vi } from 'vitest';
import { attachEventBarrier } from '@/components/overlay/event-barrier';
import { focusOverlay } from '@/components/overlay/focus-overlay';
import type { OverlayView } from '@/components/overlay/types';
import {
  sampleBlock,
  sampleClock,
  sampleFinding,
  sampleKey,
  sampleNow,
  sampleRewrite,
  sampleRow,
  sampleTimer,
  sampleView,
} from '../../support/overlay-samples';
import { mountOverlay, trust } from './mount-overlay';

const heldView = (change: Partial<OverlayView> = {}) =>
  sampleView({
    queue: [],
    card: {
      conversation: sampleKey('a'),
      findings: [sampleFinding()],
      draft: '亲，这个情况我不能给您退',
      mode: 'held',
      isArmed: false,
      rephrases: [],
      canRephrase: false,
    },
    ...change,
  });

describe('the row marks', () => {
  const clip = { left: 0, top: 100, width: 260, height: 400 };
  const markAt = (top: number) => ({
    id: `at ${top}`,
    timer: sampleTimer('urgent', 24),
    box: { left: 0, top, width: 260, height: 64, clip },
  });

  it('are cut at the edge of the list and gone outside it', async () => {
    const overlay = await mountOverlay(sampleView({ queue: [], marks: [70, 200, 480, 20].map(markAt) }));
    expect(overlay.all('.mark').map((mark) => mark.style.clipPath)).toEqual([
      'inset(30px 0px 0px 0px)',
      'inset(0px 0px 0px 0px)',
      'inset(0px 0px 44px 0px)',
    ]);
  });

  it('show the short time and how much of the limit is used', async () => {
    const overlay = await mountOverlay(sampleView({ queue: [], marks: [markAt(200)] }));
    expect(overlay.find('.mark-badge').textContent).toBe('0:24');
    expect(overlay.find('.mark-edge > span').style.height).toBe('85%');
  });

  it('fill a thin quiet edge for the clock that never alarms, and then leave it so', async () => {
    const quiet = sampleClock('calm', 15, { id: 'thirty-seconds', isAlarming: false, limitMs: 30_000 });
    const timer = sampleTimer('calm', 165, { clocks: [sampleClock('calm', 165), quiet] });
    const view = sampleView({ queue: [], marks: [{ ...markAt(200), timer }] });
    const overlay = await mountOverlay(view);
    const readEdge = () => overlay.find('.is-quiet > span').style.height;
    expect(readEdge()).toBe('50%');
    await overlay.show(view, sampleNow + 60_000);
    expect(readEdge()).toBe('100%');
    expect(overlay.find('.mark').dataset.stage).toBe('calm');
  });

  it('hide with the strip, while a held send still shows its card', async () => {
    const overlay = await mountOverlay(heldView({ isVisible: false, marks: [markAt(200)] }));
    expect(overlay.all('.mark, .strip')).toEqual([]);
    expect(overlay.all('.card')).toHaveLength(1);
  });
});

describe('the composer chip', () => {
  const box = { left: 300, top: 500, width: 600, height: 120 };

  it('counts the findings by severity and opens the card', async () => {
    const findings = [sampleFinding(), sampleBlock(), sampleFinding({ start: 20, end: 22 })];
    const overlay = await mountOverlay(sampleView({ queue: [], composer: { box, findings, isDraftEmpty: false } }));
    expect(overlay.all('.chip-count').map((count) => `${count.dataset.severity} ${count.textContent}`)).toEqual([
      'block 1',
      'warn 2',
    ]);
    await overlay.click(overlay.find('.chip-counts'));
    await overlay.click(overlay.button('说人话'));
    expect(overlay.calls.map(({ name }) => name)).toEqual(['openCard', 'rewriteDraft']);
  });

  it('is a small handle while there is nothing to say', async () => {
    const overlay = await mountOverlay(sampleView({ queue: [], composer: { box, findings: [], isDraftEmpty: true } }));
    expect(overlay.all('.chip button')).toHaveLength(1);
    await overlay.click(overlay.button('暖回'));
    await overlay.click(overlay.find('.chip [aria-pressed]'));
    expect(overlay.calls).toEqual([{ name: 'setSuggestions', args: [false] }]);
  });

  it('stands above the composer, never on it', async () => {
    const overlay = await mountOverlay(sampleView({ queue: [], composer: { box, findings: [], isDraftEmpty: true } }));
    expect(Number.parseFloat(overlay.find('.chip').style.bottom)).toBeGreaterThanOrEqual(window.innerHeight - box.top);
  });
});

describe('the banners', () => {
  it('say what is not seen and what to do, and reload on request', async () => {
    const overlay = await mountOverlay(
      sampleView({
        queue: [],
        banners: [
          { kind: 'blind', parts: ['composer', 'send-button'], canShowAgain: true },
          { kind: 'refresh-needed' },
        ],
      }),
    );
    expect(overlay.find('[data-banner="blind"] .banner-text').textContent).toBe(
      '看不到输入框、发送按钮，相关计时已停。按下面的按钮再指一次就好，其余不变。',
    );
    await overlay.click(overlay.button('重新标定此项'));
    expect(overlay.calls.splice(0)).toEqual([{ name: 'showAgain', args: [] }]);
    await overlay.click(overlay.button('刷新'));
    expect(overlay.calls).toEqual([{ name: 'reloadPage', args: [] }]);
  });

  it('offer no showing again where nobody has shown anything', async () => {
    const overlay = await mountOverlay(
      sampleView({ queue: [], banners: [{ kind: 'blind', parts: ['composer'], canShowAgain: false }] }),
    );
    expect(overlay.all('.banner button')).toHaveLength(0);
  });

  it('say that nobody is at a console where customers wait', async () => {
    const alarm = { console: 'pinduoduo', kind: 'logged-out', since: sampleNow, waiting: 3 } as const;
    const overlay = await mountOverlay(sampleView({ queue: [], banners: [{ kind: 'presence', alarm }] }));
    expect(overlay.find('[data-banner="presence"]').textContent).toBe('有 3 位在等，但拼多多没登录。');
    expect(overlay.find('[role="status"]').textContent).toBe('有 3 位在等，但拼多多没登录。');
  });

  it('leave no time looking as if it ran on', async () => {
    const box = { left: 0, top: 200, width: 260, height: 64, clip: { left: 0, top: 0, width: 260, height: 600 } };
    const mark = { id: 'a', timer: sampleTimer('urgent', 24), box };
    const overlay = await mountOverlay(sampleView({ marks: [mark], isPaused: true }));
    expect(overlay.all('.is-paused .queue-time').length).toBe(overlay.all('.queue-time').length);
    expect(overlay.all('.is-paused .mark-badge')).toHaveLength(1);
    await overlay.show(sampleView({ marks: [mark] }));
    expect(overlay.all('.is-paused')).toHaveLength(0);
  });

  it('stay when the strip is hidden', async () => {
    const overlay = await mountOverlay(sampleView({ isVisible: false, banners: [{ kind: 'unchecked' }] }));
    expect(overlay.all('.banner')).toHaveLength(1);
  });
});

describe('the card and the spoken version', () => {
  it('never stand beside each other, where one would cover the buttons of the other', async () => {
    const overlay = await mountOverlay(heldView({ rewrite: sampleRewrite() }));
    expect(overlay.all('[data-surface]').map((it) => it.dataset.surface)).toContain('card');
    expect(overlay.all('[data-surface="rewrite"]')).toHaveLength(0);
    await overlay.show(heldView({ rewrite: sampleRewrite(), card: undefined }));
    expect(overlay.all('[data-surface="rewrite"]')).toHaveLength(1);
  });
});

describe('the live region', () => {
  const lateView = (count: number, change: Partial<OverlayView> = {}) =>
    sampleView({
      queue: Array.from({ length: count }, (_, index) => sampleRow(`late ${index}`, sampleTimer('overdue', -5))),
      ...change,
    });
  const read = (overlay: { find(selector: string): HTMLElement }) => overlay.find('[role="status"]').textContent;

  it('is the only one', async () => {
    const overlay = await mountOverlay(heldView({ banners: [{ kind: 'unchecked' }] }));
    expect(overlay.all('[aria-live], [role="status"], [role="alert"]')).toHaveLength(1);
  });

  it('says a held send at once', async () => {
    const overlay = await mountOverlay(sampleView({ queue: [] }));
    await overlay.show(heldView());
    expect(read(overlay)).toBe('发送已暂停：生硬否定。按 Alt+J 查看。');
  });

  it('says the first late customer, not each later one and not each second', async () => {
    const overlay = await mountOverlay(sampleView({ queue: [] }));
    await overlay.show(lateView(1));
    expect(read(overlay)).toBe('1 位顾客已超时。');
    await overlay.show(lateView(3), sampleNow + 60_000);
    expect(read(overlay)).toBe('1 位顾客已超时。');
  });

  it('speaks at most every five seconds, and loses nothing', async () => {
    const overlay = await mountOverlay(sampleView({ queue: [] }));
    await overlay.show(lateView(1));
    const next = lateView(1, { banners: [{ kind: 'status', status: 'busy' }] });
    await overlay.show(next, sampleNow + 2_000);
    expect(read(overlay)).toBe('1 位顾客已超时。');
    await overlay.show(next, sampleNow + 5_000);
    expect(read(overlay)).toBe('您现在是忙碌状态，新顾客可能不会分配过来。');
  });
});

describe('keys', () => {
  it('of the overlay stop at the host, while its own controls still hear them', async () => {
    const overlay = await mountOverlay(heldView());
    const stop = new AbortController();
    attachEventBarrier(overlay.host, stop.signal);
    const heard = vi.fn();
    document.addEventListener('keydown', heard);
    await overlay.press(overlay.find('.alternative'), 'Escape');
    expect(overlay.calls).toEqual([{ name: 'closeCard', args: [] }]);
    expect(heard).not.toHaveBeenCalled();
    stop.abort();
    await overlay.press(overlay.find('.alternative'), 'x');
    expect(heard).toHaveBeenCalledOnce();
    document.removeEventListener('keydown', heard);
  });

  it('lead into the card first, then to the strip', async () => {
    const overlay = await mountOverlay(heldView());
    expect(focusOverlay(overlay.root)).toBe(true);
    expect(overlay.root.activeElement?.className).toBe('alternative');
    await overlay.show(sampleView());
    focusOverlay(overlay.root);
    expect(overlay.root.activeElement?.getAttribute('aria-label')).toBe('收起');
  });
});

describe('a button in a page that may be hostile', () => {
  afterEach(() => {
    vi.unstubAllGlobals();
    vi.useRealTimers();
  });

  /** An IntersectionObserver v2 that reports what the test says. */
  function stubObserver() {
    const callbacks: ((entries: { isVisible: boolean; isIntersecting: boolean; time: number }[]) => void)[] = [];
    class Observer {
      trackVisibility = true;
      constructor(callback: (typeof callbacks)[number]) {
        callbacks.push(callback);
      }
      observe() {}
      disconnect() {}
    }
    Object.defineProperty(Observer.prototype, 'trackVisibility', { value: true, writable: true });
    vi.stubGlobal('IntersectionObserver', Observer);
    return (isVisible: boolean, time: number, isIntersecting = true) => {
      for (const callback of callbacks) callback([{ isVisible, isIntersecting, time }]);
    };
  }
  const clickAt = (timeStamp: number, detail = 1) => {
    const event = trust(new MouseEvent('click', { bubbles: true, composed: true, detail }));
    Object.defineProperty(event, 'timeStamp', { value: timeStamp });
    return event;
  };

  it('acts at once when it has been visible for half a second', async () => {
    const report = stubObserver();
    const overlay = await mountOverlay(heldView());
    report(true, 1000);
    await overlay.fire(overlay.button('误报'), clickAt(1500));
    expect(overlay.calls).toHaveLength(1);
  });

  it('makes an earlier click wait for the rest, and drops it when the button is covered meanwhile', async () => {
    vi.useFakeTimers();
    const report = stubObserver();
    const overlay = await mountOverlay(heldView());
    report(true, 1000);
    await overlay.fire(overlay.button('误报'), clickAt(1200));
    vi.advanceTimersByTime(299);
    expect(overlay.calls).toEqual([]);
    vi.advanceTimersByTime(1);
    expect(overlay.calls).toHaveLength(1);

    report(false, 2000);
    report(true, 2100);
    await overlay.fire(overlay.button('误报'), clickAt(2200));
    report(false, 2300);
    vi.advanceTimersByTime(1000);
    expect(overlay.calls).toHaveLength(1);
  });

  it('takes a click on a row that was just scrolled into view, once it has been seen', async () => {
    vi.useFakeTimers();
    const report = stubObserver();
    const overlay = await mountOverlay(heldView());
    report(false, 1000, false);
    await overlay.fire(overlay.button('误报'), clickAt(5000));
    report(true, 5100);
    vi.advanceTimersByTime(499);
    expect(overlay.calls).toEqual([]);
    vi.advanceTimersByTime(1);
    expect(overlay.calls).toHaveLength(1);

    report(false, 6000, false);
    await overlay.fire(overlay.button('误报'), clickAt(7000));
    report(false, 7100);
    report(true, 7200);
    vi.advanceTimersByTime(1000);
    expect(overlay.calls).toHaveLength(1);
  });

  it('ignores a pointer while it is covered, but takes the focus so that the key works', async () => {
    const report = stubObserver();
    const overlay = await mountOverlay(heldView());
    report(false, 1000);
    await overlay.fire(overlay.button('误报'), clickAt(9000));
    expect(overlay.calls).toEqual([]);
    expect(overlay.root.activeElement).toBe(overlay.button('误报'));
    await overlay.fire(overlay.button('误报'), clickAt(9000, 0));
    expect(overlay.calls).toHaveLength(1);
  });
});
