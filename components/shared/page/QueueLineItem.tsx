import { formatTimeOfDay } from '@/components/shared/format-remaining';
import type { ConversationKey } from '@/utils/conversation/types';
import type { PageCatalogue } from '@/utils/i18n/page-catalogue';
import type { QueueLine } from '@/utils/response-timer/situation';
import { describeStage, describeTime } from './describe-line';
import { Icon } from './Icon';
import { readLineState } from './queue';

export interface Snoozing {
  minutes: number;
  /** `until`: ms since 1970; 0 ends it. */
  onSnooze(conversation: ConversationKey, until: number): void;
}

interface QueueLineItemProps {
  t: PageCatalogue;
  line: QueueLine;
  place: string;
  now: number;
  onPoint(where: { tabId: number; conversation: ConversationKey }): void;
  snoozing: Snoozing | undefined;
}

/** One waiting customer. A click shows the row on its console; a customer whose page is closed can only be read. */
export const QueueLineItem = ({ t, line, place, now, onPoint, snoozing }: QueueLineItemProps) => {
  const words = t.sidepanel.queue;
  const { tabId, conversation, name } = line;
  const state = readLineState(line, now);
  const stage = describeStage(t, state);
  const time = describeTime(t, state);
  const snoozed = line.snoozedUntil > now ? words.snoozedUntil(formatTimeOfDay(line.snoozedUntil)) : undefined;
  const isUnsure = line.certainty === 'unsure';
  const content = (
    <>
      <span className="queue-who">
        <span className="queue-name">
          {name}
          {isUnsure && <span className="quiet"> {words.unsure}</span>}
        </span>
        {(place !== '' || tabId === undefined || snoozed) && (
          <span className="queue-notes">
            {place !== '' && <span>{place}</span>}
            {tabId === undefined && <span className="tag">{words.pageClosed}</span>}
            {snoozed && <span className="tag">{snoozed}</span>}
          </span>
        )}
      </span>
      {stage && <span className="stage-badge">{stage}</span>}
      <span className="digits">{time}</span>
    </>
  );
  const className = `queue-line stage-${state.stage}`;
  const spoken = [place, isUnsure ? words.unsure : undefined, stage, time, snoozed]
    .filter(Boolean)
    .join(t.overlay.banners.partSeparator);
  return (
    <li className="queue-item">
      {tabId === undefined ? (
        <div className={className}>{content}</div>
      ) : (
        <button
          type="button"
          className={className}
          onClick={() => onPoint({ tabId, conversation })}
          aria-label={words.describe(name, spoken)}
        >
          {content}
        </button>
      )}
      {snoozing && <SnoozeButton t={t} line={line} isSnoozed={snoozed !== undefined} now={now} {...snoozing} />}
    </li>
  );
};

interface SnoozeButtonProps extends Snoozing {
  t: PageCatalogue;
  line: QueueLine;
  isSnoozed: boolean;
  now: number;
}

const SnoozeButton = ({ t, line: { conversation, name }, isSnoozed, now, minutes, onSnooze }: SnoozeButtonProps) => {
  const words = t.sidepanel.queue;
  const label = isSnoozed ? words.describeUnsnooze(name) : words.describeSnooze(name, minutes);
  return (
    <button
      type="button"
      className="icon-button"
      aria-label={label}
      title={isSnoozed ? words.unsnooze : words.snooze(minutes)}
      onClick={() => onSnooze(conversation, isSnoozed ? 0 : now + minutes * 60_000)}
    >
      <Icon name={isSnoozed ? 'bell' : 'snooze'} />
    </button>
  );
};
