import { formatConversationKey } from '@/utils/conversation/conversation-key';
import type { ConversationKey } from '@/utils/conversation/types';
import type { PageCatalogue } from '@/utils/i18n/page-catalogue';
import type { QueueLine } from '@/utils/response-timer/situation';
import { describePlaces } from './describe-line';
import { QueueLineItem, type Snoozing } from './QueueLineItem';

interface QueueListProps {
  t: PageCatalogue;
  lines: readonly QueueLine[];
  /** Everybody who waits, when `lines` are only the first of them: decides whether console and shop are named. */
  all?: readonly QueueLine[];
  /** ms since 1970. */
  now: number;
  onPoint(where: { tabId: number; conversation: ConversationKey }): void;
  /** Offers to put one customer's alarm off; absent: not offered. */
  snoozing?: Snoozing;
}

/** Who waits, in the order in which to answer: time left in the strip's own words. */
export const QueueList = ({ t, lines, all = lines, now, onPoint, snoozing }: QueueListProps) => {
  const describePlace = describePlaces(t, all);
  return (
    <ol className="queue">
      {lines.map((line) => (
        <QueueLineItem
          key={formatConversationKey(line.conversation)}
          t={t}
          line={line}
          place={describePlace(line)}
          now={now}
          onPoint={onPoint}
          snoozing={snoozing}
        />
      ))}
    </ol>
  );
};
