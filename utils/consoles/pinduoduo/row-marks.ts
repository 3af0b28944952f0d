import type { RowReading } from '@/utils/consoles/shared/page-reader';
import { queryFirst, readTextOf } from '@/utils/consoles/shared/query-first';
import { parseCountdown } from './read-countdown';
import { selectors } from './selectors';

/** 12:40, 昨天, 11-26: what a row says beside names and sentences. */
const isTime = (text: string) => /^(昨天|前天|[\d:：/\-.年月日\s])+$/.test(text);

/** What a row says outside its name and its last message: a customer may be called 已等待5分钟, or write it. */
const readOwnTexts = (row: Element): string[] => {
  const written = [selectors.rowName, selectors.rowPreview].map((part) => queryFirst(row, part));
  return [...row.querySelectorAll('*')]
    .filter((it) => it.childElementCount === 0 && !written.some((part) => part?.contains(it)))
    .flatMap((it) => it.textContent?.trim() || []);
};

/** The row says how long somebody has, and nothing in it is known as a countdown or a late marker. */
export const hasUnknownCountdown = (row: Element): boolean =>
  /超时|等待/.test(row.textContent ?? '') &&
  ![selectors.rowCountdown, selectors.rowLate].some((part) => queryFirst(row, part)) &&
  [selectors.rowName, selectors.rowPreview].every((part) => queryFirst(row, part)) &&
  readOwnTexts(row).some((text) => parseCountdown(text).kind !== 'none');

/** No row has this part, and one of them says something that is no time, no countdown and nothing known. */
const isLostInAll = (rows: readonly Element[], part: readonly string[]): boolean =>
  rows.every((row) => !queryFirst(row, part)) &&
  rows.some((row) => readOwnTexts(row).some((text) => !isTime(text) && parseCountdown(text).kind === 'none'));

export const areNamesLost = (rows: readonly Element[]): boolean => isLostInAll(rows, selectors.rowName);
export const arePreviewsLost = (rows: readonly Element[]): boolean => isLostInAll(rows, selectors.rowPreview);

/** The group of rows says outside its rows what kind of group it is, and nothing in it is known as its title. */
const isTitleUnknown = (group: Element): boolean =>
  readTextOf(group, selectors.groupTitle) === '' &&
  [...group.children].some(
    (child) => !queryFirst(child, selectors.anyRow) && /自动回复|非工作时间/.test(child.textContent ?? ''),
  );

/** Whether a robot answered, or somebody wrote out of hours, is told by the title of the group alone. */
export const areTitlesLost = (rows: readonly Element[]): boolean =>
  [...new Set(rows.flatMap((row) => row.closest('ul') ?? []))].some(isTitleUnknown);

/** What a row told before and tells no more, although the page has only renamed it: the customer waits on as before. */
export const hasLostMark = (before: RowReading, now: RowReading): boolean =>
  before.conversation.customer === now.conversation.customer &&
  ((before.countdown.kind !== 'none' && now.countdown.kind === 'none' && hasUnknownCountdown(now.element)) ||
    (before.group !== now.group && areTitlesLost([now.element])) ||
    (before.name !== '' && now.name === '') ||
    (before.preview !== '' && now.preview === '' && !queryFirst(now.element, selectors.rowPreview)));
