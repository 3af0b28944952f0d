import { ActionButton } from '../overlay/ActionButton';
import { Icon } from '../overlay/Icon';
import type { CalibrateProps } from './types';

/** It is stored and at work. */
export const SavedNote = ({ t, view: { changes }, intents }: CalibrateProps) => (
  <>
    <div className="panel-body">
      <p className="guide-good">
        <Icon name="check" />
        {t.saved.now}
      </p>
      <p className="hint">{t.check.kept(changes.proposed, changes.changed)}</p>
    </div>
    <div className="actions guide-actions">
      <ActionButton className="button is-primary" data-primary="" onAction={intents.close}>
        {t.saved.done}
      </ActionButton>
    </div>
  </>
);
