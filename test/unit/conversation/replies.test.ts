import { describe, expect, it } from 'vitest';
import { formatConversationKey } from '@/utils/conversation/conversation-key';
import { findSession } from '@/utils/conversation/find-session';
import { everyHumanReply, findWait, isClosingThanks, type ReplyRules } from '@/utils/conversation/find-wait';
import type { ConsoleEvent, Message } from '@/utils/conversation/types';
import { key, messageSeen, noon, reduceAll, rowSeen } from '../../support/conversation-events';

const id = formatConversationKey(key('a'));
const read = (events: ConsoleEvent[]) => {
  const conversation = reduceAll(events).conversations.get(id);
  if (!conversation) throw new Error('no such conversation');
  return conversation;
};
const asked = messageSeen('a', 'customer', noon);
const says = (text: string, after = 1_000, more: Partial<Message> = {}) =>
  messageSeen('a', 'agent', noon + after, { text, ...more });
const withdrawn = (messageId: string, at: number): ConsoleEvent => ({
  type: 'message-withdrawn',
  conversation: key('a'),
  messageId,
  at,
  source: 'pane',
  certainty: 'sure',
});

describe('what stops the clock is data', () => {
  const rules = (change: Partial<ReplyRules>): ReplyRules => ({ ...everyHumanReply, ...change });
  const waits = (events: ConsoleEvent[], change: Partial<ReplyRules>) =>
    findWait(read(events), rules(change))?.startedAt;

  it.each<[string, Partial<Message>]>([
    ['哦', {}],
    ['嗯嗯嗯', {}],
    ['？', {}],
    ['', { kind: 'emoji' }],
  ])('%j stops it only where perfunctory answers count', (text, more) => {
    expect(waits([asked, says(text, 1_000, more)], {})).toBeUndefined();
    expect(waits([asked, says(text, 1_000, more)], { perfunctoryCounts: false })).toBe(noon);
  });

  it('an image or a card of the agent is a whole answer', () => {
    expect(waits([asked, says('', 1_000, { kind: 'image' })], { perfunctoryCounts: false })).toBeUndefined();
    expect(waits([asked, says('', 1_000, { kind: 'card' })], { perfunctoryCounts: false })).toBeUndefined();
  });

  it('稍等 stops it only where holding answers count', () => {
    expect(waits([asked, says('稍等')], {})).toBeUndefined();
    expect(waits([asked, says('稍等')], { holdingCounts: false })).toBe(noon);
    expect(waits([asked, says('稍等'), says('今天发', 9_000)], { holdingCounts: false })).toBeUndefined();
  });

  it('times the turn from its first question to the first valid answer, whatever was sent between', () => {
    const events = [asked, says('哦'), messageSeen('a', 'customer', noon + 5_000)];
    expect(waits(events, { perfunctoryCounts: false })).toBe(noon);
    expect(waits(events, {})).toBe(noon + 5_000);
  });

  it("an assist robot's answer counts where the platform says so; an auto-reply never does", () => {
    const afterRobot = (robot?: 'auto' | 'assist') => [asked, messageSeen('a', 'robot', noon + 1_000, { robot })];
    expect(waits(afterRobot('assist'), { assistRobotCounts: true })).toBeUndefined();
    expect(waits(afterRobot('assist'), {})).toBe(noon);
    expect(waits(afterRobot('auto'), { assistRobotCounts: true })).toBe(noon);
    expect(waits(afterRobot(), { assistRobotCounts: true })).toBe(noon);
  });

  it('does not believe a row that calls 哦 or a withdrawn reply an answer', () => {
    const rows = [rowSeen('a', noon), rowSeen('a', noon + 2_000, { group: 'answered' })];
    expect(waits([asked, ...rows, says('哦')], { perfunctoryCounts: false })).toBe(noon);
    expect(waits([asked, ...rows, says('有货', 1_000, { id: 'r' }), withdrawn('r', noon + 3_000)], {})).toBe(noon);
  });
});

describe('messages in any order', () => {
  it('knows a withdrawal that is told before its message', () => {
    expect(findWait(read([asked, withdrawn('r', noon), says('有货', 1_000, { id: 'r' })]))?.startedAt).toBe(noon);
  });

  it('counts from the first of more unanswered messages than it keeps', () => {
    const flood = Array.from({ length: 450 }, (_, index) => messageSeen('a', 'customer', noon + index * 100));
    expect(findWait(read(flood))?.startedAt).toBe(noon);
  });

  it('lets an old transfer in the history settle nothing newer', () => {
    const transfer: ConsoleEvent = {
      type: 'transferred',
      conversation: key('a'),
      at: noon + 60_000,
      sentAt: noon - 3_600_000,
      source: 'pane',
      certainty: 'sure',
    };
    expect(findWait(read([rowSeen('a', noon), transfer]))?.startedAt).toBe(noon);
    expect(findWait(read([asked, transfer]))?.startedAt).toBe(noon);
    expect(findWait(read([asked, { ...transfer, sentAt: undefined }]))).toBeUndefined();
  });
});

describe('rows that are drawn anew', () => {
  const gone = (at: number): ConsoleEvent => ({
    type: 'row-gone',
    conversation: key('a'),
    at,
    source: 'row',
    certainty: 'sure',
  });

  it('show the same wait again, not a shorter one', () => {
    const events = [rowSeen('a', noon), gone(noon + 50_000)];
    expect(findWait(read(events))).toBeUndefined();
    expect(findWait(read([...events, rowSeen('a', noon + 52_000)]))?.startedAt).toBe(noon);
    expect(findWait(read([...events, rowSeen('a', noon + 600_000)]))?.startedAt).toBe(noon + 600_000);
  });

  it('still tell that a colleague answered meanwhile', () => {
    const events = [asked, rowSeen('a', noon), gone(noon + 5_000), rowSeen('a', noon + 7_000, { group: 'answered' })];
    expect(findWait(read(events))).toBeUndefined();
  });
});

describe('closing thanks are offered as 不用回', () => {
  const thanks = (text: string, after: number, more: Partial<Message> = {}) =>
    messageSeen('a', 'customer', noon + after, { text, ...more });

  it('when nothing else is open', () => {
    expect(isClosingThanks(read([asked, says('有货'), thanks('好的', 5_000), thanks('谢谢', 6_000)]))).toBe(true);
    expect(isClosingThanks(read([says('有货'), thanks('谢谢', 5_000), thanks('', 6_000, { kind: 'emoji' })]))).toBe(
      true,
    );
  });

  it('never while a question, a picture or a lone sticker is open, and not without messages', () => {
    expect(isClosingThanks(read([asked, thanks('谢谢', 5_000)]))).toBe(false);
    expect(isClosingThanks(read([thanks('谢谢', 5_000), thanks('', 6_000, { kind: 'image' })]))).toBe(false);
    expect(isClosingThanks(read([thanks('', 6_000, { kind: 'emoji' })]))).toBe(false);
    expect(isClosingThanks(read([thanks('谢谢', 5_000), says('不客气', 9_000)]))).toBe(false);
    expect(isClosingThanks(read([rowSeen('a', noon)]))).toBe(false);
  });
});

describe('findSession', () => {
  const minute = 60_000;
  const sessionOf = (events: ConsoleEvent[], waitStartedAt: number) =>
    findSession(read(events).messages, everyHumanReply, waitStartedAt);

  it('a return within ten minutes is the same session, a later one is new', () => {
    const first = [asked, says('有货', minute)];
    const back = (after: number) => messageSeen('a', 'customer', noon + minute + after);
    expect(sessionOf([...first, back(10 * minute)], noon + 11 * minute)).toEqual({ startedAt: noon, isAnswered: true });
    expect(sessionOf([...first, back(10 * minute + 1)], noon + 11 * minute + 1)).toEqual({
      startedAt: noon + 11 * minute + 1,
      isAnswered: false,
    });
  });

  it('begins with the wait where only a row tells of it', () => {
    expect(sessionOf([rowSeen('a', noon)], noon)).toEqual({ startedAt: noon, isAnswered: false });
  });
});
