import type { OpenConsole, WaitingCustomer } from './types';

/** One line of the queue with the tab it stands in. */
export interface QueueLine extends WaitingCustomer {
  tabId: number;
}

/** Everybody who waits in any console, the nearest limit first; outside working hours nobody is urgent. */
export const listQueue = (consoles: readonly OpenConsole[]): QueueLine[] =>
  consoles
    .flatMap(({ tabId, entries }) => entries.map((entry) => ({ ...entry, tabId })))
    .sort((a, b) => Number(a.stage === 'off-hours') - Number(b.stage === 'off-hours') || a.dueAt - b.dueAt);

const pad = (value: number) => String(value).padStart(2, '0');

/** A wait as `m:ss`, from an hour on `h:mm:ss`. Negative waits (clock skew) show as 0:00. */
export const formatWait = (waitedMs: number): string => {
  const seconds = Math.max(0, Math.floor(waitedMs / 1000));
  const minutes = Math.floor(seconds / 60);
  if (minutes < 60) return `${minutes}:${pad(seconds % 60)}`;
  return `${Math.floor(minutes / 60)}:${pad(minutes % 60)}:${pad(seconds % 60)}`;
};
