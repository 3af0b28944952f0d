import { describe, expect, it } from 'vitest';
import { createLimiter } from '@/utils/llm/limiter';

const createWithClock = () => {
  const clock = { nowMs: 0, now: () => clock.nowMs };
  return { clock, limiter: createLimiter(clock) };
};

describe('the limit on requests', () => {
  it('lets two run at a time', () => {
    const { limiter } = createWithClock();
    const first = limiter.acquire();
    expect(limiter.acquire().ok).toBe(true);
    expect(limiter.acquire()).toEqual({ ok: false, reason: { problem: 'busy' } });
    if (first.ok) first.value.release(true);
    expect(limiter.acquire().ok).toBe(true);
  });

  it('gives a place back once, however often it is released', () => {
    const { limiter } = createWithClock();
    const first = limiter.acquire();
    limiter.acquire();
    if (first.ok) {
      first.value.release(true);
      first.value.release(true);
    }
    expect(limiter.acquire().ok).toBe(true);
    expect(limiter.acquire().ok).toBe(false);
  });

  const finish = (limiter: ReturnType<typeof createLimiter>, isAccepted: boolean) => {
    const place = limiter.acquire();
    if (place.ok) place.value.release(isAccepted);
    return place.ok;
  };

  it('lets twenty answers come within a minute and says when the next may', () => {
    const { limiter, clock } = createWithClock();
    for (let index = 0; index < 20; index++) {
      clock.nowMs = index * 1_000;
      expect(finish(limiter, true)).toBe(true);
    }
    expect(limiter.acquire()).toEqual({ ok: false, reason: { problem: 'busy', retryAfterSeconds: 41 } });
    clock.nowMs = 60_000;
    expect(limiter.acquire().ok).toBe(true);
  });

  it('counts no request that was dropped or failed, up to sixty a minute', () => {
    const { limiter, clock } = createWithClock();
    for (let index = 0; index < 59; index++) expect(finish(limiter, false)).toBe(true);
    expect(finish(limiter, true)).toBe(true);
    expect(limiter.acquire()).toEqual({ ok: false, reason: { problem: 'busy', retryAfterSeconds: 60 } });
    clock.nowMs = 60_000;
    expect(limiter.acquire().ok).toBe(true);
  });
});
