import { describe, expect, it } from 'vitest';
import { defaultPolicy } from '@/utils/policy/policy';
import type { DayWindow, Schedule, TimeRange } from '@/utils/policy/response-policy';
import { addOpenMs, countOpenMs } from '@/utils/response-timer/count-open-time';
import { planConsolePolicy } from '@/utils/response-timer/plan-console-policy';
import { planOpenRanges, planWorkedRanges } from '@/utils/response-timer/working-hours';

const hour = 3_600_000;
const allDay = [{ from: 0, to: 1440 }];
const weekOf = (windows: DayWindow[]) => Array.from({ length: 7 }, () => windows);
const shop = (change: Partial<Schedule>): Schedule => ({
  timeZone: 'Asia/Shanghai',
  week: weekOf(allDay),
  holidays: [],
  ...change,
});
/** `2026-11-20T08:00+08:00` and its kin. */
const at = (moment: string) => Date.parse(moment);
const range = (from: string, to: string): TimeRange => ({ from: at(from), to: at(to) });
const friday = range('2026-11-20T00:00+08:00', '2026-11-21T00:00+08:00');

describe('when the shop works', () => {
  it('knows each weekday by itself, with breaks', () => {
    const week = weekOf([]);
    week[4] = [
      { from: 540, to: 720 },
      { from: 780, to: 1080 },
    ];
    const span = range('2026-11-19T00:00+08:00', '2026-11-23T00:00+08:00');
    expect(planWorkedRanges(shop({ week }), span)).toEqual([
      range('2026-11-20T09:00+08:00', '2026-11-20T12:00+08:00'),
      range('2026-11-20T13:00+08:00', '2026-11-20T18:00+08:00'),
    ]);
  });

  it('puts a holiday in place of its weekday: closed, or with other hours', () => {
    const holidays = [
      { date: '2026-11-20', windows: [] },
      { date: '2026-11-21', windows: [{ from: 600, to: 660 }] },
    ];
    const span = range('2026-11-20T00:00+08:00', '2026-11-22T00:00+08:00');
    expect(planWorkedRanges(shop({ holidays }), span)).toEqual([
      range('2026-11-21T10:00+08:00', '2026-11-21T11:00+08:00'),
    ]);
  });

  it('makes one range of windows that touch, and of days that touch at midnight', () => {
    const touching = [
      { from: 600, to: 660 },
      { from: 540, to: 600 },
    ];
    expect(planWorkedRanges(shop({ week: weekOf(touching) }), friday)).toEqual([
      range('2026-11-20T09:00+08:00', '2026-11-20T11:00+08:00'),
    ]);
    const span = range('2026-11-18T05:00+08:00', '2026-11-24T05:00+08:00');
    expect(planWorkedRanges(shop({}), span)).toEqual([span]);
    const night = [
      { from: 0, to: 120 },
      { from: 1320, to: 1440 },
    ];
    expect(
      planWorkedRanges(shop({ week: weekOf(night) }), range('2026-11-20T12:00+08:00', '2026-11-21T12:00+08:00')),
    ).toEqual([range('2026-11-20T22:00+08:00', '2026-11-21T02:00+08:00')]);
  });

  it('is cut to the span, and empty where nothing lies in it', () => {
    const week = weekOf([{ from: 480, to: 1380 }]);
    const span = range('2026-11-20T10:00+08:00', '2026-11-20T11:00+08:00');
    expect(planWorkedRanges(shop({ week }), span)).toEqual([span]);
    expect(planWorkedRanges(shop({ week }), range('2026-11-20T00:00+08:00', '2026-11-20T05:00+08:00'))).toEqual([]);
  });

  it.each([
    ['Asia/Urumqi', '2026-11-20T09:00+06:00', '2026-11-20T18:00+06:00'],
    ['Asia/Kolkata', '2026-11-20T09:00+05:30', '2026-11-20T18:00+05:30'],
    ['America/Los_Angeles', '2026-11-20T09:00-08:00', '2026-11-20T18:00-08:00'],
  ])('keeps the shop’s own zone: %s', (timeZone, from, to) => {
    const week = weekOf([{ from: 540, to: 1080 }]);
    const span = { from: at(from) - hour, to: at(to) + hour };
    expect(planWorkedRanges(shop({ timeZone, week }), span)).toEqual([range(from, to)]);
  });

  it('moves with daylight saving', () => {
    const timeZone = 'America/Los_Angeles';
    const week = weekOf([{ from: 540, to: 1080 }]);
    // Clocks go back on 2026-11-01 and forward on 2027-03-14.
    const autumn = range('2026-10-31T00:00-07:00', '2026-11-02T00:00-08:00');
    expect(planWorkedRanges(shop({ timeZone, week }), autumn)).toEqual([
      range('2026-10-31T09:00-07:00', '2026-10-31T18:00-07:00'),
      range('2026-11-01T09:00-08:00', '2026-11-01T18:00-08:00'),
    ]);
    const spring = range('2027-03-14T00:00-08:00', '2027-03-15T00:00-07:00');
    expect(
      countOpenMs(
        { open: planWorkedRanges(shop({ timeZone }), spring), coveredUntil: spring.to },
        spring.from,
        spring.to,
      ),
    ).toBe(23 * hour);
    // 2:30 does not exist that night: the window opens when the clocks jump from 2:00 to 3:00.
    const skipped = weekOf([{ from: 150, to: 300 }]);
    expect(planWorkedRanges(shop({ timeZone, week: skipped }), spring)).toEqual([
      range('2027-03-14T02:00-08:00', '2027-03-14T05:00-07:00'),
    ]);
  });
});

describe('what counts', () => {
  it("is the platform's Beijing hours within the shop's own", () => {
    const week = weekOf([{ from: 540, to: 1440 }]);
    const urumqi = planWorkedRanges(shop({ timeZone: 'Asia/Urumqi', week }), friday);
    expect(planOpenRanges(urumqi, { from: 480, to: 1380 }, friday)).toEqual([
      // 9:00 in Urumqi is 11:00 in Beijing; the platform stops at 23:00.
      range('2026-11-20T11:00+08:00', '2026-11-20T23:00+08:00'),
    ]);
  });

  it('pauses a wait through breaks and nights, and goes on after what is planned', () => {
    const open = [
      range('2026-11-20T09:00+08:00', '2026-11-20T12:00+08:00'),
      range('2026-11-20T13:00+08:00', '2026-11-20T18:00+08:00'),
    ];
    const time = { open, coveredUntil: at('2026-11-21T00:00+08:00') };
    const asked = at('2026-11-20T11:59+08:00');
    expect(addOpenMs(time, asked, 180_000)).toBe(at('2026-11-20T13:02+08:00'));
    expect(countOpenMs(time, asked, at('2026-11-20T12:30+08:00'))).toBe(60_000);
    expect(addOpenMs(time, at('2026-11-20T17:59+08:00'), 180_000)).toBe(at('2026-11-21T00:02+08:00'));
    expect(addOpenMs(time, asked, 60_000)).toBe(at('2026-11-20T12:00+08:00'));
  });

  it('is worked out fast enough for every profile: 11 days in a few ms', () => {
    const rules = {
      consoles: {},
      schedule: shop({
        timeZone: 'America/Los_Angeles',
        week: weekOf([
          { from: 540, to: 720 },
          { from: 780, to: 1080 },
        ]),
      }),
    };
    const rounds = 20;
    const begun = performance.now();
    for (let index = 0; index < rounds; index += 1) planConsolePolicy(rules, 'pinduoduo', friday.from + index * hour);
    const each = (performance.now() - begun) / rounds;
    expect(each).toBeLessThan(50);
  });

  it('is open all the time on the practice console by default', () => {
    const { clocks, worked, coveredUntil } = planConsolePolicy(defaultPolicy.response, 'practice', friday.from);
    expect(clocks.map((it) => it.open)).toEqual([worked]);
    expect(worked).toEqual([{ from: friday.from - 48 * hour, to: coveredUntil }]);
  });
});
