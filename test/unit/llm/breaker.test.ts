import { describe, expect, it } from 'vitest';
import { admit, type BreakerState, closedBreaker, createBreaker, settle } from '@/utils/llm/breaker';

const failTimes = (times: number, startMs: number, stepMs: number): BreakerState => {
  let state = closedBreaker;
  for (let index = 0; index < times; index++) state = settle(state, 'network', startMs + index * stepMs);
  return state;
};

describe('a service that fails', () => {
  it('is still asked after four failures, but not after five within a minute', () => {
    expect(admit(failTimes(4, 0, 1_000), 5_000).isAdmitted).toBe(true);
    expect(admit(failTimes(5, 0, 1_000), 5_000).isAdmitted).toBe(false);
  });

  it('is still asked when five failures lie further apart', () => {
    expect(admit(failTimes(5, 0, 16_000), 65_000).isAdmitted).toBe(true);
  });

  it('rests for a minute, then one request may try', () => {
    const open = failTimes(5, 0, 0);
    expect(admit(open, 59_999).isAdmitted).toBe(false);
    const probe = admit(open, 60_000);
    expect(probe.isAdmitted).toBe(true);
    expect(admit(probe.state, 60_001).isAdmitted).toBe(false);
  });

  it('is asked normally again after a try that worked, and rests again after one that did not', () => {
    const probing = admit(failTimes(5, 0, 0), 60_000).state;
    expect(settle(probing, undefined, 61_000)).toEqual(closedBreaker);
    const reopened = settle(probing, 'idle-timeout', 61_000);
    expect(admit(reopened, 120_999).isAdmitted).toBe(false);
    expect(admit(reopened, 121_000).isAdmitted).toBe(true);
  });

  it('lets another request try when the agent cancelled the first, or its worker died', () => {
    const probing = admit(failTimes(5, 0, 0), 60_000).state;
    expect(admit(settle(probing, 'cancelled', 60_500), 60_501).isAdmitted).toBe(true);
    expect(admit(probing, 120_000).isAdmitted).toBe(true);
  });

  it.each(['bad-key', 'rate-limited', 'filtered', 'no-balance', 'too-long'] as const)(
    'is not suspected because of %s: it did answer',
    (problem) => {
      expect(settle(failTimes(4, 0, 0), problem, 1_000)).toEqual(closedBreaker);
    },
  );

  it('is not shut out for longer because the clock was set back', () => {
    expect(admit(failTimes(5, 1_000_000, 0), 10).isAdmitted).toBe(true);
  });
});

describe('the breaker over a store', () => {
  const createWithStore = (initial: Record<string, unknown> = {}) => {
    const states: Record<string, unknown> = { ...initial };
    const store = {
      read: async (origin: string) => states[origin],
      write: async (origin: string, state: BreakerState) => {
        states[origin] = state;
      },
    };
    const clock = { nowMs: 0, now: () => clock.nowMs };
    return { states, clock, breaker: createBreaker({ store, clock }) };
  };

  it('remembers for each service by itself', async () => {
    const { breaker } = createWithStore();
    for (let index = 0; index < 5; index++) await breaker.settle('https://a.example', 'network');
    expect(await breaker.admit('https://a.example')).toBe(false);
    expect(await breaker.admit('https://b.example')).toBe(true);
  });

  it('lets exactly one of many simultaneous requests try', async () => {
    const { breaker, clock } = createWithStore();
    for (let index = 0; index < 5; index++) await breaker.settle('o', 'server-error');
    clock.nowMs = 60_000;
    const admitted = await Promise.all(Array.from({ length: 10 }, () => breaker.admit('o')));
    expect(admitted.filter(Boolean)).toHaveLength(1);
  });

  it('starts afresh when its memory is damaged', async () => {
    const { breaker } = createWithStore({ o: { failedAt: 'x' } });
    expect(await breaker.admit('o')).toBe(true);
  });
});
