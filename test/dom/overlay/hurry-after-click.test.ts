import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { hurryAfterClick } from '@/components/overlay/hurry-after-click';
import { recordIntents } from '../../support/overlay-intents';
import { sampleNow, sampleView } from '../../support/overlay-samples';
import { trust } from './mount-overlay';

beforeEach(() => void vi.useFakeTimers({ toFake: ['Date'] }));
afterEach(() => void vi.useRealTimers());

/** A surface with one button in it; `change` is something new on the page or from the background. */
const stand = () => {
  const host = document.createElement('div');
  const shadow = host.attachShadow({ mode: 'open' });
  const button = document.createElement('button');
  shadow.append(button);
  const abort = new AbortController();
  let drawings = 0;
  let change: () => void = () => undefined;
  hurryAfterClick({
    shadow,
    source: {
      readView: () => sampleView({ queue: [] }),
      readNow: () => sampleNow,
      readWords: () => undefined,
      readStyles: () => '',
      subscribe: (listener) => {
        change = listener;
      },
      intents: recordIntents().intents,
    },
    signal: abort.signal,
    schedule: () => {
      drawings += 1;
    },
  });
  return {
    click: (event = trust(new MouseEvent('click', { bubbles: true }))) => button.dispatchEvent(event),
    change: () => change(),
    end: () => abort.abort(),
    readDrawings: () => drawings,
  };
};

describe('what comes after a click of the agent', () => {
  it('is drawn in the next frame for a second, and then in its turn again', () => {
    const { click, change, readDrawings } = stand();
    change();
    expect(readDrawings()).toBe(0);
    click();
    change();
    vi.advanceTimersByTime(900);
    change();
    expect(readDrawings()).toBe(2);
    vi.advanceTimersByTime(200);
    change();
    expect(readDrawings()).toBe(2);
  });

  it('is not hurried by a click that a script made up, nor once the overlay is gone', () => {
    const { click, change, end, readDrawings } = stand();
    click(new MouseEvent('click', { bubbles: true }));
    change();
    click();
    end();
    change();
    expect(readDrawings()).toBe(0);
  });
});
