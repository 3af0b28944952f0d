import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { observeContainers } from '@/utils/consoles/shared/observe-containers';

describe('observing the containers of a page', () => {
  let controller: AbortController;
  let told: string[][];

  const setVisibility = (state: DocumentVisibilityState) => {
    Object.defineProperty(document, 'visibilityState', { configurable: true, value: state });
    document.dispatchEvent(new Event('visibilitychange'));
  };
  const draw = () => {
    document.body.innerHTML =
      '<main><div><ul id="list"><li>50秒</li></ul></div><div><ol id="pane"><li>你好</li></ol></div></main>';
  };
  const find = (id: string) => document.querySelector(id) ?? undefined;
  const start = () =>
    observeContainers({
      root: document,
      signal: controller.signal,
      containers: [
        { name: 'list', find: () => find('#list'), attributes: ['class'] },
        { name: 'pane', find: () => find('#pane'), attributes: ['class'] },
      ],
      now: () => Date.now(),
      lookAfresh: () => undefined,
      onChange: ({ names }) => told.push([...names].sort()),
    });
  const startAndSettle = async () => {
    start();
    await vi.advanceTimersByTimeAsync(50);
    expect(told.splice(0)).toEqual([['list', 'pane']]);
  };

  beforeEach(() => {
    vi.useFakeTimers();
    controller = new AbortController();
    told = [];
    setVisibility('visible');
    draw();
  });
  afterEach(() => {
    controller.abort();
    vi.restoreAllMocks();
    setVisibility('visible');
    vi.useRealTimers();
  });

  it('tells many changes of one frame once', async () => {
    await startAndSettle();
    const text = find('#list li')?.firstChild;
    for (let seconds = 49; seconds > 0; seconds -= 1) if (text) text.nodeValue = `${seconds}秒`;
    find('#pane')?.append(document.createElement('li'));
    await vi.advanceTimersByTimeAsync(50);
    expect(told).toEqual([['list', 'pane']]);
  });

  it('tells at once while the tab is hidden, where no frames run', async () => {
    await startAndSettle();
    setVisibility('hidden');
    const frame = vi.spyOn(globalThis, 'requestAnimationFrame');
    find('#list')?.setAttribute('class', 'changed');
    await vi.advanceTimersByTimeAsync(0);
    expect(told).toEqual([['list']]);
    expect(frame).not.toHaveBeenCalled();
  });

  it('does not lose a change when the tab is hidden before its frame', async () => {
    await startAndSettle();
    vi.spyOn(globalThis, 'requestAnimationFrame').mockReturnValue(1);
    find('#list')?.append('x');
    await vi.advanceTimersByTimeAsync(0);
    expect(told).toEqual([]);
    setVisibility('hidden');
    expect(told).toEqual([['list']]);
  });

  it('finds a container again that the page replaced, and goes on observing the new one', async () => {
    await startAndSettle();
    const fresh = document.createElement('ul');
    fresh.id = 'list';
    find('#list')?.replaceWith(fresh);
    await vi.advanceTimersByTimeAsync(50);
    expect(told.splice(0).flat()).toContain('list');
    fresh.append('new row');
    await vi.advanceTimersByTimeAsync(50);
    expect(told).toEqual([['list']]);
  });

  it('finds containers again when the whole page was drawn anew', async () => {
    await startAndSettle();
    draw();
    await vi.advanceTimersByTimeAsync(50);
    expect(told.splice(0)).toEqual([['list', 'pane']]);
  });

  it('looks again at once when the page opens a dialog over everything', async () => {
    await startAndSettle();
    document.body.append(document.createElement('dialog'));
    await vi.advanceTimersByTimeAsync(50);
    expect(told).toEqual([['list', 'pane']]);
  });

  it('finds a container that comes late', async () => {
    find('#pane')?.remove();
    start();
    await vi.advanceTimersByTimeAsync(50);
    told.splice(0);
    document.querySelector('main')?.insertAdjacentHTML('beforeend', '<section><ol id="pane"></ol></section>');
    await vi.advanceTimersByTimeAsync(500);
    expect(told.flat()).toContain('pane');
  });

  it('looks at everything again every 2.5 s, and at nothing outside the containers', async () => {
    await startAndSettle();
    document.querySelector('main > div')?.setAttribute('class', 'elsewhere');
    document.body.firstElementChild?.setAttribute('title', 'elsewhere');
    await vi.advanceTimersByTimeAsync(2300);
    expect(told).toEqual([]);
    await vi.advanceTimersByTimeAsync(2600);
    expect(told).toEqual([['list', 'pane']]);
  });

  it('stops with its signal', async () => {
    await startAndSettle();
    controller.abort();
    find('#list')?.append('x');
    draw();
    await vi.advanceTimersByTimeAsync(10_000);
    expect(told).toEqual([]);
  });
});
