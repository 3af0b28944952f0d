import type { GuideStep } from '@/utils/conversation/calibration/guide-view';
import { ActionButton } from '../overlay/ActionButton';
import type { CalibrateProps } from './types';

const redoable: readonly GuideStep[] = ['reply', 'messages', 'authors', 'rows', 'name', 'marks', 'open'];

/** 重新标定此项: the page is known already, one part of it is shown again. What was lost stands first. */
export function RedoMenu({ t, view: { lostSteps }, intents }: CalibrateProps) {
  const isLost = (step: GuideStep) => lostSteps.includes(step);
  const inOrder = [...redoable].sort((a, b) => Number(isLost(b)) - Number(isLost(a)));
  return (
    <>
      <div className="panel-body">
        <p>{t.redoAsk}</p>
        <ul className="guide-menu">
          {inOrder.map((step, index) => (
            <li key={step}>
              <ActionButton
                className="guide-choice"
                data-choice={step}
                data-primary={index === 0 ? '' : undefined}
                onAction={() => intents.redo(step)}
              >
                {t.steps[step].title}
                {isLost(step) && <span className="guide-lost">{t.redoLost}</span>}
              </ActionButton>
            </li>
          ))}
        </ul>
      </div>
      <div className="actions guide-actions">
        <ActionButton className="button is-quiet" data-choice="all" onAction={intents.redoAll}>
          {t.redoAll}
        </ActionButton>
      </div>
    </>
  );
}
