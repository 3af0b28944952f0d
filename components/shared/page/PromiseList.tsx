import { formatTimeOfDay } from '@/components/shared/format-remaining';
import { formatConversationKey } from '@/utils/conversation/conversation-key';
import type { ConversationKey } from '@/utils/conversation/types';
import type { PageCatalogue } from '@/utils/i18n/page-catalogue';
import type { PromiseEntry } from '@/utils/response-timer/situation';
import { describeTime } from './describe-line';

interface PromiseListProps {
  t: PageCatalogue;
  promises: readonly PromiseEntry[];
  /** ms since 1970. */
  now: number;
  onKeep(conversation: ConversationKey): void;
}

/** What was promised and not followed up yet, the nearest first. */
export const PromiseList = ({ t, promises, now, onKeep }: PromiseListProps) => {
  const words = t.sidepanel.promises;
  if (promises.length === 0) return null;
  const inOrder = [...promises].sort((a, b) => a.dueAt - b.dueAt);
  return (
    <section className="promises">
      <h2 className="list-heading">{words.heading(promises.length)}</h2>
      <ul className="queue">
        {inOrder.map(({ conversation, name, madeAt, dueAt }) => {
          const stage = dueAt <= now ? 'overdue' : 'calm';
          const time = describeTime(t, {
            stage,
            remainingMs: dueAt - now,
            precisionMs: 1000,
            passedLimitMs: undefined,
          });
          return (
            <li key={`${formatConversationKey(conversation)}/${madeAt}`} className="queue-item">
              <div className={`queue-line stage-${stage}`}>
                <span className="queue-who">
                  <span className="queue-name">{name}</span>
                  <span className="queue-notes">{words.due(formatTimeOfDay(dueAt))}</span>
                </span>
                <span className="digits">{time}</span>
                <button
                  type="button"
                  className="button button-small"
                  aria-label={words.describeKeep(name)}
                  onClick={() => onKeep(conversation)}
                >
                  {words.keep}
                </button>
              </div>
            </li>
          );
        })}
      </ul>
    </section>
  );
};
