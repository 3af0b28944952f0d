import type { ConsoleId } from '@/utils/conversation/types';

/** Match patterns per shipped console: the manifest, the content scripts and the install-time injection all read this. */
export const matchesByConsole: Partial<Record<ConsoleId, string[]>> = {
  pinduoduo: ['https://mms.pinduoduo.com/chat-merchant/*'],
};

export const consoleMatches: string[] = Object.values(matchesByConsole).flat();
