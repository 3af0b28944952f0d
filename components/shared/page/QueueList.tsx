import { formatConversationKey } from '@/utils/conversation/conversation-key';
import type { PageCatalogue } from '@/utils/i18n/page-catalogue';
import { formatWait, type QueueLine } from './queue';

interface QueueListProps {
  t: PageCatalogue;
  lines: readonly QueueLine[];
  /** ms since 1970. */
  now: number;
  onPoint(line: QueueLine): void;
}

/** Who waits: stage in words and colour, the wait in digits. A click shows the customer's row on the console. */
export const QueueList = ({ t, lines, now, onPoint }: QueueListProps) => {
  // The console's name helps only where there is more than one.
  const isMixed = new Set(lines.map(({ conversation }) => conversation.console)).size > 1;
  return (
    <ol className="queue">
      {lines.map((line) => (
        <li key={`${line.tabId}/${formatConversationKey(line.conversation)}`}>
          <button
            type="button"
            className={`queue-line stage-${line.stage}`}
            onClick={() => onPoint(line)}
            aria-label={t.sidepanel.queue.describe(
              line.name,
              t.overlay.stages[line.stage],
              formatWait(now - line.waitingSince),
            )}
          >
            <span className="queue-name">
              {line.name}
              {line.certainty === 'unsure' && <span className="quiet"> {t.sidepanel.queue.unsure}</span>}
            </span>
            {isMixed && <span className="quiet">{t.common.consoles[line.conversation.console]}</span>}
            <span className="stage-badge">{t.overlay.stages[line.stage]}</span>
            <span className="digits">{formatWait(now - line.waitingSince)}</span>
          </button>
        </li>
      ))}
    </ol>
  );
};
