import { maxBodyLength } from '../article';

/** What a file may ask of this computer (shared/reliability.md 3.9). Bytes, counts and UTF-16 units. */
export const importLimits = {
  fileBytes: 10 * 1024 * 1024,
  /** A pasted text. */
  textLength: 5 * 1024 * 1024,
  /** Counted while inflating: what an archive says about itself may be a lie. */
  inflatedBytes: 50 * 1024 * 1024,
  /** Inflated to packed, above a size at which it begins to cost. */
  inflateRatio: 100,
  ratioFromBytes: 2 * 1024 * 1024,
  archiveEntries: 2_000,
  sheets: 50,
  rows: 50_000,
  columns: 200,
  cells: 1_000_000,
  /** 4,000 in the note; an article's body has always been allowed 20,000, and what we export must come back. */
  cellLength: maxBodyLength,
  /** Parsing is ended from outside after this long. */
  parseMs: 10_000,
} as const;
