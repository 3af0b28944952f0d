import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { keepRowsOutOfSight } from '@/utils/consoles/calibrated/keep-rows-out-of-sight';
import type { ConsoleEvent } from '@/utils/conversation/types';

const keyOf = (customer: string) => ({ console: 'jd', shop: '', customer, identity: 'weak' }) as const;
const base = { at: 1, source: 'row', certainty: 'sure' } as const;

describe('rows of a list of which only a part stands in the page', () => {
  let told: ConsoleEvent[];
  let heightPx: number;
  let emit: (event: ConsoleEvent) => void;
  const see = (customer: string, name = customer) =>
    emit({ ...base, type: 'row-seen', conversation: keyOf(customer), name, group: 'waiting', isActive: false });
  const miss = (customer: string) => emit({ ...base, type: 'row-gone', conversation: keyOf(customer) });
  const takeGone = () =>
    told.splice(0).flatMap((event) => (event.type === 'row-gone' ? [event.conversation.customer] : []));

  beforeEach(() => {
    told = [];
    heightPx = 3000;
    const list = document.createElement('div');
    const row = list.appendChild(document.createElement('p'));
    document.body.append(list);
    Object.defineProperty(list, 'clientHeight', { get: () => 400 });
    Object.defineProperty(list, 'scrollHeight', { get: () => heightPx });
    const io = {
      root: document,
      signal: new AbortController().signal,
      now: () => 9,
      emit: (event: ConsoleEvent) => told.push(event),
      report: () => undefined,
    };
    emit = keepRowsOutOfSight(io, () => [row]).emit;
  });
  afterEach(() => document.body.replaceChildren());

  it('calls nobody gone while the list can be scrolled to them', () => {
    see('甲');
    miss('甲');
    expect(takeGone()).toEqual([]);
    see('甲');
    see('乙');
    expect(takeGone()).toEqual([]);
  });

  it('tells who is gone once the whole list is in sight', () => {
    see('甲');
    see('乙');
    miss('甲');
    heightPx = 400;
    see('乙');
    expect(takeGone()).toEqual(['甲']);
    see('乙');
    expect(takeGone()).toEqual([]);
  });

  it.each([
    ['first', () => [miss('小王'), see('小王#2', '小王')]],
    ['afterwards', () => [see('小王#2', '小王'), miss('小王')]],
  ])('lets the row in sight speak where nobody can say whether it is the same customer (gone %s)', (_, happen) => {
    see('小王');
    happen();
    expect(takeGone()).toEqual(['小王']);
  });
});
