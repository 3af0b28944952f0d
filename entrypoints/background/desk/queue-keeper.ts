import type { Clock } from '@/utils/base/clock';
import type { Logger } from '@/utils/base/logger';
import type { ConversationKey } from '@/utils/conversation/types';
import { adoptRecordedStart, type RecordedStart } from '@/utils/response-timer/queue/adopt-recorded-start';
import { formatLineId } from '@/utils/response-timer/queue/line-id';
import { listLines } from '@/utils/response-timer/queue/list-lines';
import { mergeReport } from '@/utils/response-timer/queue/merge-report';
import {
  dismissWait,
  forgetOldWaits,
  restoreWait,
  settleReply,
  snoozeWait,
} from '@/utils/response-timer/queue/settle-waits';
import { type Dismissal, emptyQueue, type MergedLine, type ReportingPage } from '@/utils/response-timer/queue/types';
import type { ConnectedConsole } from '../console-hub';
import { queueStateSchema } from './kept-schemas';
import { createKeptState } from './kept-state';

/** A page that has shown all its rows by then; before that, what it does not name may still come. */
const settledAfterMs = 60_000;

interface QueueKeeperParts {
  clock: Clock;
  logger: Logger;
  listConsoles(): ConnectedConsole[];
}

/** The one queue of all tabs. The practice page is no console: nothing of it comes here. */
export const createQueueKeeper = ({ clock, logger, listConsoles }: QueueKeeperParts) => {
  const kept = createKeptState({
    area: 'session',
    key: 'queue',
    schema: queueStateSchema,
    initial: emptyQueue,
    logger,
  });
  /** Names stay in this worker's memory; each page says them again as it calls in. */
  const names = new Map<string, string>();

  const readPages = (): ReportingPage[] => listConsoles().flatMap((it) => describePage(it, clock.now()));
  const rememberName = (conversation: ConversationKey, tabId: number, name: string) =>
    names.set(formatLineId({ conversation, tabId }), name);

  return {
    ready: kept.ready,
    wasKept: kept.wasKept,
    readPages,
    read: kept.read,
    rememberName,
    nameOf: (lineId: string) => names.get(lineId) ?? '',
    /** Takes in everything the connected pages say; safe to repeat. */
    takeReports: () => {
      for (const { report, tabId, console } of listConsoles()) {
        if (console !== 'practice')
          for (const it of report?.entries ?? []) rememberName(it.conversation, tabId, it.name);
      }
      const pages = readPages();
      const merged = pages.reduce(
        (state, page) =>
          mergeReport(
            state,
            page,
            pages.filter((it) => it !== page),
          ),
        forgetOldWaits(kept.read(), clock.now()),
      );
      kept.write(merged);
      const alive = new Set([...Object.keys(merged.lines), ...Object.keys(merged.answered)]);
      for (const id of names.keys()) if (!alive.has(id)) names.delete(id);
    },
    settle: (conversation: ConversationKey, repliedAt: number, from: ConnectedConsole) =>
      kept.write(settleReply(kept.read(), { conversation, tabId: from.tabId }, repliedAt, from.pageId)),
    dismiss: (dismissal: Dismissal) => kept.write(dismissWait(kept.read(), dismissal)),
    restore: (conversation: ConversationKey, tabId: number) =>
      kept.write(restoreWait(kept.read(), { conversation, tabId })),
    /** From one of our own pages a weak conversation is snoozed in every tab that shows it. */
    snooze: (conversation: ConversationKey | undefined, tabId: number | undefined, until: number) => {
      if (!conversation) return kept.write(snoozeWait(kept.read(), undefined, until));
      const own = formatLineId({ conversation, tabId: 0 });
      const tabIds =
        tabId !== undefined
          ? [tabId]
          : Object.values(kept.read().lines).flatMap((it) =>
              formatLineId({ ...it, tabId: 0 }) === own ? [it.tabId] : [],
            );
      for (const id of tabIds) kept.write(snoozeWait(kept.read(), { conversation, tabId: id }, until));
    },
    adopt: (line: MergedLine, recorded: RecordedStart) =>
      kept.write(
        adoptRecordedStart(kept.read(), { conversation: line.conversation, tabId: line.tabId ?? 0 }, recorded),
      ),
    list: (): MergedLine[] => listLines(kept.read(), readPages(), (id) => names.get(id) ?? ''),
  };
};

export type QueueKeeper = ReturnType<typeof createQueueKeeper>;

const describePage = (it: ConnectedConsole, now: number): ReportingPage[] => {
  if (it.console === 'practice' || !it.report) return [];
  const { entries, shop, isPaused, isBlind } = it.report;
  return [
    {
      pageId: it.pageId,
      tabId: it.tabId,
      console: it.console,
      shop,
      lastActiveAt: it.lastActiveAt,
      isPaused,
      isBlind,
      isSettled: now - it.connectedAt >= settledAfterMs,
      entries: entries.map(({ name: _, ...entry }) => entry),
    },
  ];
};
