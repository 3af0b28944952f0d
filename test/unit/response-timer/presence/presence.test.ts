import { describe, expect, it } from 'vitest';
import { defaultPolicy } from '@/utils/policy/policy';
import type { PresenceInput, PresencePage, PresenceState } from '@/utils/response-timer/presence/types';
import { unseenPresence } from '@/utils/response-timer/presence/types';
import { forgetTroubles, joinRanges, watchPresence } from '@/utils/response-timer/presence/watch-presence';
import { readDayAndHour } from '@/utils/response-timer/zone-time';

const morning = Date.parse('2026-11-23T09:00:00+08:00');
const minute = 60_000;
const shift = { from: morning, to: morning + 3 * 60 * minute };
const afternoon = { from: morning + 4 * 60 * minute, to: morning + 14 * 60 * minute };

const page = (change: Partial<PresencePage> = {}): PresencePage => ({
  console: 'pinduoduo',
  shop: 'A',
  status: 'online',
  isBlind: false,
  ...change,
});

const inputOf = (now: number, pages: PresencePage[], change: Partial<PresenceInput> = {}): PresenceInput => ({
  now,
  policy: defaultPolicy.presence,
  watched: [{ console: 'pinduoduo', open: [shift, afternoon] }],
  pages,
  openTabs: new Set(pages.map((it) => it.console)),
  waiting: {},
  dayOf: (at) => readDayAndHour(at, 'Asia/Shanghai').day,
  workerStartedAt: 0,
  ...change,
});
const listed = { policy: { ...defaultPolicy.presence, consoles: ['pinduoduo'] } };

/** Runs the watch moment by moment; what it alarms of at each. */
const play = (moments: PresenceInput[], from: PresenceState = unseenPresence) => {
  let state = from;
  const alarms = moments.map((input) => {
    const outcome = watchPresence(state, input);
    state = outcome.state;
    return outcome.alarms;
  });
  return { state, alarms };
};
const kinds = (alarms: { kind: string }[][]) => alarms.map((it) => it.map(({ kind }) => kind));

describe('nobody at the console during a shift', () => {
  const seen = play([inputOf(morning + minute, [page()], { waiting: { pinduoduo: 3 } })]).state;
  const secondsIn = (seconds: number) => morning + minute + seconds * 1000;

  it.each([
    [{ status: 'elsewhere' }, 'elsewhere'],
    [{ status: 'logged-out' }, 'logged-out'],
    [{ status: 'offline' }, 'offline'],
    [{ status: 'busy' }, 'busy'],
    [{ status: 'connecting' }, 'connecting'],
    [{ isBlind: true }, 'blind'],
  ] as const)('alarms when the page is %o for too long, and stops when it is mended', (change, kind) => {
    const bad = [page(change)];
    const { alarms } = play(
      [
        inputOf(secondsIn(1), bad),
        inputOf(secondsIn(20), bad),
        inputOf(secondsIn(21), bad),
        inputOf(secondsIn(22), [page()]),
      ],
      seen,
    );
    expect(kinds(alarms)).toEqual([[], [], [kind], []]);
  });

  it('alarms when the console is closed, with the number who waited when it was last seen', () => {
    const { alarms } = play([inputOf(secondsIn(1), []), inputOf(secondsIn(21), [])], seen);
    expect(alarms[1]).toEqual([
      { console: 'pinduoduo', kind: 'not-open', since: secondsIn(1), waiting: 3, isShiftStart: false },
    ]);
  });

  it('waits for the pages of a new worker to call in', () => {
    const waking = { openTabs: new Set(['pinduoduo'] as const), workerStartedAt: secondsIn(0) };
    const silent = play([inputOf(secondsIn(1), [], waking), inputOf(secondsIn(5), [], waking)], seen);
    expect(silent.state.consoles.pinduoduo?.trouble).toEqual({ kind: 'connecting', since: secondsIn(5) });
    expect(watchPresence(silent.state, inputOf(secondsIn(25), [], waking)).alarms).toMatchObject([
      { kind: 'connecting' },
    ]);
  });

  it('of two tabs of one shop the better one counts; of two shops the worse one', () => {
    const kicked = page({ status: 'elsewhere' });
    const same = play([inputOf(secondsIn(1), [kicked, page()]), inputOf(secondsIn(30), [kicked, page()])], seen);
    expect(kinds(same.alarms)).toEqual([[], []]);
    const other = [page(), page({ shop: 'B', status: 'elsewhere' })];
    expect(kinds(play([inputOf(secondsIn(1), other), inputOf(secondsIn(30), other)], seen).alarms)).toEqual([
      [],
      ['elsewhere'],
    ]);
    const loginMask = [page(), page({ shop: '', status: 'logged-out' })];
    expect(kinds(play([inputOf(secondsIn(1), loginMask), inputOf(secondsIn(30), loginMask)], seen).alarms)).toEqual([
      [],
      [],
    ]);
  });

  it('is silent in a break and after the shift, and begins to count when the hours begin again', () => {
    const noon = shift.to;
    const { alarms } = play(
      [inputOf(noon + minute, []), inputOf(afternoon.from, []), inputOf(afternoon.from + 20_000, [])],
      seen,
    );
    expect(kinds(alarms)).toEqual([[], [], ['not-open']]);
    expect(kinds(play([inputOf(afternoon.to, []), inputOf(afternoon.to + 60 * minute, [])], seen).alarms)).toEqual([
      [],
      [],
    ]);
  });

  it('does not ask on the next day for a console that nobody listed', () => {
    const tomorrow = 24 * 60 * minute;
    const open = [{ from: shift.from + tomorrow, to: shift.to + tomorrow }];
    const input = (at: number) => inputOf(at + tomorrow, [], { watched: [{ console: 'pinduoduo', open }] });
    const { alarms } = play([input(secondsIn(1)), input(secondsIn(60))], seen);
    expect(kinds(alarms)).toEqual([[], []]);
  });

  it('reminds at the start of the shift of a listed console that is not open, unless switched off', () => {
    const moments = (change: Partial<PresenceInput>) => [
      inputOf(morning - minute, [], change),
      inputOf(morning, [], change),
      inputOf(morning + 20_000, [], change),
    ];
    expect(play(moments(listed)).alarms.at(-1)).toMatchObject([
      { kind: 'not-open', isShiftStart: true, since: morning },
    ]);
    const unreminded = { policy: { ...listed.policy, remindShiftStart: false } };
    expect(kinds(play(moments(unreminded)).alarms)).toEqual([[], [], []]);
    expect(watchPresence(unseenPresence, inputOf(morning - minute, [], listed)).nextAt).toBe(morning);
  });

  it('我下班了 ends it until tomorrow, and switching it off ends it', () => {
    const offDuty = { ...seen, offDutyOn: '2026-11-23' };
    expect(kinds(play([inputOf(secondsIn(1), []), inputOf(secondsIn(60), [])], offDuty).alarms)).toEqual([[], []]);
    const next = watchPresence(offDuty, inputOf(morning + 24 * 60 * minute, []));
    expect(next.state.offDutyOn).toBe('');
    const off = { policy: { ...defaultPolicy.presence, enabled: false } };
    expect(kinds(play([inputOf(secondsIn(1), [], off), inputOf(secondsIn(60), [], off)], seen).alarms)).toEqual([
      [],
      [],
    ]);
  });

  it('after a restart of the browser counts anew, and still knows what was open today', () => {
    const gone = play([inputOf(secondsIn(1), [])], seen).state;
    const restarted = forgetTroubles(JSON.parse(JSON.stringify(gone)));
    const { alarms } = play([inputOf(secondsIn(600), []), inputOf(secondsIn(620), [])], restarted);
    expect(kinds(alarms)).toEqual([[], ['not-open']]);
    expect(alarms[1]).toMatchObject([{ since: secondsIn(600), waiting: 3 }]);
  });

  it('watches only during a shift that matters', () => {
    expect(watchPresence(unseenPresence, inputOf(secondsIn(0), [])).isWatching).toBe(false);
    expect(watchPresence(seen, inputOf(secondsIn(10), [page()])).isWatching).toBe(true);
    expect(watchPresence(seen, inputOf(shift.to, [page()])).isWatching).toBe(false);
  });
});

describe('joinRanges', () => {
  it('makes one range of touching ones', () => {
    const at = (from: number, to: number) => ({ from, to });
    expect(joinRanges([at(5, 9), at(0, 3), at(3, 4), at(6, 7)])).toEqual([at(0, 4), at(5, 9)]);
  });
});
