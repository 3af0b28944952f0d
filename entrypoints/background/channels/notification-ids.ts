import { type ConsoleId, consoleIds } from '@/utils/conversation/types';

/** Ids carry what a click must know: the worker may have died since the notification was shown. */
export const waitsId = 'warmreply-waits';
export const promisesId = 'warmreply-promises';
export const coverId = 'warmreply-cover';
const presencePrefix = 'warmreply-presence:';

export const formatPresenceId = (console: string): string => `${presencePrefix}${console}`;

export const parsePresenceId = (id: string): ConsoleId | undefined =>
  id.startsWith(presencePrefix) ? consoleIds.find((it) => it === id.slice(presencePrefix.length)) : undefined;
