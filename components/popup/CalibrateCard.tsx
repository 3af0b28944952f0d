import { Icon } from '@/components/shared/page/Icon';
import type { Notify } from '@/components/shared/page/use-notice';
import type { PageCatalogue } from '@/utils/i18n/page-catalogue';
import type { CalibrateProblem } from './Popup';

interface CalibrateCardProps {
  t: PageCatalogue;
  host: string;
  /** The helpers run here by a calibration. */
  isCalibrated: boolean;
  /** Straight from the click; undefined when it has begun. */
  onBegin(): Promise<CalibrateProblem | undefined>;
  notify: Notify;
}

/** A page that we do not know: the agent may show it to us. One that was shown can be shown again. */
export const CalibrateCard = ({ t, host, isCalibrated, onBegin, notify }: CalibrateCardProps) => {
  const words = t.calibrated.popup;
  const begin = async () => {
    const problem = await onBegin();
    if (problem) notify(words.problems[problem], 'bad');
  };
  const button = (
    <button type="button" className={`button${isCalibrated ? ' button-small' : ' button-primary'}`} onClick={begin}>
      <Icon name="pin" />
      {isCalibrated ? words.again : words.begin}
    </button>
  );
  if (isCalibrated) return button;
  return (
    <section className="card" aria-labelledby="popup-calibrate">
      <h2 className="list-heading" id="popup-calibrate">
        {words.title}
      </h2>
      <p className="quiet">
        <strong>{host}</strong> · {words.body}
      </p>
      {button}
    </section>
  );
};
