import type { MessageReading, RowReading } from '@/utils/consoles/shared/page-reader';
import type {
  Author,
  ConsoleStatus,
  ConversationKey,
  MessageKind,
  PageCountdown,
  RowGroup,
} from '@/utils/conversation/types';
import { practiceSelectors } from './selectors';

const groups: readonly RowGroup[] = ['waiting', 'overdue', 'auto-replied', 'off-hours', 'answered', 'other'];
const authors: readonly Author[] = ['customer', 'agent', 'robot', 'system'];
const kinds: readonly MessageKind[] = ['text', 'image', 'video', 'emoji', 'card', 'nudge', 'source', 'notice'];
const statuses: readonly ConsoleStatus[] = ['online', 'busy', 'offline', 'connecting', 'logged-out', 'elsewhere'];

const readMark = (element: Element | null | undefined, name: string) => element?.getAttribute(`data-wr-${name}`) ?? '';

const readWord = <Word extends string>(element: Element | null, name: string, words: readonly Word[]) =>
  words.find((word) => word === readMark(element, name));

const readText = (element: Element, css: string) => element.querySelector(css)?.textContent?.trim() ?? '';

/** Without its shop nobody is who they were. */
export const isShopNamed = (root: Document): boolean => root.querySelector(practiceSelectors.shop) !== null;

export const buildPracticeKey = (root: Document, customer: string): ConversationKey => ({
  console: 'practice',
  shop: readMark(root.querySelector(practiceSelectors.shop), 'shop'),
  customer,
  identity: 'stable',
});

export const findPracticeRows = (list: Element): Element[] =>
  [...list.querySelectorAll(practiceSelectors.row)].filter((element) => readMark(element, 'conversation') !== '');

/** Undefined where the row, or the page for all of them, does not say who that is. */
export const readPracticeRow = (root: Document, element: Element): RowReading | undefined => {
  const customer = readMark(element, 'conversation');
  if (customer === '' || !isShopNamed(root)) return undefined;
  return readNamedRow(element, buildPracticeKey(root, customer));
};

const readNamedRow = (element: Element, conversation: ConversationKey): RowReading => ({
  conversation,
  name: readText(element, practiceSelectors.name),
  group: readWord(element, 'group', groups) ?? 'other',
  isActive: element.hasAttribute('data-wr-active'),
  lastAuthor: readWord(element, 'last-author', authors),
  countdown: readCountdown(element),
  certainty: 'sure',
  element,
});

const readCountdown = (row: Element): PageCountdown => {
  const remaining = readMark(row, 'remaining-seconds');
  if (/^\d+$/.test(remaining)) return { kind: 'remaining', seconds: Number(remaining) };
  const waited = readMark(row, 'waited-seconds');
  return /^\d+$/.test(waited) ? { kind: 'waited', seconds: Number(waited), precisionSeconds: 1 } : { kind: 'none' };
};

/** The customer whose messages the pane shows; '' where none is open. */
export const readPaneOwner = (root: Document): string => readMark(root.querySelector(practiceSelectors.pane), 'pane');

export const findPracticeMessages = (pane: Element): Element[] => [...pane.querySelectorAll(practiceSelectors.message)];

/** Undefined where it has no id, or where nobody can say whose it is. */
export const readPracticeMessage = (root: Document, element: Element): MessageReading | undefined => {
  const author = readWord(element, 'author', authors);
  const id = readMark(element, 'message');
  if (id === '' || !isShopNamed(root)) return undefined;
  const sentAt = Number(readMark(element, 'sent-at'));
  return {
    conversation: buildPracticeKey(root, readPaneOwner(root)),
    id,
    author: author ?? 'system',
    kind: readWord(element, 'kind', kinds) ?? 'text',
    text: readText(element, practiceSelectors.text),
    sentAt: sentAt > 0 ? sentAt : undefined,
    certainty: author ? 'sure' : 'unsure',
    isWithdrawn: element.hasAttribute('data-wr-withdrawn'),
    isTransfer: element.hasAttribute('data-wr-transferred'),
  };
};

/** Not one message says who wrote it. */
export const hasUnknownAuthors = (messages: readonly Element[]): boolean =>
  messages.length > 0 && messages.every((message) => !readWord(message, 'author', authors));

export const readPracticeStatus = (root: Document): ConsoleStatus | undefined =>
  readWord(root.querySelector(practiceSelectors.status), 'status', statuses);
