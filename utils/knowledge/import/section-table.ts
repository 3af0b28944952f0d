import { maxTitleLength } from '../article';
import { joinTags } from '../tags-text';
import { ImportRefusal } from './import-problem';
import { importLimits } from './limits';
import type { ColumnUse } from './types';

/** A title with what stands under it. */
export interface Section {
  title: string;
  lines: string[];
  tags: string[];
}

/** The columns of a table made from sections. */
export const sectionColumns: readonly ColumnUse[] = ['title', 'body', 'tags'];

/** The first sentence, when nobody gave a title. */
export const readFirstSentence = (text: string): string =>
  (/^[^\n。！？!?；;]{1,40}[。！？!?]?/.exec(text.trim())?.[0] ?? '').slice(0, maxTitleLength);

/** Sections with text as rows of title, body and tags. Throws an ImportRefusal when there are none or too many. */
export const createSectionTable = (sections: readonly Section[]): string[][] => {
  const rows = sections.flatMap(({ title, lines, tags }) => {
    const body = lines.join('\n').trim();
    if (body === '') return [];
    if (body.length > importLimits.cellLength) throw new ImportRefusal('cell-too-long');
    return [[title.trim() || readFirstSentence(body), body, joinTags(tags)]];
  });
  if (rows.length === 0) throw new ImportRefusal('empty');
  if (rows.length > importLimits.rows) throw new ImportRefusal('too-many-rows');
  return rows;
};
