import type { Clock } from '@/utils/base/clock';
import { fail, type Result, succeed } from '@/utils/base/result';
import type { LlmFailure } from './error-map';

const maxInFlight = 2;
const maxPerMinute = 20;
/** Whatever became of them: nothing of ours may hammer a service that answers none. */
const maxBegunPerMinute = 60;
const minuteMs = 60_000;

/** Whoever gets one calls `release` exactly when the request has ended. */
interface Place {
  /** `isAccepted`: it brought an answer that can be used. One that was dropped or failed costs nothing of the quota. */
  release(isAccepted: boolean): void;
}

export interface Limiter {
  /** A place for one request, or `busy`. */
  acquire(): Result<Place, LlmFailure>;
}

/** Times within the last minute, oldest first. */
const createMinute = (max: number) => {
  let times: number[] = [];
  return {
    add: (at: number) => times.push(at),
    /** When there is room again, ms since 1970; undefined: now. */
    findFullUntil: (now: number): number | undefined => {
      times = times.filter((at) => now - at < minuteMs && at <= now);
      const [oldest] = times;
      return oldest !== undefined && times.length >= max ? oldest + minuteMs : undefined;
    },
  };
};

/** At most two requests at a time and twenty answers a minute, for the whole profile (reliability.md 3.5). */
export const createLimiter = (clock: Clock): Limiter => {
  let inFlight = 0;
  const begun = createMinute(maxBegunPerMinute);
  const accepted = createMinute(maxPerMinute);
  return {
    acquire: () => {
      if (inFlight >= maxInFlight) return fail({ problem: 'busy' });
      const now = clock.now();
      const fullUntil = accepted.findFullUntil(now) ?? begun.findFullUntil(now);
      if (fullUntil !== undefined)
        return fail({ problem: 'busy', retryAfterSeconds: Math.ceil((fullUntil - now) / 1_000) });
      begun.add(now);
      inFlight += 1;
      let isReleased = false;
      const release = (isAccepted: boolean): void => {
        if (isReleased) return;
        isReleased = true;
        inFlight -= 1;
        if (isAccepted) accepted.add(clock.now());
      };
      return succeed({ release });
    },
  };
};
