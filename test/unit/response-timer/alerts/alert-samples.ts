import { defaultPolicy } from '@/utils/policy/policy';
import type { AlertInput } from '@/utils/response-timer/alerts/types';
import type { MergedLine } from '@/utils/response-timer/queue/types';
import { entryOf } from '../queue/queue-samples';

export const lineOf = (customer: string, waitingSince: number, change: Partial<MergedLine> = {}): MergedLine => ({
  ...entryOf(customer, waitingSince),
  id: customer,
  name: `顾客${customer}`,
  tabId: 1,
  snoozedUntil: 0,
  isPaused: false,
  ...change,
});

export const inputOf = (now: number, change: Partial<AlertInput> = {}): AlertInput => ({
  lines: [],
  policy: defaultPolicy.alerts,
  now,
  allSnoozedUntil: 0,
  coverUntil: 0,
  typingTo: new Set(),
  promises: [],
  presence: [],
  ...change,
});
