import { memo } from 'react';
import type { ConsoleCatalogue } from '@/utils/i18n/console-catalogue';
import type { Stage } from '@/utils/response-timer/types';
import { ActionButton } from './ActionButton';
import { Icon } from './Icon';
import { stageIcons } from './icon-paths';

interface QueueRowItemProps {
  t: ConsoleCatalogue;
  id: string;
  name: string;
  stage: Stage;
  time: string;
  isUnsure: boolean;
  isGone: boolean;
  onPoint(id: string): void;
}

/** One waiting customer. Takes plain values, so that a tick re-renders only the rows whose time text changed. */
export const QueueRowItem = memo(function QueueRowItem(props: QueueRowItemProps) {
  const { t, id, name, stage, isUnsure, isGone, onPoint } = props;
  const { strip, stages } = t.overlay;
  const time = isGone ? strip.handled : props.time;
  const spoken = strip.point(
    name,
    isGone ? strip.handled : stages[stage],
    isUnsure ? `${time}，${strip.unsure}` : time,
  );
  return (
    <li>
      <ActionButton
        className={`queue-row ${isGone ? 'is-gone' : ''}`}
        data-stage={isGone ? 'idle' : stage}
        data-conversation={id}
        aria-label={spoken}
        title={isUnsure ? `${name} · ${strip.unsureHint}` : name}
        isDisabled={isGone}
        onAction={() => onPoint(id)}
      >
        <Icon name={isGone ? 'check' : stageIcons[stage]} />
        <span className="queue-name">{name}</span>
        {isUnsure && <span className="unsure">{strip.unsure}</span>}
        <span className="queue-time">{time}</span>
      </ActionButton>
    </li>
  );
});
