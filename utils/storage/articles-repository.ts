import type { Logger } from '@/utils/base/logger';
import { fail, type Result, succeed } from '@/utils/base/result';
import { type Article, articleSchema, readVersion } from '@/utils/knowledge/article';
import type { ArticleChange } from '@/utils/knowledge/import/take-entry';
import type { Database } from './database';

export interface ArticlesRepository {
  /** Newest first. Rows that no longer fit the schema are left out and counted in the log. */
  list(): Promise<Article[]>;
  get(id: string): Promise<Article | undefined>;
  /** Those of these that are there and can be read, in no order. */
  getMany(ids: readonly string[]): Promise<Article[]>;
  /** `updatedAt` of each article by its id, read from the index alone. */
  listStamps(): Promise<Map<string, number>>;
  /** Adds or replaces, all or none. */
  putMany(articles: readonly Article[]): Promise<void>;
  remove(id: string): Promise<void>;
  /**
   * Stores all changes or none, in one transaction. 'changed-meanwhile': another page has changed one of the articles since
   * the changes were made up. Gives the number stored.
   */
  apply(changes: readonly ArticleChange[]): Promise<Result<number, 'changed-meanwhile'>>;
  /** Adds those that are not there yet, so that an article the agent has edited stays. Gives the number added. */
  importSamplePack(articles: readonly Article[]): Promise<number>;
}

/**
 * Knowledge articles in IndexedDB. Rejects when the database cannot be opened or written. `onChanged` is told after each
 * write: search is the worker's, whoever writes.
 */
export const createArticlesRepository = (
  database: Database,
  logger: Logger,
  onChanged: () => void = () => undefined,
): ArticlesRepository => ({
  list: async () => {
    const rows = await database.articles.orderBy('updatedAt').reverse().toArray();
    const articles = rows.flatMap((row) => {
      const parsed = articleSchema.safeParse(row);
      return parsed.success ? [parsed.data] : [];
    });
    if (articles.length < rows.length) logger.warn('articles-unreadable', { count: rows.length - articles.length });
    return articles;
  },
  get: async (id) => {
    const parsed = articleSchema.safeParse(await database.articles.get(id));
    return parsed.success ? parsed.data : undefined;
  },
  getMany: async (ids) => {
    const rows = await database.articles.bulkGet([...ids]);
    return rows.flatMap((row) => {
      const parsed = articleSchema.safeParse(row);
      return parsed.success ? [parsed.data] : [];
    });
  },
  listStamps: () =>
    database.transaction('r', database.articles, async () => {
      const inOrder = database.articles.orderBy('updatedAt');
      const [ids, times] = await Promise.all([inOrder.primaryKeys(), inOrder.keys()]);
      return new Map(ids.map((id, place) => [id, Number(times[place])]));
    }),
  putMany: async (articles) => {
    await database.articles.bulkPut([...articles]);
    onChanged();
  },
  remove: async (id) => {
    await database.articles.delete(id);
    onChanged();
  },
  apply: async (changes) => {
    const applied = await database.transaction(
      'rw',
      database.articles,
      async (): ReturnType<ArticlesRepository['apply']> => {
        const stored = await database.articles.bulkGet(changes.map(({ after }) => after.id));
        if (changes.some(({ before }, index) => !isSameState(before, stored[index]))) return fail('changed-meanwhile');
        // What does not fit the schema would be left out at the next read: it aborts the transaction instead.
        await database.articles.bulkPut(changes.map(({ after }) => articleSchema.parse(after)));
        return succeed(changes.length);
      },
    );
    if (applied.ok) onChanged();
    return applied;
  },
  importSamplePack: async (articles) => {
    const added = await database.transaction('rw', database.articles, async () => {
      const present = new Set(await database.articles.toCollection().primaryKeys());
      const missing = articles.filter((article) => !present.has(article.id));
      await database.articles.bulkAdd(missing);
      return missing.length;
    });
    onChanged();
    return added;
  },
});

const isSameState = (before: Article | undefined, stored: Article | undefined): boolean =>
  before === undefined || stored === undefined
    ? before === stored
    : before.updatedAt === stored.updatedAt && readVersion(before) === readVersion(stored);
