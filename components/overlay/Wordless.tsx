import { wordless } from '@/utils/i18n/wordless';
import type { OverlayView } from './types';

/** The background has not answered yet. Silent at first; once a message went out unchecked, it says so. */
export function Wordless({ banners }: Pick<OverlayView, 'banners'>) {
  if (banners.length === 0) return null;
  return (
    <section className="overlay">
      <div className="dock" style={{ right: 16, top: 16 }}>
        <p className="banner" role="status">
          {wordless}
        </p>
      </div>
    </section>
  );
}
