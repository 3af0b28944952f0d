import type { GuideIntents, PickView } from '@/utils/conversation/calibration/guide-view';
import type { CalibrateCatalogue } from '@/utils/i18n/calibrate-catalogue';
import { ActionButton } from '../overlay/ActionButton';
import { describePick } from './describe-view';
import { KeyHints } from './KeyHints';

interface PickBarProps {
  t: CalibrateCatalogue;
  picking: PickView;
  intents: Pick<GuideIntents, 'pickOutlined' | 'stopPicking'>;
}

/** What to click, what is pointed at, and the same by keyboard. */
export const PickBar = ({ t, picking, intents }: PickBarProps) => (
  <>
    <div className="panel-body">
      <p className="guide-ask">{describePick(t, picking)}</p>
      <p className="guide-here">{t.pick.here(picking.text || t.pick.noText)}</p>
      {picking.problem && <p className="guide-note">{t.problems[picking.problem]}</p>}
    </div>
    <div className="actions guide-actions">
      <ActionButton className="button is-quiet" onAction={intents.stopPicking}>
        {t.pick.cancel}
      </ActionButton>
      <ActionButton className="button is-primary" data-primary="" onAction={intents.pickOutlined}>
        {t.pick.take}
      </ActionButton>
    </div>
    <KeyHints keys={t.pick.keys} />
  </>
);
