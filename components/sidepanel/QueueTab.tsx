import { QueueList } from '@/components/shared/page/QueueList';
import { listQueue } from '@/components/shared/page/queue';
import type { OpenConsole } from '@/components/shared/page/types';
import { useNow } from '@/components/shared/page/use-now';
import type { Clock } from '@/utils/base/clock';
import type { PageCatalogue } from '@/utils/i18n/page-catalogue';
import type { Where } from './types';

interface QueueTabProps {
  t: PageCatalogue;
  clock: Clock;
  consoles: readonly OpenConsole[];
  onPoint(where: Where): void;
}

export const QueueTab = ({ t, clock, consoles, onPoint }: QueueTabProps) => {
  const now = useNow(clock);
  const lines = listQueue(consoles);
  const words = t.sidepanel.queue;
  if (consoles.length === 0) return <p className="empty quiet">{words.noConsole}</p>;
  const paused = consoles.some(({ isPaused }) => isPaused) && <p className="problem">{words.paused}</p>;
  if (lines.length === 0) return paused || <p className="empty quiet">{words.nobody}</p>;
  return (
    <>
      {paused}
      <h2 className="list-heading">{words.heading(lines.length)}</h2>
      <QueueList t={t} lines={lines} now={now} onPoint={onPoint} />
    </>
  );
};
