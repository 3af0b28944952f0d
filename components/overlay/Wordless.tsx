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
const style = {
  position: 'fixed',
  right: 16,
  top: 16,
  zIndex: 2147483647,
  margin: 0,
  padding: '6px 10px',
  font: '13px/1.5 sans-serif',
  color: '#1f2328',
  background: '#fff8e6',
  border: '1px solid #d9a400',
} as const;
