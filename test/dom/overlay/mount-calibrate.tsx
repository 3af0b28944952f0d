import * as React from 'react';
import { createRoot } from 'react-dom/client';
import { afterEach } from 'vitest';
import { Calibrate } from '@/components/calibrate/Calibrate';
import type { GuideIntents, GuideView } from '@/utils/conversation/calibration/guide-view';
import { calibrateCatalogues } from '@/utils/i18n/calibrate-catalogue';
import { trust } from './mount-overlay';

async function findAct(): Promise<(work: () => void | Promise<void>) => Promise<void> | PromiseLike<void> | void> {
  if ('act' in React && typeof React.act === 'function') return React.act;
  return (await import('preact/test-utils')).act;
}
const act = await findAct();

const unmounts: (() => Promise<void>)[] = [];
afterEach(async () => {
  for (const unmount of unmounts.splice(0)) await unmount();
});

export type CalibrateCall = [name: string, ...args: unknown[]];

const recordIntents = (calls: CalibrateCall[], canCopy: boolean): GuideIntents => {
  const note =
    (name: string) =>
    (...args: unknown[]) =>
      void calls.push([name, ...args]);
  return {
    confirm: note('confirm'),
    back: note('back'),
    focusPart: note('focusPart'),
    walk: note('walk'),
    skip: note('skip'),
    startPicking: note('startPicking'),
    stopPicking: note('stopPicking'),
    hover: note('hover'),
    stepInTree: note('stepInTree'),
    pickOutlined: note('pickOutlined'),
    scrollAt: note('scrollAt'),
    redo: note('redo'),
    redoAll: note('redoAll'),
    rename: note('rename'),
    save: note('save'),
    copy: async () => {
      calls.push(['copy']);
      return canCopy;
    },
    close: note('close'),
  };
};

/** The calibration's overlay in a shadow root of its own, as the page has it. */
export async function mountCalibrate(first: GuideView, canCopy = true) {
  const host = document.createElement('div');
  document.documentElement.append(host);
  const root = host.attachShadow({ mode: 'open' });
  const mount = document.createElement('div');
  root.append(mount);
  const tree = createRoot(mount);
  const calls: CalibrateCall[] = [];
  const intents = recordIntents(calls, canCopy);
  const show = async (view: GuideView) => {
    await act(async () => tree.render(<Calibrate t={calibrateCatalogues['zh-CN']} view={view} intents={intents} />));
  };
  unmounts.push(async () => {
    await act(async () => tree.unmount());
    host.remove();
  });
  await show(first);
  const all = (selector: string) => [...root.querySelectorAll<HTMLElement>(selector)];
  const fire = async (target: Element | null, event: Event) => {
    if (!target) throw new Error('nothing to fire at');
    await act(async () => void target.dispatchEvent(event));
  };
  const find = (selector: string) => {
    const [found] = all(selector);
    if (!found) throw new Error(`Nothing matches ${selector}`);
    return found;
  };
  return {
    root,
    calls,
    show,
    all,
    find,
    fire,
    button: (name: string) => {
      const found = all('button').find((it) => (it.getAttribute('aria-label') ?? it.textContent?.trim()) === name);
      if (!found) throw new Error(`No button called ${name}`);
      return found;
    },
    press: (key: string, init?: KeyboardEventInit, target: Element | null = root.activeElement) =>
      fire(
        target,
        trust(new KeyboardEvent('keydown', { key, bubbles: true, composed: true, cancelable: true, ...init })),
      ),
    click: (target: Element) =>
      fire(target, trust(new MouseEvent('click', { bubbles: true, composed: true, detail: 1 }))),
  };
}
