import { type FocusEvent, useCallback, useLayoutEffect, useRef, useState } from 'react';
import type { ConsoleCatalogue } from '@/utils/i18n/console-catalogue';
import type { QueueRow } from '@/utils/response-timer/types';
import { useFrozenOrder } from '../hooks/use-frozen-order';
import { formatWait } from './format-wait';
import { QueueRowItem } from './QueueRowItem';
import type { OverlayIntents } from './types';

interface QueueListProps {
  t: ConsoleCatalogue;
  queue: readonly QueueRow[];
  now: number;
  intents: OverlayIntents;
}

/** The rows. While the pointer is over them or the focus inside, nobody changes place. */
export function QueueList({ t, queue, now, intents }: QueueListProps) {
  const [isHovered, setHovered] = useState(false);
  const [isFocused, setFocused] = useState(false);
  const rows = useFrozenOrder(queue, isHovered || isFocused);
  const latest = useRef({ rows, intents });
  useLayoutEffect(() => {
    latest.current = { rows, intents };
  });
  const point = useCallback((id: string) => {
    const row = latest.current.rows.find(({ item }) => item.id === id);
    if (row) latest.current.intents.point(row.item.conversation);
  }, []);

  return (
    <ul
      className="queue-list"
      onPointerEnter={() => setHovered(true)}
      onPointerLeave={() => setHovered(false)}
      onFocus={() => setFocused(true)}
      onBlur={(event: FocusEvent<HTMLUListElement>) => {
        const next = event.relatedTarget;
        setFocused(next instanceof Node && event.currentTarget.contains(next));
      }}
    >
      {rows.map(({ item, isGone }) => (
        <QueueRowItem
          key={item.id}
          t={t}
          id={item.id}
          name={item.name}
          stage={item.timer.stage}
          time={formatWait(t, item.timer, now, 'full')}
          isUnsure={item.isNameAmbiguous || item.timer.certainty === 'unsure'}
          isGone={isGone}
          onPoint={point}
        />
      ))}
    </ul>
  );
}
