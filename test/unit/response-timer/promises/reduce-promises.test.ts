import { describe, expect, it } from 'vitest';
import type { ConversationKey } from '@/utils/conversation/types';
import { findPromise } from '@/utils/response-timer/promises/find-promise';
import { type PromiseEvent, reducePromises } from '@/utils/response-timer/promises/reduce-promises';
import type { PromiseEntry } from '@/utils/response-timer/situation';
import { sentAt } from './sentences';

const minute = 60_000;
const key = (customer: string, identity: ConversationKey['identity'] = 'stable'): ConversationKey => ({
  console: 'pinduoduo',
  shop: '暖暖杂货铺',
  customer,
  identity,
});
const sent = (text: string, afterMinutes = 0, conversation = key('a')): PromiseEvent => ({
  type: 'reply-sent',
  conversation,
  name: '王小明',
  text,
  sentAt: sentAt + afterMinutes * minute,
});
const play = (events: readonly PromiseEvent[], start: readonly PromiseEntry[] = []) =>
  events.reduce<{ promises: readonly PromiseEntry[]; ended: { outcome: string }[] }>(
    (so, event) => {
      const step = reducePromises(so.promises, event, { defaultMinutes: 10 });
      return { promises: step.promises, ended: [...so.ended, ...step.ended] };
    },
    { promises: start, ended: [] },
  );
const outcomes = (events: readonly PromiseEvent[]) => play(events).ended.map(({ outcome }) => outcome);

describe('promises to customers', () => {
  it('start with 稍等 and are due after the shop’s own time', () => {
    expect(play([sent('稍等')]).promises).toMatchObject([{ madeAt: sentAt, dueAt: sentAt + 10 * minute }]);
  });

  it('are kept by the next answer, late when it comes too late', () => {
    expect(outcomes([sent('稍等'), sent('查到了，是今天下午发的', 5)])).toEqual(['kept']);
    expect(outcomes([sent('稍等'), sent('今天下午发的', 11)])).toEqual(['late']);
  });

  it('are replaced by a newer promise; an overdue one stays on record as broken', () => {
    const replaced = play([sent('稍等'), sent('还在帮您查，半小时内给您答复', 5)]);
    expect(replaced.promises.map(({ dueAt }) => dueAt)).toEqual([sentAt + 35 * minute]);
    expect(replaced.ended.map(({ outcome }) => outcome)).toEqual(['replaced']);
    expect(outcomes([sent('稍等'), sent('再稍等一下哦', 12)])).toEqual(['broken']);
  });

  it('stay while overdue until somebody follows up by hand', () => {
    const overdue = play([sent('稍等'), sent('好的', 20, key('b'))]);
    expect(overdue.promises).toHaveLength(1);
    expect(outcomes([sent('稍等'), { type: 'followed-up', conversation: key('a'), at: sentAt + minute }])).toEqual([
      'kept',
    ]);
  });

  it('are one per customer, the earliest due first', () => {
    const { promises } = play([sent('明天给您答复'), sent('5分钟内回复您', 1, key('b')), sent('稍等', 2, key('c'))]);
    expect(promises.map(({ conversation }) => conversation.customer)).toEqual(['b', 'c', 'a']);
  });

  it('are never kept on a customer known by name only', () => {
    expect(play([sent('稍等', 0, key('a', 'weak'))]).promises).toEqual([]);
  });

  it('do not change when an older or the same message is told again', () => {
    const events = [sent('10分钟内给您答复'), sent('10分钟内给您答复'), sent('有货的', -3)];
    expect(play(events)).toEqual(play(events.slice(0, 1)));
  });

  it('come back from storage, but never over a newer one', () => {
    const stored: PromiseEntry = { conversation: key('a'), name: '王小明', madeAt: sentAt - minute, dueAt: sentAt };
    expect(play([{ type: 'restored', promises: [stored] }]).promises).toEqual([stored]);
    expect(play([sent('稍等'), { type: 'restored', promises: [stored] }]).promises).toHaveLength(1);
  });
});

describe('the time of a promise', () => {
  it.each([
    ['11点前给您答复', '2026-11-24T22:30', '2026-11-24T23:00'],
    ['8点给您答复', '2026-11-24T22:30', '2026-11-25T08:00'],
    ['今天给您答复', '2026-11-24T22:30', '2026-11-25T00:00'],
    ['下午给您答复', '2026-11-24T19:00', '2026-11-25T18:00'],
    ['周一回复您', '2026-11-24T10:00', '2026-11-30T18:00'],
    ['两个工作日内回复您', '2026-11-27T10:00', '2026-12-01T10:00'],
    ['月底31号回复您', '2026-12-30T10:00', '2026-12-31T18:00'],
    ['1月3日回复您', '2026-12-30T10:00', '2027-01-03T18:00'],
  ])('%s, said at %s, is due at %s in Beijing', (text, at, dueAt) => {
    const found = findPromise(text, Date.parse(`${at}:00+08:00`), { defaultMinutes: 10 });
    expect(found?.dueAt).toBe(Date.parse(`${dueAt}:00+08:00`));
  });

  it('follows the zone it is given', () => {
    const at = Date.parse('2026-11-24T14:00:00+09:00');
    expect(findPromise('下午3点前回复您', at, { defaultMinutes: 10, timeZone: 'Asia/Tokyo' })?.dueAt).toBe(
      Date.parse('2026-11-24T15:00:00+09:00'),
    );
  });
});
