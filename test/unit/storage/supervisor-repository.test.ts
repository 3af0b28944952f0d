import { describe, expect, it } from 'vitest';
import { createSupervisorRepository } from '@/utils/storage/supervisor-repository';
import { createMemoryArea } from './memory-area';

const minuteMs = 60_000;

const create = () => {
  const [area, session] = [createMemoryArea({}), createMemoryArea({})];
  let now = 1_000_000;
  const clock = { now: () => now };
  return {
    area,
    session,
    supervisor: createSupervisorRepository({ area, session, clock }),
    /** The worker died; what was stored stays. */
    restart: () => createSupervisorRepository({ area, session, clock }),
    wait: (ms: number) => {
      now += ms;
    },
  };
};

const createWithPin = async (pin = '2468') => {
  const parts = create();
  await parts.supervisor.unlock('');
  await parts.supervisor.setPin(pin);
  await parts.supervisor.lock();
  return parts;
};

describe('without a PIN', () => {
  it('the supervisor’s part opens for whoever sits there, and says that there is none', async () => {
    const { supervisor } = create();
    expect(await supervisor.read()).toEqual({ hasPin: false, unlockedUntil: 0, retryAt: 0 });
    expect((await supervisor.unlock('')).ok).toBe(true);
    expect(await supervisor.isUnlocked()).toBe(true);
  });

  it('none can be set before the supervisor’s part is open', async () => {
    const { supervisor } = create();
    expect(await supervisor.setPin('2468')).toEqual({ ok: false, reason: 'locked' });
    expect((await supervisor.read()).hasPin).toBe(false);
  });
});

describe('the PIN', () => {
  it('opens the supervisor’s part, and nothing else does', async () => {
    const { supervisor } = await createWithPin();
    for (const wrong of ['', '246', '24680', '8642']) {
      const { ok } = await supervisor.unlock(wrong);
      expect([wrong, ok]).toEqual([wrong, false]);
      if (wrong === '24680') break;
    }
    expect(await supervisor.isUnlocked()).toBe(false);
  });

  it('is not stored: only a salted hash that took 210,000 rounds and more', async () => {
    const [one, two] = [await createWithPin(), await createWithPin()];
    const text = JSON.stringify(one.area.items);
    expect(text).not.toContain('2468');
    expect(one.area.items['supervisor-pin']).toMatchObject({
      hash: { iterations: expect.toSatisfy((n) => n >= 210_000) },
    });
    expect(JSON.stringify(two.area.items)).not.toBe(text);
  });

  it.each(['123', 'x'.repeat(65)])('is refused when it is too short or too long: %.5s', async (pin) => {
    const { supervisor } = create();
    await supervisor.unlock('');
    expect(await supervisor.setPin(pin)).toEqual({ ok: false, reason: 'bad-pin' });
  });

  it('can be taken away only while the supervisor’s part is open', async () => {
    const { supervisor } = await createWithPin();
    expect(await supervisor.removePin()).toEqual({ ok: false, reason: 'locked' });
    await supervisor.unlock('2468');
    expect(await supervisor.removePin()).toMatchObject({ ok: true, value: { hasPin: false } });
  });
});

describe('wrong tries', () => {
  it('are followed by longer and longer pauses, in which the right PIN does not count either', async () => {
    const { supervisor, restart, wait } = await createWithPin();
    for (let tries = 0; tries < 3; tries += 1) {
      expect(await supervisor.unlock('0000')).toEqual({ ok: false, reason: 'wrong-pin' });
    }
    expect(await supervisor.unlock('2468')).toEqual({ ok: false, reason: 'too-many-tries' });
    expect(await restart().unlock('2468')).toEqual({ ok: false, reason: 'too-many-tries' });
    wait(5_000);
    expect(await restart().unlock('0000')).toEqual({ ok: false, reason: 'wrong-pin' });
    wait(5_000);
    expect(await supervisor.unlock('2468')).toEqual({ ok: false, reason: 'too-many-tries' });
    wait(5_000);
    expect(await supervisor.unlock('2468')).toMatchObject({ ok: true, value: { retryAt: 0 } });
  });

  it('sent side by side count as so many', async () => {
    const { supervisor } = await createWithPin();
    const answers = await Promise.all(['1111', '2222', '3333', '2468'].map((pin) => supervisor.unlock(pin)));
    expect(answers.map(({ ok }) => ok)).toEqual([false, false, false, false]);
  });
});

describe('an open supervisor’s part', () => {
  it('closes after 15 minutes without use, and use keeps it open', async () => {
    const { supervisor, wait } = await createWithPin();
    await supervisor.unlock('2468');
    wait(14 * minuteMs);
    expect(await supervisor.isUnlocked('use')).toBe(true);
    wait(14 * minuteMs);
    expect(await supervisor.isUnlocked()).toBe(true);
    wait(minuteMs);
    expect(await supervisor.isUnlocked()).toBe(false);
  });

  it('closes at once on request, when the browser closes, and when the clock is set back', async () => {
    const { supervisor, session, wait } = await createWithPin();
    await supervisor.unlock('2468');
    await supervisor.lock();
    expect(await supervisor.isUnlocked()).toBe(false);
    await supervisor.unlock('2468');
    await session.remove(Object.keys(session.items));
    expect(await supervisor.isUnlocked()).toBe(false);
    await supervisor.unlock('2468');
    wait(-60 * minuteMs);
    expect(await supervisor.isUnlocked()).toBe(false);
  });
});
