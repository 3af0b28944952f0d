import type { ConsoleId } from '@/utils/conversation/types';

/** The consoles an agent can open, where they are. Match patterns stand in utils/consoles/matches.ts. */
export const supportedConsoles: readonly { id: Exclude<ConsoleId, 'practice'>; host: string; url: string }[] = [
  { id: 'pinduoduo', host: 'mms.pinduoduo.com', url: 'https://mms.pinduoduo.com/chat-merchant/' },
];
