import { describeStage, describeTime } from '@/components/shared/page/describe-line';
import { Icon, type IconName } from '@/components/shared/page/Icon';
import { readLineState } from '@/components/shared/page/queue';
import type { PageCatalogue } from '@/utils/i18n/page-catalogue';
import type { QueueLine } from '@/utils/response-timer/situation';
import type { Stage } from '@/utils/response-timer/types';
import type { CoverIo } from './types';

const icons: Record<Stage, IconName> = {
  idle: 'check',
  'off-hours': 'snooze',
  calm: 'chat',
  warn: 'clock',
  urgent: 'bell',
  overdue: 'alert',
};

interface CoverLineProps {
  t: PageCatalogue;
  line: QueueLine;
  /** ms since 1970. */
  now: number;
  onPoint: CoverIo['point'];
}

/** One customer across the whole width: stage by colour, icon and words. */
export const CoverLine = ({ t, line, now, onPoint }: CoverLineProps) => {
  const state = readLineState(line, now);
  const { tabId, conversation, name } = line;
  const time = describeTime(t, state);
  const stage = describeStage(t, state);
  const notes = [
    stage,
    t.common.consoles[conversation.console],
    conversation.shop,
    line.certainty === 'unsure' ? t.sidepanel.queue.unsure : undefined,
    tabId === undefined ? t.board.cover.pageClosed : undefined,
  ].filter((it) => it !== undefined && it !== '');
  const className = `cover-line stage-${state.stage}`;
  const content = (
    <>
      <Icon name={icons[state.stage]} />
      <span className="cover-who">
        <span className="cover-name">{name}</span>
        <span className="cover-notes">{notes.join(' · ')}</span>
      </span>
      <span className="cover-time">{time}</span>
    </>
  );
  return (
    <li>
      {tabId === undefined ? (
        <div className={className}>{content}</div>
      ) : (
        <button
          type="button"
          className={className}
          aria-label={t.board.cover.describe(name, [...notes, time].join(' · '))}
          onClick={() => onPoint({ tabId, conversation })}
        >
          {content}
        </button>
      )}
    </li>
  );
};
