import type { PageReader, RowReading } from '@/utils/consoles/shared/page-reader';
import { findMissingParts, isListReadable } from './find-missing';
import { findOpen } from './find-open';
import { createCalibratedParts } from './find-parts';
import type { ReadLayout } from './layout';
import { createNameMemory } from './lost-names';
import { createOpenMessages } from './open-messages';
import { identifyRow, readRow, readRowFace } from './read-rows';
import type { Calibration } from './schema';
import { watchDrift } from './watch-drift';
import { createWeakIdentities } from './weak-identities';

/** In which something may be told although the calibration does not name them. */
const usualAttributes = ['class', 'aria-selected', 'aria-current'];

/** The attributes that the calibration's selectors ask about. */
const listAttributes = (calibration: Calibration): string[] => {
  const { parts, authors, rowId, messageId } = calibration;
  const selectors = [
    ...Object.values(parts).flatMap((part) => part?.locators.map(({ css }) => css) ?? []),
    ...authors.rules.flatMap(({ has, not }) => [has, not ?? '']),
  ];
  const named = selectors.flatMap((css) => [...css.matchAll(/\[\s*([\w-]+)/g)].map(([, name]) => name ?? ''));
  const ids = [rowId?.attribute, messageId?.attribute].filter((name) => name !== undefined);
  return [...new Set([...usualAttributes, ...named, ...ids])];
};

/** 按Ctrl+Enter键发送: then, and only then, a plain Enter is known to be a new line. */
const sendsByModEnterOnly = /(?<![或/、]\s*)(ctrl|command|cmd|⌘)\s*\+\s*enter\s*键?\s*发送/i;

interface ReaderPlace {
  root: Document;
  now(): number;
  readLayout: ReadLayout;
}

/** Reads any page by what an agent showed us of it. */
export const createCalibratedReader = (
  calibration: Calibration,
  { root, now, readLayout }: ReaderPlace,
): PageReader => {
  const page = createCalibratedParts(root, calibration);
  const identities = createWeakIdentities(
    (row) => readRowFace(row, calibration),
    () => page.findRows() ?? [],
    calibration.hasVirtualRows,
  );
  const messages = createOpenMessages(page, calibration, readLayout, now);
  const drift = watchDrift(page, calibration, readLayout);
  const names = createNameMemory(calibration);
  const areNamesLost = () => names.areLost(page.findRows() ?? []);
  const attributes = listAttributes(calibration);
  const readings = new WeakMap<Element, RowReading>();
  let settledShop: string | undefined;

  const readShop = () => settledShop ?? page.find('shop')?.textContent?.trim() ?? '';
  const findOpenNow = () => (areNamesLost() ? undefined : findOpen(page, calibration, readShop(), identities));
  const hasList = calibration.parts.conversationList !== undefined;
  // Looking for what nobody has shown us would never end.
  const hasPane = calibration.parts.messageList !== undefined;

  return {
    containers: [
      ...(hasList ? [{ name: 'list' as const, find: () => page.find('conversationList'), attributes }] : []),
      ...(hasPane ? [{ name: 'pane' as const, find: () => page.find('messageList'), attributes }] : []),
    ],
    lookAfresh: page.forget,
    findRows() {
      const rows = page.findRows();
      if (!rows) return undefined;
      if (!isListReadable(page, calibration) || names.areLost(rows)) return undefined;
      if (rows.length > 0) settledShop ??= readShop();
      if (!calibration.rowId) identities.assign(rows);
      return rows;
    },
    readRow(row) {
      const before = readings.get(row);
      if (before && !names.hasName(row) && areNamesLost()) return before;
      const identity = identifyRow(row, calibration, readShop(), identities.find);
      // Where the whole list has lost its names nobody has left: each row stands as it was until the loss is reported.
      if (!identity) return isListReadable(page, calibration) ? undefined : before;
      // Until the loss is reported the customer waits on: a renamed mark is no answer.
      if (before && drift.hasLostMark(row)) return before;
      const reading = readRow(row, calibration, identity);
      readings.set(row, reading);
      names.note(row, reading);
      return reading;
    },
    findOpenConversation() {
      const open = findOpenNow();
      return open && { conversation: open.key, name: open.name };
    },
    findMessages: () => messages.find(findOpenNow()),
    readMessage: (message) => messages.read(message, findOpenNow()),
    readStatus: () => undefined,
    findMissingParts: () => {
      const lost = areNamesLost() ? (['customer-id'] as const) : [];
      return [...new Set([...findMissingParts(page, calibration, readLayout), ...drift.findLost(), ...lost])];
    },
    findMessagePane: () => page.find('messageList'),
    findComposer: () => page.find('composer'),
    findSendControl: () => page.find('sendControl'),
    isEnterNewline: () => sendsByModEnterOnly.test(readAround(page.find('composer'))),
  };
};

/** What stands beside a composer: the page may name its send key there. */
const readAround = (composer: HTMLElement | undefined): string =>
  composer?.parentElement?.parentElement?.textContent?.slice(-400) ?? '';
