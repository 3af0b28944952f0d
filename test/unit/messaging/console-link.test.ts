import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { silentLogger } from '@/utils/base/logger';
import { createConsoleLink } from '@/utils/messaging/console-link';
import type { FromConsole } from '@/utils/messaging/console-port';
import { entryOf } from '../response-timer/queue/queue-samples';

const fake = vi.hoisted(() => ({ browser: {} as Record<string, unknown> }));
vi.mock('wxt/browser', () => fake);

interface FakePort {
  said: FromConsole[];
  /** The worker went away. */
  lose(): void;
}

/** As much of `browser.runtime` as the link needs; each port is one life of the worker. */
const createRuntime = () => {
  const ports: FakePort[] = [];
  const wakers = new Set<(message: unknown) => void>();
  const runtime: Record<string, unknown> = {
    id: 'ours',
    onMessage: {
      addListener: (listener: (message: unknown) => void) => void wakers.add(listener),
      removeListener: (listener: (message: unknown) => void) => void wakers.delete(listener),
    },
    connect: () => {
      const said: FromConsole[] = [];
      let onLost: () => void = () => undefined;
      ports.push({ said, lose: () => onLost() });
      return {
        postMessage: (message: FromConsole) => void said.push(message),
        disconnect: () => undefined,
        onMessage: { addListener: () => undefined },
        onDisconnect: {
          addListener: (listener: () => void) => {
            onLost = listener;
          },
        },
      };
    },
  };
  return { ports, runtime, wake: (message: unknown) => [...wakers].forEach((tell) => void tell(message)) };
};

const waiting = { ...entryOf('a', 1_000), name: '小***猪' };

const queue = (entries: Extract<FromConsole, { type: 'queue' }>['entries']): FromConsole => ({
  type: 'queue',
  entries,
  openName: '',
  shop: '',
  status: 'online',
  isBlind: false,
  isPaused: false,
});

const start = () => {
  const world = createRuntime();
  fake.browser = { runtime: world.runtime };
  const heard: string[] = [];
  const controller = new AbortController();
  const link = createConsoleLink({
    signal: controller.signal,
    logger: silentLogger,
    clock: { now: () => Date.now() },
  });
  link.start(({ type }) => void heard.push(type));
  link.send({ type: 'hello', console: 'pinduoduo' });
  return { ...world, link, heard, stop: () => controller.abort() };
};

describe('the way from a console page to the worker', () => {
  beforeEach(() => void vi.useFakeTimers());
  afterEach(() => void vi.useRealTimers());

  it('is opened again at once while somebody waits, with everything that stands', () => {
    const { link, ports, heard } = start();
    link.send(queue([waiting]));
    vi.advanceTimersByTime(30_000);
    ports[0]?.lose();
    expect(heard).toEqual(['lost']);
    expect(ports[1]?.said.map(({ type }) => type)).toEqual(['hello', 'queue']);
  });

  it('rests while nobody waits, until the next message or the worker’s call', () => {
    const { link, ports, wake } = start();
    link.send(queue([]));
    vi.advanceTimersByTime(30_000);
    ports[0]?.lose();
    vi.advanceTimersByTime(60_000);
    expect(ports).toHaveLength(1);
    wake({ type: 'something-else' });
    expect(ports).toHaveLength(1);
    wake({ type: 'warmreply-wake' });
    expect(ports).toHaveLength(2);
  });

  it('takes its time with a worker that dies at once', () => {
    const { link, ports } = start();
    link.send(queue([waiting]));
    for (let life = 1; life <= 3; life += 1) {
      ports.at(-1)?.lose();
      expect(ports).toHaveLength(life);
      vi.advanceTimersByTime(2_000);
      expect(ports).toHaveLength(life + 1);
    }
  });

  it('opens nothing after the page has gone or the extension was updated', () => {
    const gone = start();
    gone.link.send(queue([waiting]));
    vi.advanceTimersByTime(30_000);
    gone.stop();
    gone.ports[0]?.lose();
    expect(gone.ports).toHaveLength(1);

    const orphan = start();
    orphan.link.send(queue([waiting]));
    vi.advanceTimersByTime(30_000);
    orphan.runtime.id = undefined;
    orphan.ports[0]?.lose();
    expect(orphan.heard).toEqual(['orphaned']);
    expect(orphan.ports).toHaveLength(1);
  });
});
