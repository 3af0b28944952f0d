import { describe, expect, it } from 'vitest';
import { adoptRecordedStart } from '@/utils/response-timer/queue/adopt-recorded-start';
import { buildSituation } from '@/utils/response-timer/queue/build-situation';
import { listLines } from '@/utils/response-timer/queue/list-lines';
import { mergeReport } from '@/utils/response-timer/queue/merge-report';
import { orderLines } from '@/utils/response-timer/queue/order-lines';
import { dismissWait, snoozeWait } from '@/utils/response-timer/queue/settle-waits';
import { emptyQueue, type QueueState, type ReportingPage } from '@/utils/response-timer/queue/types';
import { entryOf, keyOf, pageOf } from './queue-samples';

const list = (state: QueueState, pages: ReportingPage[] = []) => listLines(state, pages, () => '');

describe('what a page is told of all tabs together', () => {
  const pages = [pageOf(1, [entryOf('a', 1000)]), pageOf(2, [entryOf('b', 2000), entryOf('c', 190_000)])];
  const queue = pages.reduce((state, page) => mergeReport(state, page, []), emptyQueue);
  const parts = {
    queue,
    lines: list(queue, pages),
    promises: [
      { conversation: keyOf('a'), name: '', madeAt: 0, dueAt: 1 },
      { conversation: keyOf('x', { console: 'douyin' }), name: '', madeAt: 0, dueAt: 1 },
    ],
    presence: [],
    budgets: [],
    medianReplyMs: 20_000,
    coverUntil: 5,
    now: 200_000,
  };

  it('counts those elsewhere whom this page does not show', () => {
    expect(buildSituation(parts, pages[0]).elsewhere).toEqual({ waiting: 2, overdue: 1 });
    expect(buildSituation(parts, pages[1]).elsewhere).toEqual({ waiting: 1, overdue: 1 });
    expect(buildSituation(parts).elsewhere).toEqual({ waiting: 0, overdue: 0 });
  });

  it('names promises of this console only, and a cover that is over not at all', () => {
    const told = buildSituation(parts, pages[0]);
    expect(told.promises.map((it) => it.conversation.customer)).toEqual(['a']);
    expect(told.coverUntil).toBe(0);
    expect(buildSituation(parts).promises).toHaveLength(2);
  });

  it('tells of customers known by name only nothing to another tab', () => {
    const weak = { conversation: keyOf('王**', { identity: 'weak' }), tabId: 1 };
    const marked = snoozeWait(dismissWait(queue, { ...weak, at: 5, marks: [3] }), weak, 9_000_000);
    const own = buildSituation({ ...parts, queue: marked }, pages[0]);
    const other = buildSituation({ ...parts, queue: marked }, pages[1]);
    expect(own.dismissed).toEqual([{ conversation: weak.conversation, at: 5, marks: [3] }]);
    expect([own.dismissed.length, own.snoozed.length]).toEqual([1, 1]);
    expect([other.dismissed.length, other.snoozed.length]).toEqual([0, 0]);
  });

  it('orders all tabs together: who can be saved first, who is late last', () => {
    expect(orderLines(parts.lines, 20_000, parts.now).map((it) => it.conversation.customer)).toEqual(['c', 'a', 'b']);
  });
});

describe('a start that the record knows from before the browser was restarted', () => {
  const guessed = entryOf('a', 500_000, { certainty: 'unsure' });
  const scope = { conversation: keyOf('a'), tabId: 1 };
  const seen = mergeReport(emptyQueue, pageOf(1, [guessed]), []);

  it('outranks a guess, with its clocks', () => {
    const recorded = { startedAt: 400_000, clocks: [{ id: 'three-minutes', dueAt: 580_000 }] };
    expect(list(adoptRecordedStart(seen, scope, recorded))).toMatchObject([
      { waitingSince: 400_000, certainty: 'sure', clocks: [{ urgentAt: 550_000, dueAt: 580_000 }] },
    ]);
  });

  it('yields to a page that knows', () => {
    const adopted = adoptRecordedStart(seen, scope, { startedAt: 400_000, clocks: [] });
    const page = pageOf(1, [entryOf('a', 450_000)]);
    expect(list(mergeReport(adopted, page, []), [page])).toMatchObject([{ waitingSince: 450_000 }]);
  });

  it('goes with the wait, and says nothing of customers who do not wait', () => {
    const adopted = adoptRecordedStart(seen, scope, { startedAt: 400_000, clocks: [] });
    expect(list(mergeReport(adopted, pageOf(1, []), []))).toEqual([]);
    expect(adoptRecordedStart(emptyQueue, scope, { startedAt: 400_000, clocks: [] })).toBe(emptyQueue);
  });
});
