import type { ConsoleId } from '@/utils/conversation/types';
import type { ResponseLimit } from './policy';

/** What each platform measures; where we know it from stands in platform-presets.ts. */
export const platformLimits: Record<ConsoleId, ResponseLimit> = {
  pinduoduo: { limitSeconds: 180, warnAfterSeconds: 100, urgentAfterSeconds: 150, hours: { from: 8, to: 23 } },
  /** Shortened so that every stage is seen within a minute. */
  practice: { limitSeconds: 60, warnAfterSeconds: 20, urgentAfterSeconds: 40, hours: { from: 0, to: 24 } },
};
