import type { RowReading } from '@/utils/consoles/shared/page-reader';
import { queryEvery, queryFirst, readTextOf } from '@/utils/consoles/shared/query-first';
import type { Author, ConversationKey, PageCountdown, RowGroup } from '@/utils/conversation/types';
import { parseCountdown } from './read-countdown';
import { selectors } from './selectors';

/** An agent's working list; what lies beyond cannot be worked through anyway. */
const maxRows = 500;

/** `<uid>-0-<group>`: the customer's id is the first part (consoles.md A1). Undefined where the attribute reads otherwise. */
export const readRowUid = (row: Element | undefined): string | undefined =>
  /^(\d+)(?:-|$)/.exec(row?.getAttribute('data-random') ?? '')?.[1];

export const buildKey = (shop: string, uid: string): ConversationKey => ({
  console: 'pinduoduo',
  shop,
  customer: uid,
  identity: 'stable',
});

/** The rows of the list; one customer may stand in several groups. */
export const findRowElements = (list: Element): Element[] => queryEvery(list, selectors.row).slice(0, maxRows);

/** What one row tells; undefined where it names no customer. */
export const readRow = (element: Element, shop: string): RowReading | undefined => {
  const uid = readRowUid(element);
  if (uid === undefined) return undefined;
  const countdown = readCountdown(element);
  const preview = readTextOf(element, selectors.rowPreview);
  const { group, isCertain } = readGroup(element, countdown);
  // "No answer needed" is our reading of un-watch; nobody has confirmed it.
  const isUnwatched = element.classList.contains('un-watch');
  return {
    conversation: buildKey(shop, uid),
    name: readTextOf(element, selectors.rowName),
    group,
    isActive: element.classList.contains('active'),
    lastAuthor: readLastAuthor(preview, group, isCertain),
    preview,
    countdown,
    certainty: isCertain && !isUnwatched ? 'sure' : 'unsure',
    element,
  };
};

const readCountdown = (row: Element): PageCountdown => {
  const late = queryFirst(row, selectors.rowLate);
  return parseCountdown((late ?? queryFirst(row, selectors.rowCountdown))?.textContent ?? '');
};

const readGroup = (row: Element, countdown: PageCountdown): { group: RowGroup; isCertain: boolean } => {
  const sure = (group: RowGroup) => ({ group, isCertain: true });
  // .five-minute is still the name of the waiting group although the limit is three minutes.
  if (countdown.kind === 'waited' || row.closest('.timeout-unreply')) return sure('overdue');
  if (countdown.kind === 'remaining' || row.closest('.five-minute')) return sure('waiting');
  const title = readTitle(row);
  if (title.includes('非工作时间')) return sure('off-hours');
  if (title.includes('自动回复') || row.closest('.already-unreply')) return sure('auto-replied');
  const suffix = row.getAttribute('data-random')?.split('-').at(-1);
  if (suffix === 'unTimeout') return sure('waiting');
  if (suffix === 'reply') return sure('answered');
  if (suffix === 'unRead') return { group: 'waiting', isCertain: false };
  return sure('other');
};

const readTitle = (row: Element): string => {
  const group = row.closest('ul') ?? row.closest('.chat-list');
  return group ? readTextOf(group, selectors.groupTitle) : '';
};

const readLastAuthor = (preview: string, group: RowGroup, isCertain: boolean): Author | undefined => {
  if (preview.endsWith('-自动回复') || group === 'auto-replied') return 'robot';
  return group === 'answered' && isCertain ? 'agent' : undefined;
};
