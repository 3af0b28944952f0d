import { type FocusEvent, type KeyboardEvent, useCallback, useLayoutEffect, useRef, useState } from 'react';
import { isSameConversation } from '@/utils/conversation/conversation-key';
import type { ConsoleCatalogue } from '@/utils/i18n/console-catalogue';
import { useFrozenOrder } from '../hooks/use-frozen-order';
import { formatWait, readShownStage } from './format-wait';
import { QueueRowItem, type RowAction, UndoItem } from './QueueRowItem';
import type { OverlayIntents, OverlayView } from './types';

interface QueueListProps {
  t: ConsoleCatalogue;
  view: OverlayView;
  now: number;
  intents: OverlayIntents;
}

/** As many as one can take in; the others are counted. */
const maxRows = 12;

/** The rows. While the pointer is over them or the focus inside, nobody changes place. */
export function QueueList({ t, view, now, intents }: QueueListProps) {
  const [isHovered, setHovered] = useState(false);
  const [isFocused, setFocused] = useState(false);
  const [openId, setOpenId] = useState<string>();
  const ordered = useFrozenOrder(view.queue, isHovered || isFocused);
  const rows = ordered.slice(0, maxRows);
  const isUndo = (row: (typeof rows)[number]) =>
    row.isGone && isSameConversation(row.item.conversation, view.undo?.conversation);

  const latest = useRef({ rows, intents });
  useLayoutEffect(() => {
    latest.current = { rows, intents };
  });
  const act = useCallback((action: RowAction, id: string) => {
    const { intents } = latest.current;
    const conversation = latest.current.rows.find(({ item }) => item.id === id)?.item.conversation;
    if (!conversation) return;
    if (action === 'menu') return setOpenId((open) => (open === id ? undefined : id));
    if (action !== 'point') setOpenId(undefined);
    if (action === 'point') intents.point(conversation);
    else if (action === 'dismiss') intents.dismissWait(conversation);
    else if (action === 'restore') intents.restoreWait(conversation);
    else intents.snooze(conversation, action === 'snooze');
  }, []);
  const closeOnEscape = (event: KeyboardEvent<HTMLUListElement>) => {
    if (event.key !== 'Escape' || openId === undefined) return;
    event.preventDefault();
    setOpenId(undefined);
  };

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
      onKeyDown={closeOnEscape}
    >
      {view.undo && !rows.some(isUndo) && <UndoLine t={t} undo={view.undo} intents={intents} />}
      {rows.map((row) => (
        <QueueRowItem
          key={row.item.id}
          t={t}
          id={row.item.id}
          name={row.item.name}
          stage={readShownStage(row.item.timer.stage, view.markFrom)}
          time={formatWait(t, row.item.timer, now, 'full')}
          feasibility={row.item.feasibility}
          isUnsure={row.item.isNameAmbiguous || row.item.timer.certainty === 'unsure'}
          isClosing={row.item.isClosing}
          isSnoozed={(row.item.snoozedUntil ?? 0) > now}
          isGone={row.isGone}
          canUndo={isUndo(row)}
          isOpen={openId === row.item.id}
          snoozeMinutes={view.snoozeMinutes}
          onAct={act}
        />
      ))}
      {ordered.length > maxRows && <li className="strip-line">{t.overlay.strip.more(ordered.length - maxRows)}</li>}
    </ul>
  );
}

interface UndoLineProps {
  t: ConsoleCatalogue;
  undo: NonNullable<OverlayView['undo']>;
  intents: OverlayIntents;
}

/** Where the row itself is gone from the list. */
export function UndoLine({ t, undo, intents }: UndoLineProps) {
  return <UndoItem t={t} name={undo.name} onUndo={() => intents.restoreWait(undo.conversation)} />;
}
