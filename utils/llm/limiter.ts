import type { Clock } from '@/utils/base/clock';
import { fail, type Result, succeed } from '@/utils/base/result';
import type { LlmFailure } from './error-map';

const maxInFlight = 2;
const maxPerMinute = 20;
const minuteMs = 60_000;

export interface Limiter {
  /** A place for one request, or `busy`. Whoever gets one calls `release` exactly when the request has ended. */
  acquire(): Result<{ release(): void }, LlmFailure>;
}

/** At most two requests at a time and twenty a minute, for the whole profile (reliability.md 3.5). */
export const createLimiter = (clock: Clock): Limiter => {
  let inFlight = 0;
  let startedAt: number[] = [];
  return {
    acquire: () => {
      if (inFlight >= maxInFlight) return fail({ problem: 'busy' });
      const now = clock.now();
      startedAt = startedAt.filter((at) => now - at < minuteMs && at <= now);
      const oldest = startedAt[0];
      if (oldest !== undefined && startedAt.length >= maxPerMinute) {
        return fail({ problem: 'busy', retryAfterSeconds: Math.ceil((oldest + minuteMs - now) / 1_000) });
      }
      startedAt.push(now);
      inFlight += 1;
      let isReleased = false;
      const release = (): void => {
        if (!isReleased) inFlight -= 1;
        isReleased = true;
      };
      return succeed({ release });
    },
  };
};
