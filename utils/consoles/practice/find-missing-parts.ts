import type { ConsolePart } from '@/utils/consoles/types';
import {
  findPracticeMessages,
  findPracticeRows,
  hasUnknownAuthors,
  readPaneOwner,
  readPracticeStatus,
} from './read-practice';
import { practiceSelectors } from './selectors';

const hasIn = (items: readonly Element[], css: string) => items.some((item) => item.querySelector(css));

/** The marks that the page should carry and does not. It draws all parts from the start, so each has to be there. */
export const findMissingPracticeParts = (root: Document): ConsolePart[] => {
  const missing: ConsolePart[] = [];
  const list = root.querySelector(practiceSelectors.list);
  const rows = list ? findPracticeRows(list) : [];
  if (!list) missing.push('conversation-list');
  else if (list.children.length > 0 && rows.length === 0) missing.push('customer-id');
  if (rows.length > 0 && !hasIn(rows, practiceSelectors.name)) missing.push('customer-name');
  // The shop is part of who a customer is.
  if (!root.querySelector(practiceSelectors.shop)) missing.push('customer-id');
  const pane = root.querySelector(practiceSelectors.pane);
  const messages = pane ? findPracticeMessages(pane) : [];
  const isAnySaid = readPaneOwner(root) !== '' && (pane?.textContent ?? '').trim() !== '';
  if (!pane || (isAnySaid && !hasIn(messages, practiceSelectors.text))) missing.push('message-pane');
  if (hasUnknownAuthors(messages)) missing.push('message-author');
  if (!root.querySelector(practiceSelectors.composer)) missing.push('composer');
  if (!root.querySelector(practiceSelectors.sendControl)) missing.push('send-button');
  if (!readPracticeStatus(root)) missing.push('agent-status');
  return missing;
};
