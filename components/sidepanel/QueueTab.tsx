import { PresenceAlarms } from '@/components/shared/page/PresenceAlarms';
import { PromiseList } from '@/components/shared/page/PromiseList';
import { QueueList } from '@/components/shared/page/QueueList';
import type { DutyIo, OpenConsole, Team } from '@/components/shared/page/types';
import { useNow } from '@/components/shared/page/use-now';
import type { Clock } from '@/utils/base/clock';
import type { PageCatalogue } from '@/utils/i18n/page-catalogue';
import type { Where } from './types';

interface QueueTabProps {
  t: PageCatalogue;
  clock: Clock;
  duty: DutyIo;
  consoles: readonly OpenConsole[];
  team: Team;
  /** From the policy. */
  snoozeMinutes: number;
  onPoint(where: Where): void;
}

/** Everybody who waits in any tab, also those whose page is closed, and what was promised. */
export const QueueTab = ({ t, clock, duty, consoles, team, snoozeMinutes, onPoint }: QueueTabProps) => {
  const now = useNow(clock);
  const { queue, situation } = team;
  const words = t.sidepanel.queue;
  const isStill = consoles.some(({ isPaused }) => isPaused);
  const isNothing = queue.length === 0 && situation.promises.length === 0 && !isStill;
  return (
    <>
      <PresenceAlarms t={t} alarms={situation.presence} />
      {isStill && <p className="problem">{words.paused}</p>}
      <PromiseList t={t} promises={situation.promises} now={now} onKeep={duty.keepPromise} />
      {queue.length > 0 && <h2 className="list-heading">{words.heading(queue.length)}</h2>}
      <QueueList
        t={t}
        lines={queue}
        now={now}
        onPoint={onPoint}
        snoozing={{
          minutes: snoozeMinutes,
          onSnooze: (conversation, until) => duty.snooze(until, conversation),
        }}
      />
      {isNothing && <p className="empty quiet">{consoles.length === 0 ? words.noConsole : words.nobody}</p>}
    </>
  );
};
