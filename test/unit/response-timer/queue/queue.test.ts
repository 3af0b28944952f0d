import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { listLines } from '@/utils/response-timer/queue/list-lines';
import { mergeReport } from '@/utils/response-timer/queue/merge-report';
import {
  dismissWait,
  forgetOldWaits,
  restoreWait,
  settleReply,
  snoozeWait,
} from '@/utils/response-timer/queue/settle-waits';
import { emptyQueue, type KeptEntry, type QueueState, type ReportingPage } from '@/utils/response-timer/queue/types';
import { entryOf, keyOf, pageOf } from './queue-samples';

const list = (state: QueueState, pages: ReportingPage[] = []) => listLines(state, pages, () => '');
const starts = (state: QueueState, pages: ReportingPage[] = []) =>
  list(state, pages).map((it) => [it.conversation.customer, it.waitingSince]);

/** Everybody connected reports, in this order. */
const reportAll = (state: QueueState, pages: ReportingPage[]) =>
  pages.reduce(
    (at, page) =>
      mergeReport(
        at,
        page,
        pages.filter((it) => it !== page),
      ),
    state,
  );

describe('one queue of all tabs', () => {
  it('shows a customer once who is seen in two tabs, with the earlier start', () => {
    const pages = [pageOf(1, [entryOf('a', 2000)]), pageOf(2, [entryOf('a', 1000)])];
    expect(starts(reportAll(emptyQueue, pages), pages)).toEqual([['a', 1000]]);
  });

  it('prefers a known start to a guessed one, however early the guess', () => {
    const pages = [pageOf(1, [entryOf('a', 500, { certainty: 'unsure' })]), pageOf(2, [entryOf('a', 1000)])];
    expect(starts(reportAll(emptyQueue, pages), pages)).toEqual([['a', 1000]]);
  });

  it('never merges customers who are known by name only, and shows them per tab', () => {
    const weak = { conversation: keyOf('王**', { identity: 'weak' }) };
    const pages = [pageOf(1, [entryOf('王**', 1000, weak)]), pageOf(2, [entryOf('王**', 2000, weak)])];
    expect(list(reportAll(emptyQueue, pages), pages).map((it) => it.tabId)).toEqual([1, 2]);
  });

  it('takes a customer off when one tab saw the answer, while another still shows the wait', () => {
    const pages = [pageOf(1, [entryOf('a', 1000)]), pageOf(2, [entryOf('a', 1000)])];
    const answered = settleReply(reportAll(emptyQueue, pages), { conversation: keyOf('a'), tabId: 1 }, 5000, 'page-1');
    expect(starts(answered)).toEqual([]);
    expect(starts(mergeReport(answered, pages[1] as ReportingPage, []))).toEqual([]);
  });

  it('shows the customer again who asks anew, also within the second of the answer', () => {
    const answered = settleReply(emptyQueue, { conversation: keyOf('a'), tabId: 1 }, 5400, 'page-1');
    // The page rounds to whole seconds, and it knows the answer.
    expect(starts(mergeReport(answered, pageOf(1, [entryOf('a', 5000)]), []))).toEqual([['a', 5000]]);
    expect(starts(mergeReport(answered, pageOf(2, [entryOf('a', 6000)]), []))).toEqual([['a', 6000]]);
  });

  it('keeps the line of a tab that was closed or discarded, without a tab to go to', () => {
    const state = reportAll(emptyQueue, [pageOf(1, [entryOf('a', 1000)])]);
    expect(list(state)).toMatchObject([{ waitingSince: 1000, tabId: undefined }]);
  });

  it('takes the line over when the page is loaded again, and keeps the start that the old page knew', () => {
    const state = reportAll(emptyQueue, [pageOf(1, [entryOf('a', 1000)])]);
    const reloaded = pageOf(1, [entryOf('a', 9000, { certainty: 'unsure' })], { pageId: 'reloaded' });
    const empty = mergeReport(state, { ...reloaded, entries: [] }, []);
    expect(starts(empty)).toEqual([['a', 1000]]);
    const seen = mergeReport(empty, reloaded, []);
    expect(list(seen, [reloaded])).toMatchObject([{ waitingSince: 1000, tabId: 1 }]);
    expect(starts(mergeReport(seen, { ...reloaded, entries: [] }, []))).toEqual([]);
  });

  it('lets go of a line without a page when a settled page of the same shop does not know it', () => {
    const state = reportAll(emptyQueue, [pageOf(1, [entryOf('a', 1000)])]);
    const other = pageOf(2, [], { isSettled: true });
    expect(starts(mergeReport(state, { ...other, shop: 'B' }, []))).toEqual([['a', 1000]]);
    expect(starts(mergeReport(state, { ...other, isBlind: true }, []))).toEqual([['a', 1000]]);
    expect(starts(mergeReport(state, other, []))).toEqual([]);
  });

  it('believes a page that is logged out nothing but what it adds', () => {
    const state = reportAll(emptyQueue, [pageOf(1, [entryOf('a', 1000)])]);
    const paused = pageOf(1, [], { isPaused: true });
    expect(list(mergeReport(state, paused, []), [paused])).toMatchObject([{ isPaused: true }]);
  });

  it('不用回 takes a customer off until they write again, and can be taken back', () => {
    const scope = { conversation: keyOf('a'), tabId: 1 };
    const page = pageOf(1, [entryOf('a', 1000)]);
    const dismissed = dismissWait(reportAll(emptyQueue, [page]), { ...scope, at: 3000 });
    expect(starts(mergeReport(dismissed, page, []))).toEqual([]);
    expect(starts(mergeReport(dismissed, pageOf(1, [entryOf('a', 4000)]), []))).toEqual([['a', 4000]]);
    expect(starts(mergeReport(restoreWait(dismissed, scope), page, []))).toEqual([['a', 1000]]);
  });

  it('forgets what the page looked like at 不用回 once somebody answers: the same words after that are new ones', () => {
    const scope = { conversation: keyOf('a'), tabId: 1 };
    const dismissed = dismissWait(emptyQueue, { ...scope, at: 3000, marks: [5, 7] });
    expect(Object.values(dismissed.dismissed)).toEqual([{ ...scope, at: 3000, marks: [5, 7] }]);
    expect(Object.values(settleReply(dismissed, scope, 4000, 'page').dismissed)).toEqual([{ ...scope, at: 3000 }]);
  });

  it('keeps a snooze until it ends or the customer is answered', () => {
    const scope = { conversation: keyOf('a'), tabId: 1 };
    const snoozed = snoozeWait(reportAll(emptyQueue, [pageOf(1, [entryOf('a', 1000)])]), scope, 60_000);
    expect(list(snoozed)).toMatchObject([{ snoozedUntil: 60_000 }]);
    expect(list(forgetOldWaits(snoozed, 60_000))).toMatchObject([{ snoozedUntil: 0 }]);
    expect(settleReply(snoozed, scope, 2000, 'page-1').snoozed).toEqual({});
    expect(snoozeWait(snoozed, undefined, 90_000).allSnoozedUntil).toBe(90_000);
  });

  it('forgets after a day', () => {
    const state = reportAll(emptyQueue, [pageOf(1, [entryOf('a', 1000)])]);
    expect(starts(forgetOldWaits(state, 86_400_000))).toEqual([['a', 1000]]);
    expect(starts(forgetOldWaits(state, 86_401_000))).toEqual([]);
  });
});

/** What really happens at the desk; each tab hears of it at its own time. */
type Step = { kind: 'asks' | 'answers' | 'report' | 'reload' | 'restart' | 'duplicate'; customer: number; tab: number };

const step: fc.Arbitrary<Step> = fc.record({
  kind: fc.constantFrom('asks', 'answers', 'report', 'reload', 'restart', 'duplicate'),
  customer: fc.nat(3),
  tab: fc.nat(2),
});

describe('one queue under any order', () => {
  it('loses nobody and doubles nobody once every tab has spoken', () => {
    fc.assert(
      fc.property(fc.array(step, { maxLength: 40 }), (steps) => {
        const waits = new Map<number, number>();
        const loads = [0, 0, 0];
        let state = emptyQueue;
        let now = 1_000_000;
        const entries = (): KeptEntry[] => [...waits].map(([customer, at]) => entryOf(String(customer), at));
        const stale = new Map<number, ReportingPage>();
        const pageNow = (tab: number) => pageOf(tab, entries(), { pageId: `page-${tab}-${loads[tab]}` });
        const report = (page: ReportingPage) => {
          const others = [0, 1, 2].flatMap((tab) => (tab === page.tabId ? [] : (stale.get(tab) ?? [])));
          state = mergeReport(state, page, others);
          stale.set(page.tabId, page);
        };
        for (const { kind, customer, tab } of steps) {
          now += 10_000;
          if (kind === 'asks' && !waits.has(customer)) waits.set(customer, now);
          if (kind === 'answers' && waits.delete(customer)) {
            const scope = { conversation: keyOf(String(customer)), tabId: tab };
            state = settleReply(state, scope, now, pageNow(tab).pageId);
            report(pageNow(tab));
          }
          if (kind === 'report') report(pageNow(tab));
          if (kind === 'reload') {
            loads[tab] = (loads[tab] ?? 0) + 1;
            report(pageOf(tab, [], { pageId: `page-${tab}-${loads[tab]}` }));
          }
          // Killed and begun again: what was kept is read back.
          if (kind === 'restart') state = JSON.parse(JSON.stringify(state));
          const old = stale.get(tab);
          if (kind === 'duplicate' && old) report(old);
        }
        for (const tab of [0, 1, 2]) report(pageNow(tab));
        const shown = list(state, [0, 1, 2].map(pageNow)).map((it) => [it.conversation.customer, it.waitingSince]);
        expect(shown.sort()).toEqual([...waits].map(([customer, at]) => [String(customer), at]).sort());
      }),
      { numRuns: 2000 },
    );
  });
});
