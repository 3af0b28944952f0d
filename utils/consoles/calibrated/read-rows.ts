import type { RowReading } from '@/utils/consoles/shared/page-reader';
import { readShopKey } from '@/utils/conversation/calibration/site';
import type { ConversationKey } from '@/utils/conversation/types';
import { findWithin, readTextWithin } from './locate';
import { readId } from './read-id';
import { readRowWait } from './read-row-wait';
import type { Calibration } from './schema';
import type { RowFace, WeakIdentity } from './weak-identities';

export const readRowName = (row: Element, { parts }: Calibration): string => readTextWithin(row, parts.rowName);

/** A picture of the customer tells one 小王 from another where the page gives nothing better. */
export const readRowFace = (row: Element, calibration: Calibration): RowFace => ({
  name: readRowName(row, calibration),
  mark: [row.querySelector('img')?.getAttribute('src') ?? '', readTextWithin(row, calibration.parts.rowPreview)].join(
    '\n',
  ),
});

export const isActiveRow = (row: Element, { parts }: Calibration): boolean =>
  findWithin(row, parts.activeRow) !== undefined;

export interface RowIdentity {
  key: ConversationKey;
  /** Another customer of the same name is known: what the row tells may be somebody else's. */
  isShared: boolean;
}

/** Whose row it is; undefined where it names nobody. */
export const identifyRow = (
  row: Element,
  calibration: Calibration,
  shop: string,
  findWeak: (row: Element) => WeakIdentity | undefined,
): RowIdentity | undefined => {
  if (calibration.rowId) {
    const id = readId(row, calibration.rowId);
    return id === undefined ? undefined : { key: buildKey(calibration, shop, id, 'stable'), isShared: false };
  }
  const weak = readRowName(row, calibration) === '' ? undefined : findWeak(row);
  return weak && { key: buildKey(calibration, shop, weak.id, 'weak'), isShared: weak.isShared };
};

export const buildKey = (
  calibration: Calibration,
  shop: string,
  customer: string,
  identity: ConversationKey['identity'],
): ConversationKey => ({
  console: calibration.console,
  shop: readShopKey(calibration, shop),
  customer,
  identity,
});

export const readRow = (row: Element, calibration: Calibration, { key, isShared }: RowIdentity): RowReading => {
  const wait = readRowWait(row, calibration);
  return {
    conversation: key,
    name: readRowName(row, calibration),
    group: wait.group,
    isActive: isActiveRow(row, calibration),
    // An unread mark says that somebody wrote, not that it was the customer.
    lastAuthor: undefined,
    preview: readTextWithin(row, calibration.parts.rowPreview),
    countdown: wait.countdown,
    certainty: isShared || wait.isUnsure ? 'unsure' : 'sure',
    element: row,
  };
};
