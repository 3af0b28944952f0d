import type { ConsoleCatalogue } from '@/utils/i18n/console-catalogue';
import type { OverlayBanner } from './types';

/** One clear sentence: what is wrong and what to do. */
export function describeBanner(t: ConsoleCatalogue, banner: OverlayBanner): string {
  const { banners, parts } = t.overlay;
  switch (banner.kind) {
    case 'blind': {
      const missing = banner.parts.map((part) => parts[part] ?? part).join(banners.partSeparator);
      return banner.canShowAgain ? banners.blindCalibrated(missing) : banners.blind(missing);
    }
    case 'status':
      return banners.statuses[banner.status];
    case 'presence': {
      const { console, kind, waiting } = banner.alarm;
      const what = banners.presence[kind](t.common.consoles[console]);
      return waiting > 0 ? banners.presenceWaiting(waiting, what) : what;
    }
    case 'refresh-needed':
      return banners.refreshNeeded;
    case 'unchecked':
      return banners.unchecked;
  }
}
