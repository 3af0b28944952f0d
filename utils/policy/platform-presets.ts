import type { ConsoleId } from '@/utils/conversation/types';
import { platformLimits } from './platform-limits';
import type { ResponseLimit } from './policy';

/**
 * What each platform measures, with where we know it from. Facts as of 2026-11, compiled in shared/consoles.md B.
 * confidence A: two or more independent sources; B: one credible source; C: weak; none: unknown, a house target.
 */
export interface PlatformPreset {
  limit: ResponseLimit;
  source: string;
  confidence: 'A' | 'B' | 'C' | 'none';
}

export const platformPresets: Record<ConsoleId, PlatformPreset> = {
  pinduoduo: {
    limit: platformLimits.pinduoduo,
    source:
      'Column names of the merchant report 客服绩效: 3分钟人工回复率(8-23点), 3分钟未回复人数; countdown text in the page',
    confidence: 'A',
  },
  practice: {
    limit: platformLimits.practice,
    source: 'The practice page: shortened so that every stage is seen within a minute',
    confidence: 'A',
  },
};
