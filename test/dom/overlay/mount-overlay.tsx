import * as React from 'react';
import { createRoot } from 'react-dom/client';
import { afterEach } from 'vitest';
import { Overlay } from '@/components/overlay/Overlay';
import { Panels } from '@/components/overlay/Panels';
import type { Picker } from '@/components/overlay/picker';
import type { Suggester } from '@/components/overlay/suggester';
import type { OverlayView } from '@/components/overlay/types';
import type { VersionDesk } from '@/components/overlay/version-desk';
import { consoleCatalogues } from '@/utils/i18n/console-catalogue';
import { type IntentCall, recordIntents } from '../../support/overlay-intents';
import { sampleNow } from '../../support/overlay-samples';

type Act = (work: () => void | Promise<void>) => Promise<void> | PromiseLike<void> | void;

/** React brings its own `act`; under preact/compat it lives in preact/test-utils. */
async function findAct(): Promise<Act> {
  if ('act' in React && typeof React.act === 'function') return React.act;
  return (await import('preact/test-utils')).act;
}

const act = await findAct();
Reflect.set(globalThis, 'IS_REACT_ACT_ENVIRONMENT', true);

const hosts: { unmount(): void; host: HTMLElement }[] = [];
afterEach(async () => {
  for (const { unmount, host } of hosts.splice(0)) {
    await act(async () => unmount());
    host.remove();
  }
});

export interface MountedOverlay {
  root: ShadowRoot;
  host: HTMLElement;
  calls: IntentCall[];
  show(view: OverlayView, now?: number): Promise<void>;
  find(selector: string): HTMLElement;
  all(selector: string): HTMLElement[];
  button(name: string): HTMLElement;
  press(target: HTMLElement, key: string, init?: KeyboardEventInit): Promise<void>;
  click(target: HTMLElement): Promise<void>;
  fire(target: HTMLElement, event: Event): Promise<void>;
}

/** Events that tests make are untrusted; the agent's are not. */
export function trust<T extends Event>(event: T): T {
  Object.defineProperty(event, 'isTrusted', { value: true });
  return event;
}

const readName = (element: HTMLElement): string =>
  element.getAttribute('aria-label') ?? element.textContent?.trim() ?? '';

/** The overlay in a shadow root of its own, as the page has it; with `picker` and `suggester` as the panels of a console page have it. */
export async function mountOverlay(
  first: OverlayView,
  now = sampleNow,
  picker?: Picker,
  suggester?: Suggester,
  versions?: VersionDesk,
): Promise<MountedOverlay> {
  const host = document.createElement('div');
  document.documentElement.append(host);
  const root = host.attachShadow({ mode: 'open' });
  const mount = document.createElement('div');
  root.append(mount);
  const tree = createRoot(mount);
  hosts.push({ host, unmount: () => tree.unmount() });
  const { intents, calls } = recordIntents();
  const t = consoleCatalogues['zh-CN'];

  const all = (selector: string) => [...root.querySelectorAll<HTMLElement>(selector)];
  const find = (selector: string) => {
    const [found] = all(selector);
    if (!found) throw new Error(`Nothing matches ${selector}`);
    return found;
  };
  const fire = async (target: HTMLElement, event: Event) => {
    await act(async () => {
      target.dispatchEvent(event);
    });
  };
  const show = async (view: OverlayView, at = now) => {
    await act(async () =>
      tree.render(
        <>
          <Overlay t={t} view={view} intents={intents} now={at} />
          <Panels
            t={t}
            view={view}
            intents={intents}
            now={at}
            picker={picker}
            suggester={suggester}
            versions={versions}
          />
        </>,
      ),
    );
  };
  await show(first);
  return {
    root,
    host,
    calls,
    show,
    find,
    all,
    fire,
    button(name) {
      const found = all('button').find((button) => readName(button) === name);
      if (!found) throw new Error(`No button called ${name}: ${all('button').map(readName).join(' | ')}`);
      return found;
    },
    press: (target, key, init) =>
      fire(
        target,
        trust(new KeyboardEvent('keydown', { key, bubbles: true, composed: true, cancelable: true, ...init })),
      ),
    click: (target) => fire(target, trust(new MouseEvent('click', { bubbles: true, composed: true, detail: 1 }))),
  };
}
