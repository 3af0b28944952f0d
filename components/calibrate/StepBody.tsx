import { ActionButton } from '../overlay/ActionButton';
import { describeLost, isNothingFound } from './describe-view';
import { KeyHints } from './KeyHints';
import { PartLine } from './PartLine';
import type { CalibrateProps } from './types';

/** One question about the page: the parts that are confirmed together, and the answers. */
export function StepBody({ t, view, intents }: CalibrateProps) {
  const { step, parts, focus, waiting, canConfirm, position } = view;
  const focused = parts[focus];
  const lost = describeLost(t, view);
  if (step === 'menu') return null;
  return (
    <>
      <div className="panel-body">
        <p>{t.steps[step].ask}</p>
        <ul className="guide-parts">
          {parts.map((part, index) => (
            <PartLine key={part.part} t={t} part={part} isFocused={index === focus} intents={intents} index={index} />
          ))}
        </ul>
        {lost !== '' && <p className="guide-note">{lost}</p>}
        {waiting !== 'no' && <p className="guide-note">{t.waiting[waiting]}</p>}
      </div>
      <div className="actions guide-actions">
        <ActionButton className="button" onAction={intents.startPicking}>
          {t.point}
        </ActionButton>
        {focused && !focused.isNeeded && focused.state !== 'left-out' && (
          <ActionButton className="button is-quiet" onAction={intents.skip}>
            {t.skipPart}
          </ActionButton>
        )}
        <span className="guide-gap" />
        {position > 1 && (
          <ActionButton className="button is-quiet" onAction={intents.back}>
            {t.back}
          </ActionButton>
        )}
        <ActionButton className="button is-primary" data-primary="" isDisabled={!canConfirm} onAction={intents.confirm}>
          {isNothingFound(view) && canConfirm ? t.skipStep : t.confirm}
        </ActionButton>
      </div>
      <KeyHints keys={t.keys} />
    </>
  );
}
