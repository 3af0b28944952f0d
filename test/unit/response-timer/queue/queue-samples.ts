import type { ConversationKey } from '@/utils/conversation/types';
import type { KeptEntry, ReportingPage } from '@/utils/response-timer/queue/types';

export const keyOf = (customer: string, change: Partial<ConversationKey> = {}): ConversationKey => ({
  console: 'pinduoduo',
  shop: 'A',
  customer,
  identity: 'stable',
  ...change,
});

/** A wait under the 180 s clock. */
export const entryOf = (customer: string, waitingSince: number, change: Partial<KeptEntry> = {}): KeptEntry => ({
  conversation: keyOf(customer),
  waitingSince,
  clocks: [
    {
      id: 'three-minutes',
      origin: 'platform',
      isAlarming: true,
      limitMs: 180_000,
      warnAt: waitingSince + 100_000,
      urgentAt: waitingSince + 150_000,
      dueAt: waitingSince + 180_000,
    },
  ],
  isOffHours: false,
  certainty: 'sure',
  precisionMs: 1000,
  isClosing: false,
  ...change,
});

export const pageOf = (tabId: number, entries: KeptEntry[], change: Partial<ReportingPage> = {}): ReportingPage => ({
  pageId: `page-${tabId}`,
  tabId,
  console: 'pinduoduo',
  shop: 'A',
  lastActiveAt: 0,
  isPaused: false,
  isBlind: false,
  isSettled: false,
  entries,
  ...change,
});
