import type { Article } from '../article';
import { formatDay } from '../day-text';
import { type ImportField, importFields } from '../import/types';
import { isForAgentsOnly } from '../may-be-told';
import { joinTags } from '../tags-text';

/** Headings in the agent's language; import knows them in each. */
export type ColumnNames = Readonly<Record<ImportField, string>>;

const readField = (article: Article, field: ImportField, words: ExportWords): string => {
  const { scope, validFrom, validUntil } = article;
  switch (field) {
    case 'title':
    case 'body':
    case 'id':
      return article[field];
    case 'tags':
      return joinTags(article.tags);
    case 'console':
      return scope?.console ?? '';
    case 'shop':
    case 'product':
      return scope?.[field] ?? '';
    case 'validFrom':
      return validFrom === undefined ? '' : formatDay(validFrom);
    case 'validUntil':
      return validUntil === undefined ? '' : formatDay(validUntil);
    case 'isInternal':
      if (article.isInternal === undefined) return isForAgentsOnly(article) ? words.yes : '';
      return article.isInternal ? words.yes : words.no;
    case 'spoken':
      return article.spokenVersions?.find(({ status }) => status === 'approved')?.text ?? '';
  }
};

export interface ExportWords {
  columns: ColumnNames;
  yes: string;
  no: string;
}

/** Headings and one row per article, as every table format writes them. */
export const listExportRows = (articles: readonly Article[], words: ExportWords): string[][] => [
  importFields.map((field) => words.columns[field]),
  ...articles.map((article) => importFields.map((field) => readField(article, field, words))),
];
