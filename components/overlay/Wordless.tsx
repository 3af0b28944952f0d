import { wordless } from '@/utils/i18n/wordless';
import type { OverlayView } from './types';

/** The background has not answered yet. Silent at first; once a message went out unchecked, it says so. */
export function Wordless({ banners }: Pick<OverlayView, 'banners'>) {
  if (banners.length === 0) return null;
  return (
    <p role="status" style={style}>
      {wordless}
    </p>
  );
}

/** The background brings the styles too. */
const style = { position: 'fixed', right: 16, top: 16, zIndex: 2147483647, background: '#fff8e6' } as const;
