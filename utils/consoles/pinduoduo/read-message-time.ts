import { readTextOf } from '@/utils/consoles/shared/query-first';
import { selectors } from './selectors';

const idPrefix = 'middlePanel_list_';
const minuteMs = 60_000;
const quarterHourMs = 15 * minuteMs;

/** The platform's message number from `middlePanel_list_<number>`. */
export const readMessageId = (row: Element): string | undefined =>
  row.id.startsWith(idPrefix) && row.id.length > idPrefix.length ? row.id.slice(idPrefix.length) : undefined;

/** When a message was sent, ms since 1970: from the time above it, else from its number, which looks like milliseconds. */
export const readSentAt = (row: Element): number | undefined => {
  const shown = parseMessageTime(readTextOf(row, selectors.messageTime));
  const counted = parseMilliseconds(readMessageId(row));
  if (shown === undefined || counted === undefined) return shown ?? counted;
  // Both tell the same moment, save for the milliseconds and the time zone of the shown one: the number is exact.
  const apart = Math.abs(shown - counted);
  const isSameMoment =
    apart < 24 * 60 * minuteMs && Math.abs(apart - Math.round(apart / quarterHourMs) * quarterHourMs) < minuteMs;
  return isSameMoment ? counted : shown;
};

/** `2026年09月08日 17:30:17` in the browser's time zone. */
export const parseMessageTime = (text: string): number | undefined => {
  const parts = /(\d{4})年(\d{1,2})月(\d{1,2})日\s*(\d{1,2}):(\d{2})(?::(\d{2}))?/.exec(text);
  if (!parts) return undefined;
  const [year, month, day, hour, minute, second] = parts.slice(1).map((part) => Number(part ?? 0));
  return new Date(year ?? 0, (month ?? 1) - 1, day, hour, minute, second).getTime();
};

/** Thirteen digits between 2015 and 2100; any other number is only a name. */
const parseMilliseconds = (id: string | undefined): number | undefined => {
  if (!/^\d{13}$/.test(id ?? '')) return undefined;
  const at = Number(id);
  return at > Date.UTC(2015, 0) && at < Date.UTC(2100, 0) ? at : undefined;
};
