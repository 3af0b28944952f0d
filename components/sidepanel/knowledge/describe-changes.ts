import type { PageCatalogue } from '@/utils/i18n/page-catalogue';
import type { Article } from '@/utils/knowledge/article';
import { formatDay } from '@/utils/knowledge/day-text';
import { type ComparedField, type DiffEntry, listNewSpoken } from '@/utils/knowledge/import/diff-articles';
import { isForAgentsOnly } from '@/utils/knowledge/may-be-told';
import type { ArticleFields } from '@/utils/knowledge/revise-article';

/** A text cut where it begins and ceases to differ; `start` and `end` are what both have, shortened. */
export interface CutText {
  start: string;
  middle: string;
  end: string;
}

export interface FieldChangeText {
  label: string;
  before: CutText;
  after: CutText;
}

/** Around a difference, enough to know the place. */
const contextLength = 18;

/** Code units of a character outside the basic plane stay together. */
const isInsidePair = (text: string, at: number): boolean => /[\udc00-\udfff]/.test(text[at] ?? '');

/** Cuts two texts at their common beginning and end. */
export const cutTexts = (before: string, after: string): { before: CutText; after: CutText } => {
  const shorter = Math.min(before.length, after.length);
  let same = 0;
  while (same < shorter && before[same] === after[same]) same += 1;
  while (same > 0 && isInsidePair(before, same)) same -= 1;
  let tail = 0;
  while (tail < shorter - same && before[before.length - 1 - tail] === after[after.length - 1 - tail]) tail += 1;
  while (tail > 0 && isInsidePair(before, before.length - tail)) tail -= 1;
  const common = before.slice(0, same);
  const start = common.length > contextLength ? `…${common.slice(-contextLength)}` : common;
  const commonEnd = tail === 0 ? '' : before.slice(-tail);
  const end = commonEnd.length > contextLength ? `${commonEnd.slice(0, contextLength)}…` : commonEnd;
  const cut = (text: string): CutText => ({ start, middle: text.slice(same, text.length - tail), end });
  return { before: cut(before), after: cut(after) };
};

const describeField = (t: PageCatalogue, fields: ArticleFields, field: Exclude<ComparedField, 'spoken'>): string => {
  if (field === 'title' || field === 'body') return fields[field];
  if (field === 'tags') return fields.tags.join('、');
  if (field === 'isInternal') return isForAgentsOnly(fields) ? t.knowledge.yes : t.knowledge.no;
  if (field === 'scope') return describeScope(t, fields.scope);
  const day = fields[field];
  return day === undefined ? '' : formatDay(day);
};

export const describeScope = (t: PageCatalogue, scope: Article['scope']): string =>
  [scope?.console && t.common.consoles[scope.console], scope?.shop, scope?.product].filter(Boolean).join(' · ');

/** Field by field, what an entry would make of the article that is here. */
export const listFieldChanges = (t: PageCatalogue, { existing, draft, changes }: DiffEntry): FieldChangeText[] =>
  changes.flatMap((field) => {
    if (!existing) return [];
    if (field === 'spoken') {
      const after = listNewSpoken(existing, draft).join('\n');
      return [{ label: t.knowledge.fields.spoken, ...cutTexts('', after) }];
    }
    const label = field === 'scope' ? t.knowledge.editor.scope : t.knowledge.fields[field];
    return [{ label, ...cutTexts(describeField(t, existing, field), describeField(t, draft.fields, field)) }];
  });
