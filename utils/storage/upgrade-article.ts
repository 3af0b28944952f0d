import { articleSchema } from '@/utils/knowledge/article';
import { isForAgentsOnly } from '@/utils/knowledge/may-be-told';

/**
 * An article of before 2026-11, as it stands in the store: its words become version 1, and what was internal by its title or
 * tags is marked so, where people see it and may change it. A row that cannot be read is left for the repository to report.
 */
export const upgradeArticle = (row: Record<string, unknown>): void => {
  const parsed = articleSchema.safeParse(row);
  if (!parsed.success) return;
  row.version ??= 1;
  if (isForAgentsOnly(parsed.data)) row.isInternal ??= true;
};
