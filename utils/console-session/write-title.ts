import { keepTabTitle } from '@/utils/consoles/shared/tab-title';
import type { AlertFrom } from '@/utils/policy/alert-policy';
import { compareStages } from '@/utils/response-timer/read-clocks';
import type { QueueRow, Stage } from '@/utils/response-timer/types';
import { isShown } from './build-view';
import type { Store } from './create-store';
import type { ReadQueue } from './read-queue';
import type { SessionState } from './types';

interface TitleParts {
  root: Document;
  signal: AbortSignal;
  store: Store<SessionState>;
  readQueue: ReadQueue;
  /** ms since 1970. */
  now(): number;
}

/** Says in the tab's title how many wait and how badly, for an agent who looks at another tab. */
export const createTitleWriter = ({ root, signal, store, readQueue, now }: TitleParts) => {
  const title = keepTabTitle(root, signal, now);
  return () => {
    const state = store.read();
    const { profile, words } = state;
    if (!profile || !words || !isShown(state, now())) return title.show('');
    const loud = findLoudRows(state, readQueue(state, now()), profile.alerts.title, now());
    const [first] = loud;
    title.show(first ? words.overlay.title(loud.length, words.overlay.stages[first.timer.stage]) : '');
  };
};

/** Everybody at or beyond the stage from which the title speaks, the worst first; nobody who is put off. */
const findLoudRows = (
  { situation }: SessionState,
  queue: readonly QueueRow[],
  from: AlertFrom,
  now: number,
): QueueRow[] => {
  if (from === 'never' || situation.allSnoozedUntil > now) return [];
  const isLoud = ({ timer, snoozedUntil = 0 }: QueueRow) =>
    snoozedUntil <= now && isRunning(timer.stage) && compareStages(timer.stage, from) >= 0;
  return queue.filter(isLoud).sort((a, b) => compareStages(b.timer.stage, a.timer.stage));
};

const isRunning = (stage: Stage): boolean => stage !== 'idle' && stage !== 'off-hours';
