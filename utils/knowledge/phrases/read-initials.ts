import { pinyin } from 'pinyin-pro';

/**
 * First letters of the pinyin of a title, letters and digits of other scripts kept: 七天无理由 → qtwly, 退货SOP → thsop.
 * For extension pages only, loaded when a phrase is saved: its dictionary is 145 KB gzip (2026-11).
 */
export const readInitials = (title: string): string =>
  pinyin(title.normalize('NFKC'), { pattern: 'first', toneType: 'none', nonZh: 'consecutive', type: 'array', v: true })
    .join('')
    .toLowerCase()
    .replace(/[^a-z0-9]/g, '');
