import { describe, expect, it } from 'vitest';
import { formatConversationKey } from '@/utils/conversation/conversation-key';
import type { ConsoleEvent } from '@/utils/conversation/types';
import { buildQueue } from '@/utils/response-timer/build-queue';
import { countdownSeen, key, messageSeen, noon, reduceAll, rowSeen } from '../../support/conversation-events';
import { addClock, policyOf, timerAfter } from './timer-of';

const policy = policyOf();

describe('responseTimer', () => {
  const asked = [messageSeen('a', 'customer', noon)];

  it.each([
    [0, 'calm'],
    [99, 'calm'],
    [100, 'warn'],
    [149, 'warn'],
    [150, 'urgent'],
    [179, 'urgent'],
    [180, 'overdue'],
    [7_200, 'overdue'],
  ])('after %i s on Pinduoduo the stage is %s', (seconds, stage) => {
    expect(timerAfter(asked, noon + seconds * 1_000).stage).toBe(stage);
  });

  it('is idle when nobody waits', () => {
    const timer = timerAfter([...asked, messageSeen('a', 'agent', noon + 1_000)], noon + 2_000);
    expect(timer).toMatchObject({ stage: 'idle', waitedMs: 0, dueAt: undefined });
  });

  it("follows the page's countdown rather than its own arithmetic", () => {
    const events = [...asked, countdownSeen('a', noon + 10_000, { kind: 'remaining', seconds: 50 })];
    const timer = timerAfter(events, noon + 20_000);
    expect(timer).toMatchObject({ basis: 'page', remainingMs: 40_000, stage: 'warn' });
  });

  it('goes by the earliest of looks at one countdown: a page that is busy redraws it late, never early', () => {
    const first = countdownSeen('a', noon + 10_000, { kind: 'remaining', seconds: 50 });
    const late = countdownSeen('a', noon + 12_400, { kind: 'remaining', seconds: 49 });
    expect(timerAfter([...asked, first, late], noon + 20_000).remainingMs).toBe(40_000);
    const better = countdownSeen('a', noon + 12_100, { kind: 'remaining', seconds: 47 });
    expect(timerAfter([...asked, first, late, better], noon + 20_000).remainingMs).toBe(39_100);
    const another = countdownSeen('a', noon + 15_000, { kind: 'remaining', seconds: 170 });
    expect(timerAfter([...asked, first, late, another], noon + 20_000).remainingMs).toBe(165_000);
  });

  it('keeps counting by arithmetic when the page shows no countdown', () => {
    const events = [...asked, countdownSeen('a', noon + 10_000, { kind: 'none' })];
    expect(timerAfter(events, noon + 20_000)).toMatchObject({ basis: 'arithmetic', remainingMs: 160_000 });
  });

  it('shows a page marker of whole minutes with its own precision, and seconds once it knows better', () => {
    const late: ConsoleEvent = countdownSeen('a', noon, { kind: 'waited', seconds: 240, precisionSeconds: 60 });
    expect(timerAfter([rowSeen('a', noon), late], noon)).toMatchObject({
      precisionMs: 60_000,
      waitedMs: 240_000,
      stage: 'overdue',
    });
    const known = [countdownSeen('a', noon - 70_000, { kind: 'remaining', seconds: 10 }), late];
    expect(timerAfter(known, noon)).toMatchObject({ precisionMs: 1_000, waitedMs: 240_000 });
  });

  it('measures against the house target of the supervisor while the page counts to the platform limit', () => {
    const house = policyOf(addClock({}));
    const events = [...asked, countdownSeen('a', noon, { kind: 'remaining', seconds: 180 })];
    expect(timerAfter(events, noon + 45_000, house)).toMatchObject({ stage: 'urgent', remainingMs: 15_000 });
  });

  it('does not alarm at night and counts a night message from opening time', () => {
    const night = Date.UTC(2026, 10, 19, 23, 50);
    const opening = Date.UTC(2026, 10, 20, 0, 0);
    const events = [messageSeen('a', 'customer', night)];
    expect(timerAfter(events, night + 300_000).stage).toBe('off-hours');
    expect(timerAfter(events, opening + 30_000)).toMatchObject({ stage: 'calm', waitedMs: 30_000 });
  });

  it('believes the page when it counts down at night', () => {
    const night = Date.UTC(2026, 10, 19, 20);
    const events = [countdownSeen('a', night, { kind: 'remaining', seconds: 20 })];
    expect(timerAfter(events, night).stage).toBe('urgent');
  });

  it('never shows a negative wait when the clock jumps back', () => {
    expect(timerAfter(asked, noon - 86_400_000).waitedMs).toBe(0);
  });
});

describe('buildQueue', () => {
  it('puts the most urgent customer first', () => {
    const state = reduceAll([
      rowSeen('a', noon, { name: 'S***n' }),
      rowSeen('b', noon, { name: 'S***n' }),
      rowSeen('c', noon, { name: 'X***k' }),
      messageSeen('a', 'customer', noon - 20_000),
      messageSeen('b', 'customer', noon - 90_000),
      messageSeen('c', 'customer', noon - 50_000),
    ]);
    const queue = buildQueue(state, policy, noon);
    expect(queue.map((row) => row.conversation.customer)).toEqual(['b', 'c', 'a']);
    // Masked names collide all day; the page's ids tell these customers apart.
    expect(queue.some((row) => row.isNameAmbiguous)).toBe(false);
  });

  it('is unsure about two customers of one name where the page gives no id', () => {
    const seen = ['a', 'b', 'c'].map((customer) => {
      const row = rowSeen(customer, noon, { name: customer === 'c' ? 'X***k' : 'S***n' });
      return { ...row, conversation: { ...key(customer), identity: 'weak' as const } };
    });
    const queue = buildQueue(reduceAll(seen), policy, noon);
    expect(queue.map((row) => [row.name, row.isNameAmbiguous])).toEqual([
      ['S***n', true],
      ['S***n', true],
      ['X***k', false],
    ]);
  });

  it('offers 不用回 on closing thanks, carries snoozes, and orders by the median reply time', () => {
    const state = reduceAll([
      messageSeen('a', 'agent', noon - 90_000),
      messageSeen('a', 'customer', noon - 80_000, { text: '好的谢谢' }),
      messageSeen('d', 'customer', noon - 70_000, { text: '好的谢谢' }),
      { type: 'conversation-opened', conversation: key('a'), name: '', at: noon, source: 'pane', certainty: 'sure' },
      messageSeen('b', 'customer', noon - 175_000),
      messageSeen('c', 'customer', noon - 10_000),
    ]);
    const idOf = (customer: string) => formatConversationKey(key(customer));
    const context = { snoozedUntil: new Map([[idOf('c'), noon + 60_000]]), medianReplyMs: 25_000 };
    const queue = buildQueue(state, policy, noon, context);
    expect(queue.map((it) => [it.conversation.customer, it.feasibility, it.isClosing, it.snoozedUntil])).toEqual([
      ['a', 'savable', true, undefined],
      // Not open: a question may have come since.
      ['d', 'savable', false, undefined],
      ['c', 'savable', false, noon + 60_000],
      ['b', 'out-of-reach', false, undefined],
    ]);
  });

  it('is worked out for 500 waiting customers in a few ms of a processor', () => {
    const state = reduceAll(
      Array.from({ length: 500 }, (_, index) => [
        rowSeen(`c${index}`, noon - index * 400),
        messageSeen(`c${index}`, 'customer', noon - index * 400),
      ]).flat(),
    );
    const begun = process.cpuUsage();
    for (let round = 0; round < 20; round += 1) buildQueue(state, policy, noon + round * 1_000);
    const { user, system } = process.cpuUsage(begun);
    expect((user + system) / 1_000 / 20).toBeLessThan(50);
  });
});
