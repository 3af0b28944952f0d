import { describe, expect, it } from 'vitest';
import { reduceAlerts } from '@/utils/response-timer/alerts/reduce-alerts';
import { type AlertInput, type AlertState, quietAlerts } from '@/utils/response-timer/alerts/types';
import { keyOf } from '../queue/queue-samples';
import { inputOf, lineOf } from './alert-samples';

const start = 1_000_000_000;

/** Runs the engine moment by moment and tells what was heard and shown at each. */
const play = (moments: AlertInput[], from: AlertState = quietAlerts) => {
  let state = from;
  const heard = moments.map((input) => {
    const outcome = reduceAlerts(state, input);
    state = outcome.state;
    return outcome.effects.filter((it) => it.type !== 'badge');
  });
  return { state, heard };
};
const at = (seconds: number, change: Partial<AlertInput> = {}) => inputOf(start + seconds * 1000, change);
const pops = (effects: { type: string; pops?: boolean }[]) => effects.some((it) => it.pops === true);
const sounds = (effects: { type: string; sound?: string }[]) => effects.flatMap((it) => it.sound ?? []);

describe('alarms for waiting customers', () => {
  const lines = [lineOf('a', start)];

  it('is silent until the stage from which it should speak, then speaks once', () => {
    const { heard } = play([at(100, { lines }), at(149, { lines }), at(150, { lines }), at(151, { lines })]);
    expect(heard.map(pops)).toEqual([false, false, true, false]);
    expect(heard.map(sounds)).toEqual([[], [], ['urgent'], []]);
  });

  it('speaks again at the next stage, and each minute until answered', () => {
    const { heard } = play([150, 179, 180, 239, 240, 300].map((seconds) => at(seconds, { lines })));
    expect(heard.map(sounds)).toEqual([['urgent'], [], ['overdue'], [], ['overdue'], ['overdue']]);
    const once = { lines, policy: { ...at(0).policy, repeatSeconds: 0 } };
    expect(play([150, 180, 400].map((it) => at(it, once))).heard.map(pops)).toEqual([true, true, false]);
  });

  it('tells when to look next', () => {
    expect(reduceAlerts(quietAlerts, at(0, { lines })).nextAt).toBe(start + 100_000);
    const told = play([at(150, { lines })]).state;
    expect(reduceAlerts(told, at(151, { lines })).nextAt).toBe(start + 180_000);
  });

  it('makes one alarm of all customers, and counts down silently as they are answered', () => {
    const three = ['a', 'b', 'c'].map((id, index) => lineOf(id, start + index));
    const { heard } = play([
      at(160, { lines: three }),
      at(161, { lines: three.slice(1) }),
      at(162, { lines: three.slice(2) }),
      at(163),
    ]);
    expect(heard.map((it) => it[0])).toMatchObject([
      { type: 'show-waits', pops: true, summary: { count: 3, longest: { id: 'a' } } },
      { type: 'show-waits', pops: false, summary: { count: 2, longest: { id: 'b' } } },
      { type: 'show-waits', pops: false, summary: { count: 1, longest: { id: 'c' } } },
      { type: 'clear-waits' },
    ]);
  });

  it('holds a second customer back for a moment instead of ringing twice within seconds', () => {
    const two = [lineOf('a', start), lineOf('b', start + 1000)];
    const { heard } = play([150, 151, 152, 153, 154].map((seconds) => at(seconds, { lines: two })));
    expect(heard.map(pops)).toEqual([true, false, false, true, false]);
    expect(heard[1]).toMatchObject([{ type: 'show-waits', summary: { count: 2 } }]);
  });

  it('is quiet for the customer the agent is writing to, and speaks when the writing stops', () => {
    const typing = { lines, typingTo: new Set(['a']) };
    const { heard } = play([at(150, typing), at(180, typing), at(185, { lines })]);
    expect(heard.map(pops)).toEqual([false, false, true]);
    const other = lineOf('b', start);
    expect(play([at(150, { ...typing, lines: [...lines, other] })]).heard.map(pops)).toEqual([true]);
  });

  it('a snoozed customer rests until the snooze ends', () => {
    const snoozed = { lines: [lineOf('a', start, { snoozedUntil: start + 175_000 })] };
    const { heard } = play([at(150, snoozed), at(170, snoozed), at(175, snoozed)]);
    expect(heard.map(pops)).toEqual([false, false, true]);
  });

  it('a snoozed customer still alarms on becoming overdue; one who was overdue already does not', () => {
    const snoozed = { lines: [lineOf('a', start, { snoozedUntil: start + 400_000 })] };
    expect(play([at(150, snoozed), at(180, snoozed), at(240, snoozed)]).heard.map(pops)).toEqual([false, true, true]);
    const overdue = play([at(185, { lines })]).state;
    expect(play([at(200, snoozed), at(300, snoozed), at(400, snoozed)], overdue).heard.map(pops)).toEqual([
      false,
      false,
      true,
    ]);
  });

  it('稍后提醒 for all rests everybody', () => {
    const all = { lines, allSnoozedUntil: start + 175_000 };
    expect(play([at(150, all), at(175, all)]).heard.map(pops)).toEqual([false, true]);
  });

  it('is silent and uncounted outside working hours and from closing time on', () => {
    const closing = [lineOf('a', start, { closesAt: start + 155_000 }), lineOf('b', start, { isOffHours: true })];
    const { heard, state } = play([at(150, { lines: closing }), at(155, { lines: closing })]);
    expect(heard[0]).toMatchObject([{ summary: { count: 1 } }, { type: 'sound' }]);
    expect(heard[1]).toEqual([{ type: 'clear-waits' }]);
    expect(reduceAlerts(state, at(400, { lines: closing })).effects).toEqual([
      { type: 'badge', count: 0, stage: 'idle' },
    ]);
  });

  it('counts on the badge from its own stage on', () => {
    const policy = { ...at(0).policy, badge: 'urgent' as const };
    const two = [lineOf('a', start), lineOf('b', start + 60_000)];
    const badgeAt = (seconds: number) => reduceAlerts(quietAlerts, at(seconds, { lines: two, policy })).effects[0];
    expect(badgeAt(100)).toEqual({ type: 'badge', count: 0, stage: 'idle' });
    expect(badgeAt(150)).toEqual({ type: 'badge', count: 1, stage: 'urgent' });
    expect(badgeAt(210)).toEqual({ type: 'badge', count: 2, stage: 'overdue' });
  });

  it('switched off channels stay off; a sound alone is possible', () => {
    const policy = { ...at(0).policy, notification: 'never' as const };
    expect(play([at(150, { lines, policy })]).heard).toEqual([[{ type: 'sound', sound: 'urgent', volume: 0.6 }]]);
    const silent = { ...policy, sound: 'never' as const };
    expect(play([at(150, { lines, policy: silent }), at(400, { lines, policy: silent })]).heard).toEqual([[], []]);
  });

  it('goes on silently when the hour has had its share, and says so', () => {
    const policy = { ...at(0).policy, budgetPerHour: 2, repeatSeconds: 10 };
    const { heard } = play([150, 160, 170, 180].map((it) => at(it, { lines, policy })));
    expect(heard.map(pops)).toEqual([true, true, false, false]);
    expect(heard[1]).toMatchObject([{ summary: { isBudgetSpent: true } }, {}]);
    expect(heard[3]).toMatchObject([{ summary: { overdue: 1, isBudgetSpent: true }, pops: false }]);
  });

  it('帮我盯一下: a stage earlier, at full volume, twice a minute, everything on', () => {
    const policy = { ...at(0).policy, sound: 'never' as const, repeatSeconds: 0 };
    const covered = { lines, policy, coverUntil: start + 900_000 };
    const { heard } = play([at(99, covered), at(100, covered), at(130, covered)]);
    expect(heard.map(sounds)).toEqual([[], ['warn'], ['warn']]);
    expect(heard[1]?.at(-1)).toMatchObject({ volume: 1 });
  });

  it('a later start is a new wait with alarms of its own; one told a moment later is not', () => {
    const told = play([at(200, { lines })]).state;
    expect(play([at(201, { lines: [lineOf('a', start + 900)] })], told).heard.map(pops)).toEqual([false]);
    expect(play([at(400, { lines: [lineOf('a', start + 230_000)] })], told).heard.map(pops)).toEqual([true]);
  });
});

describe('overdue promises', () => {
  const promises = [{ conversation: keyOf('a'), name: '甲', madeAt: start, dueAt: start + 600_000 }];

  it('alarm once, and are cleared when kept', () => {
    const { heard } = play([at(599, { promises }), at(600, { promises }), at(700, { promises }), at(701)]);
    expect(heard.map((it) => it.map(({ type }) => type))).toEqual([
      [],
      ['show-promises', 'sound'],
      [],
      ['clear-promises'],
    ]);
  });
});

describe('nobody at the console', () => {
  const alarm = { console: 'pinduoduo', kind: 'logged-out', since: start, waiting: 3, isShiftStart: false } as const;

  it('alarms each minute while it lasts, whatever the budget, and clears itself', () => {
    const policy = { ...at(0).policy, budgetPerHour: 1 };
    const input = { presence: [alarm], policy };
    const { heard } = play([at(20, input), at(79, input), at(80, input), at(140, input), at(141, { policy })]);
    expect(heard.map(pops)).toEqual([true, false, true, true, false]);
    expect(heard[4]).toEqual([{ type: 'clear-presence', console: 'pinduoduo' }]);
  });

  it('says silently that more customers wait, and aloud that the trouble is another', () => {
    const { heard } = play([
      at(20, { presence: [alarm] }),
      at(21, { presence: [{ ...alarm, waiting: 4 }] }),
      at(22, { presence: [{ ...alarm, kind: 'not-open' }] }),
    ]);
    expect(heard.map((it) => it.length)).toEqual([2, 1, 2]);
    expect(heard.map(pops)).toEqual([true, false, true]);
  });
});
