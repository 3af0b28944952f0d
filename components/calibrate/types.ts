import type { GuideIntents, GuideView } from '@/utils/conversation/calibration/guide-view';
import type { CalibrateCatalogue } from '@/utils/i18n/calibrate-catalogue';

export interface CalibrateProps {
  t: CalibrateCatalogue;
  view: GuideView;
  intents: GuideIntents;
}
