import { formatTimeOfDay } from '@/components/shared/format-remaining';
import { Icon } from '@/components/shared/page/Icon';
import { PresenceAlarms } from '@/components/shared/page/PresenceAlarms';
import { countMinutesLeft, readLineState } from '@/components/shared/page/queue';
import { useNow } from '@/components/shared/page/use-now';
import { formatConversationKey } from '@/utils/conversation/conversation-key';
import type { PageCatalogue } from '@/utils/i18n/page-catalogue';
import type { QueueLine, Situation } from '@/utils/response-timer/situation';
import { CoverLine } from './CoverLine';
import { OverduePromises } from './OverduePromises';
import type { CoverIo } from './types';
import { useLasting } from './use-lasting';

interface CoverPageProps {
  t: PageCatalogue;
  io: CoverIo;
  queue: readonly QueueLine[];
  situation: Pick<Situation, 'coverUntil' | 'promises' | 'presence'>;
  /** False while the background is out of reach: what is shown may be old, and the page says so. */
  isConnected: boolean;
  /** How long one click covers. */
  coverMinutes: number;
}

/** A worker that has slept answers within a second: no word about that. */
const lostAfterMs = 1500;

/** 帮我盯一下: the whole queue, readable from the next chair. */
export const CoverPage = ({ t, io, queue, situation, isConnected, coverMinutes }: CoverPageProps) => {
  const now = useNow(io.clock);
  const words = t.board.cover;
  const isLost = useLasting(!isConnected, lostAfterMs);
  const late = queue.filter((line) => readLineState(line, now).stage === 'overdue').length;
  return (
    <div className="cover">
      <header className="cover-head">
        <h1 className="cover-count">
          {queue.length > 0 ? words.heading(queue.length) : words.nobody}
          {late > 0 && <span className="cover-late">{words.overdue(late)}</span>}
        </h1>
        <CoverState t={t} io={io} until={situation.coverUntil} now={now} minutes={coverMinutes} />
      </header>
      <main className="cover-main">
        <div role="status">
          {isLost && (
            <p className="cover-lost">
              <Icon name="plug" />
              {words.lost}
            </p>
          )}
        </div>
        <PresenceAlarms t={t} alarms={situation.presence} />
        <OverduePromises t={t} promises={situation.promises} now={now} />
        <ol className={isLost ? 'cover-queue is-old' : 'cover-queue'}>
          {queue.map((line) => (
            <CoverLine key={formatConversationKey(line.conversation)} t={t} line={line} now={now} onPoint={io.point} />
          ))}
        </ol>
      </main>
      <footer className="cover-foot">
        <button type="button" className="link" onClick={io.openNumbers}>
          {words.numbers}
        </button>
      </footer>
    </div>
  );
};

interface CoverStateProps {
  t: PageCatalogue;
  io: CoverIo;
  /** ms since 1970; 0 or past: nobody is away. */
  until: number;
  now: number;
  minutes: number;
}

const CoverState = ({ t, io, until, now, minutes }: CoverStateProps) => {
  const words = t.board.cover;
  if (until <= now) {
    return (
      <div key="here" className="cover-state">
        <p className="quiet">{words.notAway}</p>
        <button type="button" className="button cover-button" onClick={() => io.cover(minutes)}>
          <Icon name="people" />
          {words.start(minutes)}
        </button>
      </div>
    );
  }
  return (
    // Keys: the button that takes the other's place must not fade from its colours.
    <div key="away" className="cover-state">
      <p className="cover-away">
        {words.away(formatTimeOfDay(until))}
        <span className="quiet">{words.awayLeft(countMinutesLeft(until, now))}</span>
      </p>
      <button type="button" className="button button-primary cover-button" onClick={() => io.cover(0)}>
        <Icon name="check" />
        {words.imBack}
      </button>
    </div>
  );
};
