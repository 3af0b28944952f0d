import type { ConsoleId } from '@/utils/conversation/types';
import type { PresenceKind } from '../situation';
import type { PresenceInput, PresencePage } from './types';

/** Pages of a worker that has just started need this long to call in. */
const callInMs = 5_000;

/** Worst first: of several shops the worst is told. */
const kinds: readonly PresenceKind[] = [
  'elsewhere',
  'logged-out',
  'offline',
  'busy',
  'blind',
  'connecting',
  'not-open',
];

/** What is wrong at one console now; `ok` when somebody is there, undefined when it cannot be told yet. */
export const judgeConsole = (console: ConsoleId, input: PresenceInput): PresenceKind | 'ok' | undefined => {
  const pages = input.pages.filter((it) => it.console === console);
  if (pages.length === 0) {
    if (!input.openTabs.has(console)) return 'not-open';
    // The tab is there and says nothing: it loads, or its helper has gone.
    return input.now - input.workerStartedAt < callInMs ? undefined : 'connecting';
  }
  const troubles = groupByShop(pages).map(findBest);
  return kinds.find((kind) => troubles.includes(kind)) ?? 'ok';
};

/** A page that names no shop (a login mask, an old tab) matters only when no other page of the console is left. */
const groupByShop = (pages: readonly PresencePage[]): PresencePage[][] => {
  const named = pages.filter((it) => it.shop !== '');
  if (named.length === 0) return [[...pages]];
  return [...new Set(named.map((it) => it.shop))].map((shop) => named.filter((it) => it.shop === shop));
};

/** Two tabs of one shop: the console may have kicked the older one, so the better one counts. */
const findBest = (pages: readonly PresencePage[]): PresenceKind | 'ok' => {
  const states = pages.map(judgePage);
  if (states.includes('ok')) return 'ok';
  return [...kinds].reverse().find((kind) => states.includes(kind)) ?? 'ok';
};

const judgePage = ({ status, isBlind }: PresencePage): PresenceKind | 'ok' => {
  if (status !== 'online') return status;
  return isBlind ? 'blind' : 'ok';
};
