import { formatTimeOfDay } from '@/components/shared/format-remaining';
import { Icon } from '@/components/shared/page/Icon';
import { formatConversationKey } from '@/utils/conversation/conversation-key';
import type { PageCatalogue } from '@/utils/i18n/page-catalogue';
import type { PromiseEntry } from '@/utils/response-timer/situation';

interface OverduePromisesProps {
  t: PageCatalogue;
  promises: readonly PromiseEntry[];
  /** ms since 1970. */
  now: number;
}

/** What was promised for a time that has passed. */
export const OverduePromises = ({ t, promises, now }: OverduePromisesProps) => {
  const words = t.board.cover;
  const overdue = promises.filter(({ dueAt }) => dueAt <= now);
  if (overdue.length === 0) return null;
  return (
    <section className="cover-promises">
      <h2 className="cover-promises-heading">
        <Icon name="clock" />
        {words.promises(overdue.length)}
      </h2>
      <ul>
        {overdue.map(({ conversation, name, dueAt }) => (
          <li key={formatConversationKey(conversation)}>
            <span className="cover-promise-name">{name}</span>
            <span>{words.promiseDue(formatTimeOfDay(dueAt))}</span>
          </li>
        ))}
      </ul>
    </section>
  );
};
