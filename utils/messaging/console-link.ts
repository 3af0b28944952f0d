import { browser } from 'wxt/browser';
import type { Clock } from '@/utils/base/clock';
import type { Logger } from '@/utils/base/logger';
import { consolePortName, type FromConsole, parseToConsole, type ToConsole } from './console-port';

/** A port that lived shorter may have met a worker that cannot start: no haste then. */
const shortLifeMs = 5_000;
const retryAfterMs = 2_000;

/** hello comes first. */
const standingTypes: readonly FromConsole['type'][] = ['hello', 'knows-rules', 'queue'];

type Listener = (message: ToConsole | { type: 'lost' } | { type: 'orphaned' }) => void;

/** Sent by the background to console tabs whose port it lost, so that they call in again. */
export const wakeMessage = { type: 'warmreply-wake' } as const;

/**
 * The page's end of the console port. The worker dies after 30 s without messages; that is normal. While somebody waits
 * the port is opened again at once, so that every alarm is on time; else by the next message. `hello` and the last queue
 * are said first. When the extension was updated or
 * removed, the listener hears `orphaned` once and everything goes on with what is in memory.
 */
export const createConsoleLink = ({ signal, logger, clock }: { signal: AbortSignal; logger: Logger; clock: Clock }) => {
  let port: ReturnType<typeof browser.runtime.connect> | undefined;
  let listener: Listener = () => undefined;
  let isOrphaned = false;
  /** Said again on each new port: the background forgets with its worker. */
  const standing = new Map<FromConsole['type'], FromConsole>();

  const reportOrphan = () => {
    port = undefined;
    if (isOrphaned) return;
    isOrphaned = true;
    listener({ type: 'orphaned' });
  };

  const connect = () => {
    const openedAt = clock.now();
    const opened = browser.runtime.connect({ name: consolePortName });
    opened.onMessage.addListener((raw: unknown) => {
      const message = parseToConsole(raw);
      if (message) listener(message);
      else logger.warn('console-link: message refused');
    });
    opened.onDisconnect.addListener(() => {
      if (port !== opened) return;
      port = undefined;
      if (!isExtensionAlive()) return reportOrphan();
      listener({ type: 'lost' });
      if (clock.now() - openedAt < shortLifeMs) setTimeout(reopen, retryAfterMs);
      else reopen();
    });
    for (const message of standing.values()) opened.postMessage(message);
    return opened;
  };

  const send = (message: FromConsole) => {
    if (isOrphaned || signal.aborted) return;
    const isStanding = standingTypes.includes(message.type);
    if (isStanding) standing.set(message.type, message);
    try {
      const wasOpen = port !== undefined;
      port ??= connect();
      // A new port has just said the standing messages.
      if (wasOpen || !isStanding) port.postMessage(message);
    } catch {
      // connect and postMessage throw once the extension is gone from under the page ("context invalidated").
      if (!isExtensionAlive()) return reportOrphan();
      port = undefined;
      listener({ type: 'lost' });
    }
  };

  const callIn = () => {
    const hello = standing.get('hello');
    if (hello && !port) send(hello);
  };
  const reopen = () => {
    const queue = standing.get('queue');
    if (queue?.type === 'queue' && queue.entries.length > 0) callIn();
  };
  const answerWake = (message: unknown) => {
    if (isWake(message)) callIn();
  };
  browser.runtime.onMessage.addListener(answerWake);
  signal.addEventListener('abort', () => {
    if (isExtensionAlive()) browser.runtime.onMessage.removeListener(answerWake);
    port?.disconnect();
  });

  return {
    send,
    start: (next: Listener) => {
      listener = next;
    },
    /** Called each second: an update of the extension closes the port, but a port that was never open tells nothing. */
    checkAlive: () => {
      if (!isExtensionAlive()) reportOrphan();
    },
  };
};

const isExtensionAlive = (): boolean => browser.runtime?.id !== undefined;

const isWake = (message: unknown): boolean =>
  typeof message === 'object' && message !== null && 'type' in message && message.type === wakeMessage.type;
