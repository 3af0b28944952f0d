import { Icon } from '@/components/shared/page/Icon';
import type { PageCatalogue } from '@/utils/i18n/page-catalogue';
import type { PopupIo } from './Popup';

export const PopupLinks = ({ t, io }: { t: PageCatalogue; io: PopupIo }) => (
  <nav className="popup-links" aria-label={t.popup.links}>
    <button type="button" className="button" onClick={io.openSidePanel}>
      <Icon name="panel" />
      {t.popup.sidePanel}
    </button>
    <button type="button" className="button" onClick={io.openNumbers}>
      <Icon name="chart" />
      {t.popup.numbers}
    </button>
    <button type="button" className="button" onClick={io.openPractice}>
      <Icon name="play" />
      {t.popup.practice}
    </button>
    <button type="button" className="button" onClick={io.openOptions}>
      <Icon name="gear" />
      {t.popup.options}
    </button>
  </nav>
);
