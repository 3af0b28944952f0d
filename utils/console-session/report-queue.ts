import type { FromConsole } from '@/utils/messaging/console-port';
import type { QueueRow } from '@/utils/response-timer/types';
import { readOpenConversation, readQueue } from './build-view';
import type { Store } from './create-store';
import type { SessionLink, SessionState } from './types';

/**
 * Tells the background who waits, when that changes: not each second, times travel as timestamps.
 * A burst of events is one report.
 */
export const createQueueReporter = (store: Store<SessionState>, link: SessionLink, now: () => number) => {
  let lastSent = '';
  let isDue = false;
  const report = () => {
    isDue = false;
    const message = describeQueue(store.read(), now());
    const fingerprint = JSON.stringify(message);
    if (fingerprint === lastSent) return;
    lastSent = fingerprint;
    link.send(message);
  };
  return () => {
    if (isDue) return;
    isDue = true;
    queueMicrotask(report);
  };
};

const describeQueue = (state: SessionState, now: number): FromConsole => {
  const open = readOpenConversation(state);
  return {
    type: 'queue',
    entries: readQueue(state, now).flatMap(describeRow),
    open: open?.key,
    openName: open?.name ?? '',
    isPaused: state.pausedAt !== undefined,
  };
};

const describeRow = ({ conversation, name, timer }: QueueRow) => {
  if (timer.stage === 'idle' || timer.dueAt === undefined) return [];
  // Whole seconds: the page's ticks differ by a few ms and are no news.
  const dueAt = Math.round(timer.dueAt / 1000) * 1000;
  return [
    { conversation, name, stage: timer.stage, waitingSince: dueAt - timer.limitMs, dueAt, certainty: timer.certainty },
  ];
};
