import { createCalibratedAdapter } from '@/utils/consoles/calibrated/adapter';
import { readPageLayout } from '@/utils/consoles/calibrated/layout';
import { findItems, findPart, findScope, findWithin, readTextWithin } from '@/utils/consoles/calibrated/locate';
import { buildCalibration } from '@/utils/consoles/calibrated/propose/build-calibration';
import { observeArrival, type PageSnapshot, takeSnapshot } from '@/utils/consoles/calibrated/propose/observe-arrival';
import { proposeCalibration } from '@/utils/consoles/calibrated/propose/propose-calibration';
import { readId } from '@/utils/consoles/calibrated/read-id';
import type { Calibration, PartName } from '@/utils/consoles/calibrated/schema';
import { checkCalibration } from '@/utils/consoles/calibrated/self-check';
import { importCalibration } from '@/utils/consoles/calibrated/transfer';
import { readGuardHolder } from '@/utils/consoles/shared/guard-holder';
import { installSendGuard } from '@/utils/consoles/shared/send-guard';
import type { ConsoleHandle, ConsoleProblem, FillProblem, SendAttempt } from '@/utils/consoles/types';
import type { ConsoleEvent } from '@/utils/conversation/types';

/** What a person would point at on one page; css is read in the document or in the shadow root of `host`. */
export interface ExpectedParts {
  host?: string;
  composer: string;
  sendControl: string;
  /** Every message that is one, in order. */
  messages: { css: string; texts: string[]; authors: string[]; times?: string[] };
  rows?: { css: string; names: string[]; previews: string[]; unread: string[]; active: string; ids?: string[] };
  openName?: { css: string };
}

export type Measured = Partial<Record<PartName | 'authors' | 'rowId', boolean>>;

export interface CalibrationProbe {
  /** Proposes, takes every first candidate without correction, and compares with what a person would say. */
  measure(expected: ExpectedParts): Measured;
  calibration(): Calibration | undefined;
  check(): ReturnType<typeof checkCalibration> | undefined;
  /** What a calibration in this text sees. */
  checkText(text: string): ReturnType<typeof checkCalibration>;
  start(text?: string): void;
  stop(): void;
  events: ConsoleEvent[];
  problems: ConsoleProblem[];
  attempts: SendAttempt[];
  verdict: 'send' | 'hold';
  readDraft(): ReturnType<ConsoleHandle['readDraft']> | undefined;
  fillOpen(text: string): Promise<FillProblem | 'filled' | 'no-conversation'>;
  watch(): void;
  /** The text of the newest bubble, and whether the list that grew is the proposed one. */
  arrived(): { text: string; isProposedList: boolean } | undefined;
}

declare global {
  interface Window {
    calibrationProbe: CalibrationProbe;
  }
}

installSendGuard(window, readGuardHolder());

let calibration: Calibration | undefined;
let controller = new AbortController();
let handle: ConsoleHandle | undefined;
let before: PageSnapshot = new Map();

const isSame = (a: unknown, b: unknown): boolean => JSON.stringify(a) === JSON.stringify(b);
/** A wrapper around the same thing, or the thing inside it, is the same answer. */
const areNested = (a: Element | undefined, b: Element | null | undefined): boolean =>
  a !== undefined && b !== null && b !== undefined && (a.contains(b) || b.contains(a));
const readText = (element: Element | undefined): string => element?.textContent?.trim() ?? '';

const measure = (expected: ExpectedParts): Measured => {
  const proposal = proposeCalibration(document, { readLayout: readPageLayout });
  const { host, pathname } = location;
  calibration = buildCalibration(
    {
      console: 'vipshop',
      name: host,
      host,
      pathPrefix: pathname,
      source: 'agent',
      confidence: 'proposed',
      createdAt: 1,
    },
    proposal,
  );
  const { parts } = calibration;
  const scope = findScope(document, expected.host ? [expected.host] : []) ?? document;
  const query = (css: string) => scope.querySelector(css);
  const queryAll = (css: string) => [...scope.querySelectorAll(css)];
  const find = (name: PartName) => findPart(document, parts[name]);

  const list = find('messageList');
  const items = list ? findItems(list, parts.messageItem) : [];
  const messages = queryAll(expected.messages.css);
  const seen = checkCalibration(document, calibration).messages;
  const composer = find('composer');
  const measured: Measured = {
    composer: composer === query(expected.composer),
    sendControl:
      areNested(find('sendControl'), query(expected.sendControl)) &&
      !find('sendControl')?.contains(query(expected.composer)),
    messageList: list !== undefined && messages.every((it) => list.contains(it)) && !list.contains(composer ?? null),
    messageItem: items.length === messages.length && items.every((it, index) => areNested(it, messages[index])),
    messageText: isSame(
      seen.map(({ text }) => text),
      expected.messages.texts,
    ),
    authors: isSame(
      seen.map(({ author }) => author),
      expected.messages.authors,
    ),
  };
  if (expected.messages.times) {
    measured.messageTime = isSame(
      items.map((it) => readTextWithin(it, parts.messageTime)),
      expected.messages.times,
    );
  }
  if (expected.rows) {
    const rowList = find('conversationList');
    const rows = rowList ? findItems(rowList, parts.conversationRow) : [];
    const wanted = queryAll(expected.rows.css);
    const isUnread = (row: Element) => findWithin(row, parts.rowUnread) !== undefined;
    const named = (test: (row: Element) => boolean) =>
      rows.filter(test).map((row) => readTextWithin(row, parts.rowName));
    measured.conversationList =
      rowList !== undefined && wanted.every((it) => rowList.contains(it)) && !rowList.contains(list ?? null);
    measured.conversationRow = rows.length === wanted.length && rows.every((it, index) => areNested(it, wanted[index]));
    measured.rowName = isSame(
      named(() => true),
      expected.rows.names,
    );
    measured.rowPreview = isSame(
      rows.map((row) => readTextWithin(row, parts.rowPreview)),
      expected.rows.previews,
    );
    measured.rowUnread = isSame(named(isUnread), expected.rows.unread);
    measured.activeRow = isSame(
      named((row) => findWithin(row, parts.activeRow) !== undefined),
      [expected.rows.active],
    );
    const { rowId } = calibration;
    measured.rowId = expected.rows.ids
      ? rowId !== undefined &&
        isSame(
          rows.map((row) => readId(row, rowId)),
          expected.rows.ids,
        )
      : rowId === undefined;
  }
  // Where there is no list, none may be proposed.
  if (!expected.rows) measured.conversationList = parts.conversationList === undefined;
  if (expected.openName)
    measured.openName =
      readText(find('openName')) === readText(query(expected.openName.css) ?? undefined) &&
      find('openName') !== undefined;
  return measured;
};

const probe: CalibrationProbe = {
  measure,
  calibration: () => calibration,
  check: () => calibration && checkCalibration(document, calibration),
  checkText(text) {
    const imported = importCalibration(text);
    if (!imported.ok) throw new Error(`the calibration was refused: ${imported.reason}`);
    return checkCalibration(document, imported.value);
  },
  start(text) {
    const imported = text === undefined ? undefined : importCalibration(text);
    if (imported && !imported.ok) throw new Error(`the calibration was refused: ${imported.reason}`);
    if (imported?.ok) calibration = imported.value;
    if (!calibration) throw new Error('nothing was calibrated');
    controller = new AbortController();
    handle = createCalibratedAdapter(calibration).start({
      root: document,
      signal: controller.signal,
      now: () => Date.now(),
      emit: (event) => probe.events.push(event),
      report: (problem) => probe.problems.push(problem),
    });
    handle.guardSend((attempt) => {
      probe.attempts.push(attempt);
      return probe.verdict;
    });
  },
  stop: () => controller.abort(),
  events: [],
  problems: [],
  attempts: [],
  verdict: 'hold',
  readDraft: () => handle?.readDraft(),
  async fillOpen(text) {
    const conversation = handle?.readDraft().conversation;
    if (!handle || !conversation) return 'no-conversation';
    const filled = await handle.fillDraft({ conversation, text, range: 'all' });
    return filled.ok ? 'filled' : filled.reason;
  },
  watch() {
    before = takeSnapshot(document);
  },
  arrived() {
    const arrival = observeArrival(before);
    const list = calibration && findPart(document, calibration.parts.messageList);
    return arrival && { text: readText(arrival.newest), isProposedList: areNested(arrival.list, list) };
  },
};
window.calibrationProbe = probe;
