import type { CalibratedPage } from './find-parts';
import { buildKey, identifyRow, isActiveRow, type RowIdentity, readRowName } from './read-rows';
import type { Calibration } from './schema';
import type { WeakIdentities } from './weak-identities';

/** Of the one conversation of a page without a list and without names; a session has no other. */
const onlyCustomer = 'open';

export interface OpenFinding extends RowIdentity {
  name: string;
}

/**
 * Whose messages and composer are shown. The active row and the name above the pane have to agree: while the page switches,
 * one of them is still the former customer's, and a text must not land there. Where a name fits several customers and no
 * row is marked, nobody is said to be open.
 */
export const findOpen = (
  page: CalibratedPage,
  calibration: Calibration,
  shop: string,
  identities: WeakIdentities,
): OpenFinding | undefined => {
  // Where nobody has shown the messages, the marked row alone tells.
  if (calibration.parts.messageList && !page.find('messageList') && !page.find('composer')) return undefined;
  const header = page.find('openName')?.textContent?.trim() ?? '';
  if (!calibration.parts.conversationList) {
    const customer = header === '' ? onlyCustomer : header;
    return { key: buildKey(calibration, shop, customer, 'weak'), isShared: false, name: header };
  }
  const rows = page.findRows() ?? [];
  const identify = (row: Element) => identifyRow(row, calibration, shop, identities.find);
  const active = rows.filter((row) => isActiveRow(row, calibration));
  if (active.length > 1) return undefined;
  const [marked] = active;
  if (marked) {
    const name = readRowName(marked, calibration);
    const identity = doNamesAgree(name, header) ? identify(marked) : undefined;
    return identity && { ...identity, name: header || name };
  }
  if (header === '') return undefined;
  const [named, ...others] = rows.filter((row) => readRowName(row, calibration) === header);
  const identity = named && others.length === 0 ? identify(named) : undefined;
  // The other who bears the name is perhaps only out of sight, and it may be theirs.
  if (identity?.isShared && calibration.hasVirtualRows) return undefined;
  if (identity) return { ...identity, name: header };
  const remembered = calibration.rowId || others.length > 0 ? undefined : identities.findByName(header);
  return remembered === undefined
    ? undefined
    : { key: buildKey(calibration, shop, remembered, 'weak'), isShared: false, name: header };
};

/** A header may shorten the name or add to it (王先生 · 在线). */
const doNamesAgree = (name: string, header: string): boolean => {
  if (name === '' || header === '') return true;
  const bare = (text: string) => text.replace(/[\s…]|\.\.\.$/g, '');
  return bare(header).includes(bare(name)) || bare(name).includes(bare(header));
};
