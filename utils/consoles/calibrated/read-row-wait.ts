import type { PageCountdown, RowGroup } from '@/utils/conversation/types';
import { findByCss, findWithin } from './locate';
import { isLateTold, isWaitTold, parseWaitMarker } from './read-wait-marker';
import type { Calibration } from './schema';

export interface RowWaitReading {
  group: Extract<RowGroup, 'waiting' | 'overdue' | 'other'>;
  countdown: PageCountdown;
  isUnsure: boolean;
}

const none: PageCountdown = { kind: 'none' };
const bareTime = /^\d+\s*(秒|分钟|小时)$/;

/** Whether a row says that its customer waits, how long, and whether the page calls it late. */
export const readRowWait = (row: Element, calibration: Calibration): RowWaitReading => {
  const { parts, rowWait, unreadWhen } = calibration;
  const mark = findWithin(row, parts.rowUnread)?.textContent ?? undefined;
  if (rowWait?.isApart) return readApart(row, calibration, mark !== undefined);
  if (mark === undefined || (unreadWhen === 'told' && !isWaitTold(mark)))
    return { group: 'other', countdown: none, isUnsure: false };
  const countdown = parseWaitMarker(mark, rowWait?.bareTime);
  // A time that only runs is no late mark.
  const isLate = isLateTold(mark) || parseWaitMarker(mark).kind === 'waited' || isCalledLate(row, calibration);
  return { group: isLate ? 'overdue' : 'waiting', countdown, isUnsure: countdown.kind === 'none' };
};

/** Mark and time are two ways to know of a wait: one of them alone may be something else. */
const readApart = (row: Element, calibration: Calibration, isMarked: boolean): RowWaitReading => {
  const time = findBareTime(row, calibration);
  if (!isMarked && time === undefined) return { group: 'other', countdown: none, isUnsure: false };
  return {
    group: isCalledLate(row, calibration) ? 'overdue' : 'waiting',
    countdown: time === undefined ? none : parseWaitMarker(time, calibration.rowWait?.bareTime),
    isUnsure: !isMarked || time === undefined,
  };
};

/** Not in what a customer can write: 3分钟 may be a name or a message, and where those cannot be found no time is looked for. */
const findBareTime = (row: Element, { parts }: Calibration): string | undefined => {
  const name = findWithin(row, parts.rowName);
  const preview = findWithin(row, parts.rowPreview);
  if (!name || !preview) return undefined;
  const isWritten = (element: Element) => name.contains(element) || preview.contains(element);
  for (const element of row.querySelectorAll('*')) {
    if (element.childElementCount > 0) continue;
    const text = element.textContent?.trim() ?? '';
    if (bareTime.test(text) && !isWritten(element)) return text;
  }
  return undefined;
};

const isCalledLate = (row: Element, { rowWait }: Calibration): boolean =>
  rowWait?.late !== undefined && findByCss(row, rowWait.late) !== undefined;
