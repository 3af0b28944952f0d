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
    if (first.ok) first.value.release();
    expect(limiter.acquire().ok).toBe(true);
  });

  it('gives a place back once, however often it is released', () => {
    const { limiter } = createWithClock();
    const first = limiter.acquire();
    limiter.acquire();
    if (first.ok) {
      first.value.release();
      first.value.release();
    }
    expect(limiter.acquire().ok).toBe(true);
    expect(limiter.acquire().ok).toBe(false);
  });

  it('lets twenty start within a minute and says when the next may', () => {
    const { limiter, clock } = createWithClock();
    for (let index = 0; index < 20; index++) {
      clock.nowMs = index * 1_000;
      const place = limiter.acquire();
      expect(place.ok).toBe(true);
      if (place.ok) place.value.release();
    }
    expect(limiter.acquire()).toEqual({ ok: false, reason: { problem: 'busy', retryAfterSeconds: 41 } });
    clock.nowMs = 60_000;
    expect(limiter.acquire().ok).toBe(true);
  });
});
