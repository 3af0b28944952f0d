import type { FromConsole } from '@/utils/messaging/console-port';
import type { QueueRow } from '@/utils/response-timer/types';
import type { Store } from './create-store';
import { readOpenConversation } from './read-open-conversation';
import type { ReadQueue } from './read-queue';
import { isBlind } from './session-state';
import type { SessionLink, SessionState } from './types';
import { findTypingTo } from './typing';

interface ReporterParts {
  store: Store<SessionState>;
  link: SessionLink;
  readQueue: ReadQueue;
  /** ms since 1970. */
  now(): number;
}

/**
 * Tells the background who waits, when that changed: not each second, times travel as timestamps. Of a long queue the
 * message is worked out again only when something in it can have changed.
 */
export const createQueueReporter = ({ store, link, readQueue, now }: ReporterParts) => {
  let lastSent = '';
  let lastInputs: readonly unknown[] = [];
  return () => {
    const state = store.read();
    const queue = readQueue(state, now());
    const { openId, status } = state.conversations;
    const inputs = [queue, openId, status, state.missingParts, state.pausedAt, findTypingTo(state, now())];
    if (inputs.every((it, index) => it === lastInputs[index])) return;
    lastInputs = inputs;
    const message = describeQueue(state, queue, now());
    const fingerprint = JSON.stringify(message);
    if (fingerprint === lastSent) return;
    lastSent = fingerprint;
    link.send(message);
  };
};

const describeQueue = (state: SessionState, queue: readonly QueueRow[], now: number): FromConsole => {
  const open = readOpenConversation(state);
  const [anyone] = state.conversations.conversations.values();
  return {
    type: 'queue',
    entries: queue.flatMap(describeRow),
    open: open?.key,
    openName: open?.name ?? '',
    shop: (open ?? anyone)?.key.shop ?? '',
    status: state.conversations.status,
    isBlind: isBlind(state),
    isPaused: state.pausedAt !== undefined,
    typingTo: findTypingTo(state, now),
  };
};

const describeRow = ({ conversation, name, timer, isClosing }: QueueRow) => {
  if (timer.startedAt === undefined) return [];
  return [
    {
      conversation,
      name,
      waitingSince: round(timer.startedAt),
      clocks: timer.clocks.map(({ id, origin, isAlarming, limitMs, warnAt, urgentAt, dueAt }) => ({
        id,
        origin,
        isAlarming,
        limitMs,
        warnAt: round(warnAt),
        urgentAt: round(urgentAt),
        dueAt: round(dueAt),
      })),
      isOffHours: timer.stage === 'off-hours',
      closesAt: timer.closesAt,
      certainty: timer.certainty,
      precisionMs: timer.precisionMs,
      isClosing,
    },
  ];
};

/** The page's ticks differ by a few ms and are no news. Rather early than late: what a page shows is seen some time after. */
const stepMs = 250;
const round = (at: number): number => Math.floor(at / stepMs) * stepMs;
