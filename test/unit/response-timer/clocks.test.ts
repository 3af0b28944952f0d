import { describe, expect, it } from 'vitest';
import { platformPresets } from '@/utils/policy/platform-presets';
import { countdownSeen, messageSeen, noon, rowSeen } from '../../support/conversation-events';
import { addClock, daily, pinduoduo, policyOf, timerAfter } from './timer-of';

const minute = 60_000;
const hour = 60 * minute;
const asked = messageSeen('a', 'customer', noon);

describe('several clocks for one customer', () => {
  const house = policyOf(addClock({}));

  it('is led by the clock that is nearest to its next stage', () => {
    expect(timerAfter([asked], noon + 10_000, house)).toMatchObject({ clockId: 'house', limitMs: 60_000 });
    expect(timerAfter([asked], noon + 61_000, house)).toMatchObject({ clockId: 'three-minutes', remainingMs: 119_000 });
  });

  it('never hides an overdue one behind one that still runs', () => {
    const timer = timerAfter([asked], noon + 61_000, house);
    expect(timer.stage).toBe('overdue');
    expect(timer.clocks.map((it) => [it.id, it.stage])).toEqual([
      ['three-minutes', 'calm'],
      ['house', 'overdue'],
      ['thirty-seconds', 'overdue'],
    ]);
  });

  it('is led by the one that is late the longest when all are', () => {
    expect(timerAfter([asked], noon + 200_000, house)).toMatchObject({ clockId: 'house', remainingMs: -140_000 });
  });

  it('never alarms by a quiet clock: 30 s 应答 is missed all day long', () => {
    const timer = timerAfter([asked], noon + 90_000);
    expect(timer.stage).toBe('calm');
    expect(timer.clocks.find((it) => it.id === 'thirty-seconds')).toMatchObject({
      stage: 'overdue',
      isAlarming: false,
    });
    expect(timer.clockId).toBe('three-minutes');
  });
});

describe('time that does not count', () => {
  /** 12:00 to 13:00 is a break; `noon` is 12:00 in Beijing. */
  const withBreak = daily({ from: 480, to: 720 }, { from: 780, to: 1380 });
  const early = messageSeen('a', 'customer', noon - minute);

  it('a break shows grey, and the wait goes on where it stood', () => {
    const policy = policyOf(pinduoduo, withBreak);
    expect(timerAfter([early], noon + 30 * minute, policy)).toMatchObject({
      stage: 'off-hours',
      waitedMs: minute,
      remainingMs: 2 * minute,
      dueAt: noon + hour + 2 * minute,
      startedAt: noon - minute,
    });
    expect(timerAfter([early], noon + hour + minute, policy)).toMatchObject({ stage: 'warn', waitedMs: 2 * minute });
  });

  it('a break silences even a customer for whom the page counts on, whose time stays the page’s', () => {
    const policy = policyOf(pinduoduo, withBreak);
    const events = [early, countdownSeen('a', noon - 10_000, { kind: 'remaining', seconds: 130 })];
    expect(timerAfter(events, noon + minute, policy)).toMatchObject({
      stage: 'off-hours',
      basis: 'page',
      dueAt: noon + 2 * minute,
      remainingMs: minute,
    });
    expect(timerAfter(events, noon + hour, policy).stage).toBe('overdue');
  });

  it('says when the hours end, and stays on duty while one alarming clock is within its own', () => {
    const night = noon + 12 * hour;
    const late = [messageSeen('a', 'customer', night)];
    expect(timerAfter([asked], noon).closesAt).toBe(noon + 11 * hour);
    expect(timerAfter(late, night).closesAt).toBeUndefined();
    expect(timerAfter(late, night).stage).toBe('off-hours');
    expect(timerAfter(late, night + 45_000, policyOf(addClock({}))).stage).toBe('urgent');
    // A quiet clock keeps nobody on duty.
    expect(timerAfter(late, night + 45_000, policyOf(addClock({ isAlarming: false }))).stage).toBe('off-hours');
    const untilMidnight = policyOf(addClock({ hours: { from: 0, to: 1410 } }));
    expect(timerAfter([asked], noon, untilMidnight).closesAt).toBe(noon + 11.5 * hour);
  });

  it('a row that the page files under 非工作时间留言 stays grey unless the page counts', () => {
    const row = rowSeen('a', noon, { group: 'off-hours' });
    expect(timerAfter([asked, row], noon + 170_000).stage).toBe('off-hours');
    const counting = countdownSeen('a', noon + 160_000, { kind: 'remaining', seconds: 20 });
    expect(timerAfter([asked, row, counting], noon + 170_000).stage).toBe('urgent');
  });
});

describe('hours by session start (Douyin, Xiaohongshu)', () => {
  const douyin = policyOf(platformPresets.douyin.rules);
  const closing = noon + 11 * hour;

  it('a session begun before 23:00 counts to its end', () => {
    const talk = [
      messageSeen('a', 'customer', closing - 5 * minute),
      messageSeen('a', 'agent', closing - 4 * minute),
      messageSeen('a', 'customer', closing + minute),
    ];
    expect(timerAfter(talk, closing + 4 * minute, douyin)).toMatchObject({ stage: 'overdue', waitedMs: 3 * minute });
    expect(timerAfter(talk, closing + 4 * minute, policyOf()).stage).toBe('off-hours');
  });

  it('one begun at 23:00 does not; who still waits at 8:00 is timed from then', () => {
    const late = [messageSeen('a', 'customer', closing)];
    expect(timerAfter(late, closing + 4 * minute, douyin).stage).toBe('off-hours');
    expect(timerAfter(late, closing + 9 * hour + 2 * minute, douyin)).toMatchObject({
      stage: 'warn',
      waitedMs: 2 * minute,
    });
  });

  it("still rests in the shop's own break", () => {
    const policy = policyOf(platformPresets.douyin.rules, daily({ from: 0, to: 720 }, { from: 780, to: 1440 }));
    expect(timerAfter([messageSeen('a', 'customer', noon - minute)], noon + minute, policy).stage).toBe('off-hours');
  });
});

describe('first replies only (JD)', () => {
  const jd = policyOf(platformPresets.jd.rules);
  const talk = [asked, messageSeen('a', 'agent', noon + 10_000)];

  it('times the first answer of a session', () => {
    expect(timerAfter([asked], noon + 26_000, jd)).toMatchObject({ stage: 'urgent', remainingMs: 4_000 });
  });

  it('does not time the next questions, who wait all the same', () => {
    const timer = timerAfter([...talk, messageSeen('a', 'customer', noon + 5 * minute)], noon + 7 * minute, jd);
    expect(timer).toMatchObject({ stage: 'calm', waitedMs: 2 * minute, dueAt: undefined, clocks: [] });
  });

  it('times a return after ten minutes anew, also for somebody who was never answered', () => {
    const back = noon + 20 * minute;
    expect(timerAfter([...talk, messageSeen('a', 'customer', back)], back + 26_000, jd).stage).toBe('urgent');
    expect(timerAfter([asked, messageSeen('a', 'customer', back)], back + 5_000, jd)).toMatchObject({
      stage: 'calm',
      waitedMs: 5_000,
      startedAt: noon,
    });
  });
});

describe('a clock that is set back', () => {
  const day = 24 * hour;

  it('gives 0 and the whole limit, never a negative wait', () => {
    const counting = [countdownSeen('a', noon, { kind: 'remaining', seconds: 50 })];
    expect(timerAfter([asked], noon - day)).toMatchObject({ waitedMs: 0, remainingMs: 180_000, stage: 'calm' });
    expect(timerAfter(counting, noon - day)).toMatchObject({ waitedMs: 130_000, remainingMs: 50_000, stage: 'warn' });
  });

  it('does not swallow the next customers until the old time has come again', () => {
    const wrong = noon + day;
    const events = [
      rowSeen('a', wrong),
      rowSeen('a', wrong + 1_000, { group: 'answered' }),
      messageSeen('a', 'customer', noon + 60_000),
    ];
    expect(timerAfter(events, noon + 90_000)).toMatchObject({ stage: 'calm', waitedMs: 30_000 });
  });

  it('goes on with a wait that only a row told of', () => {
    const events = [rowSeen('a', noon + day), rowSeen('a', noon, { isActive: true })];
    expect(timerAfter(events, noon + 155_000)).toMatchObject({ stage: 'urgent', waitedMs: 155_000 });
  });
});
