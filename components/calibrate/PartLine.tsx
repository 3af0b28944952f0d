import type { GuideIntents, GuidePartView } from '@/utils/conversation/calibration/guide-view';
import type { CalibrateCatalogue } from '@/utils/i18n/calibrate-catalogue';
import { ActionButton } from '../overlay/ActionButton';
import { describePart } from './describe-view';

interface PartLineProps {
  t: CalibrateCatalogue;
  part: GuidePartView;
  isFocused: boolean;
  intents: Pick<GuideIntents, 'walk' | 'focusPart'>;
  index: number;
}

/** One part of a step: its name, why it is proposed, and the way through the candidates while it is the current one. */
export function PartLine({ t, part, isFocused, intents, index }: PartLineProps) {
  const { choice, choices, count, state } = part;
  return (
    <li className="guide-part" data-part={part.part} data-state={state} data-focused={isFocused || undefined}>
      <ActionButton
        className="guide-part-name"
        aria-current={isFocused || undefined}
        onAction={() => intents.focusPart(index)}
      >
        <b>{t.parts[part.part]}</b>
        <span className="guide-reason">{describePart(t, part)}</span>
      </ActionButton>
      {state === 'found' && count !== 1 && <span className="guide-count">{t.count(count)}</span>}
      {isFocused && choices > 1 && (
        <span className="guide-walk">
          <ActionButton
            className="icon-button"
            aria-label={t.previous}
            title={t.previous}
            onAction={() => intents.walk(-1)}
          >
            ↑
          </ActionButton>
          <span title={t.candidate(choice, choices)}>{`${choice}/${choices}`}</span>
          <ActionButton className="icon-button" aria-label={t.next} title={t.next} onAction={() => intents.walk(1)}>
            ↓
          </ActionButton>
        </span>
      )}
    </li>
  );
}
