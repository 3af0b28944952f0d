import type { Folding } from './fold';
import { buildFoldTable, buildPictureMap } from './fold-table';

/** `traditionalPairs`: a traditional character and its simplified form, one pair after the other (traditional-pairs.ts). */
export const createFolding = (traditionalPairs: string): Folding => ({
  table: buildFoldTable(traditionalPairs),
  pictures: buildPictureMap(),
});
