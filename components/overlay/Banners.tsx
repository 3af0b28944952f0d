import type { ConsoleCatalogue } from '@/utils/i18n/console-catalogue';
import { describeBanner } from './describe-banner';
import { Icon } from './Icon';
import { SmallButton } from './SmallButton';
import type { OverlayBanner, OverlayIntents } from './types';

interface BannersProps {
  t: ConsoleCatalogue;
  banners: readonly OverlayBanner[];
  intents: OverlayIntents;
}

const isMild = (banner: OverlayBanner): boolean => banner.kind === 'status' && banner.status === 'busy';

/** What the agent must know before trusting the overlay. It stays until the cause is gone: never calm when blind. */
export function Banners({ t, banners, intents }: BannersProps) {
  if (banners.length === 0) return null;
  return (
    <ul className="banners" aria-label={t.overlay.banners.label}>
      {banners.map((banner) => (
        <li
          key={banner.kind + (banner.kind === 'presence' ? banner.alarm.console : '')}
          className={`banner ${isMild(banner) ? 'is-mild' : ''}`}
          data-banner={banner.kind}
        >
          <Icon name={isMild(banner) ? 'info' : 'warning'} />
          <span className="banner-text">{describeBanner(t, banner)}</span>
          {banner.kind === 'refresh-needed' && (
            <SmallButton text={t.overlay.banners.refresh} onAction={() => intents.reloadPage()} />
          )}
          {banner.kind === 'blind' && banner.canShowAgain && (
            <SmallButton text={t.overlay.banners.showAgain} onAction={() => intents.showAgain()} />
          )}
        </li>
      ))}
    </ul>
  );
}
