import { memo } from 'react';
import type { ConsoleCatalogue } from '@/utils/i18n/console-catalogue';
import type { Feasibility, Stage } from '@/utils/response-timer/types';
import { ActionButton } from './ActionButton';
import { Icon } from './Icon';
import { IconButton } from './IconButton';
import { stageIcons } from './icon-names';
import { SmallButton } from './SmallButton';

export type RowAction = 'point' | 'menu' | 'dismiss' | 'restore' | 'snooze' | 'wake';

interface QueueRowItemProps {
  t: ConsoleCatalogue;
  id: string;
  name: string;
  stage: Stage;
  time: string;
  feasibility: Feasibility;
  isUnsure: boolean;
  isClosing: boolean;
  isSnoozed: boolean;
  isGone: boolean;
  /** 不用回 was just pressed for this one. */
  canUndo: boolean;
  /** Its further actions are unfolded. */
  isOpen: boolean;
  snoozeMinutes: number;
  onAct(action: RowAction, id: string): void;
}

/** One waiting customer. Takes plain values, so that a tick re-renders only the rows whose time text changed. */
export const QueueRowItem = memo(function QueueRowItem(props: QueueRowItemProps) {
  const { t, id, name, stage, feasibility, isUnsure, isClosing, isSnoozed, isGone, canUndo, isOpen, onAct } = props;
  const { strip, stages } = t.overlay;
  const act = (action: RowAction) => () => onAct(action, id);
  if (canUndo) return <UndoItem t={t} name={name} onUndo={act('restore')} />;

  const time = isGone ? strip.handled : props.time;
  const why = strip.feasibility[feasibility];
  const details = [time, isUnsure && strip.unsure, isSnoozed && strip.snoozed, feasibility !== 'late' && why];
  return (
    <li>
      <div className="queue-item">
        <ActionButton
          className={`queue-row ${isGone ? 'is-gone' : ''}`}
          data-stage={isGone ? 'idle' : stage}
          data-conversation={id}
          aria-label={strip.point(name, isGone ? strip.handled : stages[stage], details.filter(Boolean).join('，'))}
          title={`${name} · ${isUnsure ? strip.unsureHint : why}`}
          isDisabled={isGone}
          onAction={act('point')}
        >
          <Icon name={isGone ? 'check' : stageIcons[stage]} />
          <span className="queue-name">{name}</span>
          {isUnsure && <span className="tag">{strip.unsure}</span>}
          {feasibility === 'out-of-reach' && <span className="tag">{strip.outOfReach}</span>}
          {isSnoozed && <Icon name="pause" />}
          <span className="queue-time">{time}</span>
        </ActionButton>
        {isClosing && !isGone && <SmallButton text={strip.dismiss} onAction={act('dismiss')} />}
        {!isGone && (
          <IconButton
            icon="more"
            className="row-more"
            label={strip.rowMenu(name)}
            aria-expanded={isOpen}
            onAction={act('menu')}
          />
        )}
      </div>
      {isOpen && !isGone && (
        <div className="row-actions">
          <SmallButton
            text={isSnoozed ? strip.wake : strip.snooze(props.snoozeMinutes)}
            onAction={act(isSnoozed ? 'wake' : 'snooze')}
          />
          {!isClosing && <SmallButton text={strip.dismiss} onAction={act('dismiss')} />}
        </div>
      )}
    </li>
  );
});

/** For ten seconds in place of the row: a mistaken 不用回 costs one click. */
export function UndoItem({ t, name, onUndo }: { t: ConsoleCatalogue; name: string; onUndo(): void }) {
  return (
    <li className="strip-line">
      <Icon name="check" />
      <span className="line-text">{t.overlay.strip.dismissed(name)}</span>
      <SmallButton text={t.common.undo} onAction={onUndo} />
    </li>
  );
}
