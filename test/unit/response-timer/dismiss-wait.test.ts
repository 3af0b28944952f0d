import { describe, expect, it } from 'vitest';
import { dismissWait, restoreWait } from '@/utils/conversation/dismiss-wait';
import { emptyConversationState } from '@/utils/conversation/state';
import type { ConsoleEvent } from '@/utils/conversation/types';
import { countdownSeen, key, messageSeen, noon, reduceAll, rowSeen } from '../../support/conversation-events';
import { timerIn } from './timer-of';

const at = noon + 20_000;
const dismissedAfter = (...events: ConsoleEvent[]) => dismissWait(reduceAll(events), key('a'), at);
const stageAfter = (state: ReturnType<typeof reduceAll>, events: ConsoleEvent[], now: number) =>
  timerIn(reduceAll(events, state), now).stage;

describe('不用回', () => {
  it('ends the wait, whether messages, a row or the page’s countdown told of it', () => {
    const told = [
      messageSeen('a', 'customer', noon, { text: '谢谢' }),
      rowSeen('a', noon),
      countdownSeen('a', noon + 5_000, { kind: 'remaining', seconds: 175 }),
    ];
    expect(stageAfter(dismissedAfter(...told), [], noon + 30_000)).toBe('idle');
    for (const event of told) expect(stageAfter(dismissedAfter(event), [], noon + 30_000)).toBe('idle');
  });

  it('can be taken back: the customer waits again, since then', () => {
    const state = dismissedAfter(messageSeen('a', 'customer', noon));
    expect(timerIn(restoreWait(state, key('a')), noon + 30_000)).toMatchObject({ stage: 'calm', waitedMs: 30_000 });
    expect(restoreWait(restoreWait(state, key('a')), key('a')).conversations.size).toBe(1);
  });

  it('holds while the page counts on, turns late, or draws its list anew', () => {
    const state = dismissedAfter(rowSeen('a', noon), countdownSeen('a', noon, { kind: 'remaining', seconds: 180 }));
    const events: ConsoleEvent[] = [countdownSeen('a', noon + 30_000, { kind: 'remaining', seconds: 150 })];
    expect(stageAfter(state, events, noon + 40_000)).toBe('idle');
    events.push({ type: 'row-gone', conversation: key('a'), at: noon + 50_000, source: 'row', certainty: 'sure' });
    events.push(rowSeen('a', noon + 52_000), countdownSeen('a', noon + 52_000, { kind: 'remaining', seconds: 128 }));
    expect(stageAfter(state, events, noon + 60_000)).toBe('idle');
    events.push(countdownSeen('a', noon + 181_000, { kind: 'waited', seconds: 180, precisionSeconds: 60 }));
    expect(stageAfter(state, events, noon + 190_000)).toBe('idle');
    events.push(countdownSeen('a', noon + 3_700_000, { kind: 'waited', seconds: 3_600, precisionSeconds: 3_600 }));
    expect(stageAfter(state, events, noon + 3_800_000)).toBe('idle');
  });

  it('holds after a reload, when the page first tells of the old wait afterwards', () => {
    const state = dismissWait(emptyConversationState, key('a'), at);
    expect(stageAfter(state, [messageSeen('a', 'customer', noon, { seenAt: noon + 60_000 })], noon + 60_000)).toBe(
      'idle',
    );
    const late = countdownSeen('a', noon + 7_000_000, { kind: 'waited', seconds: 3_600, precisionSeconds: 3_600 });
    expect(stageAfter(state, [late], noon + 7_000_000)).toBe('idle');
  });

  it('ends with the next message, at the page’s deadline where it counts on', () => {
    const again = messageSeen('a', 'customer', noon + 40_000, { text: '还有个问题' });
    expect(stageAfter(dismissedAfter(messageSeen('a', 'customer', noon)), [again], noon + 50_000)).toBe('calm');
    const counting = dismissedAfter(countdownSeen('a', noon, { kind: 'remaining', seconds: 180 }));
    expect(timerIn(reduceAll([again], counting), noon + 160_000)).toMatchObject({
      stage: 'urgent',
      basis: 'page',
      remainingMs: 20_000,
    });
  });

  it('ends with a new wait that only the page’s countdown or row tells of', () => {
    const state = dismissedAfter(rowSeen('a', noon), countdownSeen('a', noon, { kind: 'remaining', seconds: 180 }));
    const anew = countdownSeen('a', noon + 90_000, { kind: 'remaining', seconds: 178 });
    expect(timerIn(reduceAll([anew], state), noon + 100_000)).toMatchObject({ basis: 'page', remainingMs: 168_000 });
    const rows = [
      rowSeen('a', noon + 30_000, { group: 'answered' }),
      countdownSeen('a', noon + 30_000, { kind: 'none' }),
      rowSeen('a', noon + 90_000),
    ];
    expect(timerIn(reduceAll(rows, state), noon + 100_000)).toMatchObject({ stage: 'calm', waitedMs: 10_000 });
  });

  it('ends when the row of a customer who is not open shows another last message', () => {
    const told = [rowSeen('a', noon), countdownSeen('a', noon, { kind: 'remaining', seconds: 180 })];
    const state = dismissedAfter(...told);
    expect(stageAfter(state, [rowSeen('a', noon + 60_000, { isActive: true })], noon + 61_000)).toBe('idle');
    const asks = [rowSeen('a', noon + 60_000, { hasNewPreview: true })];
    expect(timerIn(reduceAll(asks, state), noon + 61_000)).toMatchObject({ basis: 'page', remainingMs: 119_000 });
  });
});
