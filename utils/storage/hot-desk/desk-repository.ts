import { fail, type Result, succeed } from '@/utils/base/result';
import { type Article, articleSchema } from '@/utils/knowledge/article';
import { maxPhrases, type Phrase, phraseSchema } from '@/utils/knowledge/phrases/phrase';
import type { DeskMode } from '@/utils/policy/adopt-desk';
import type { Database } from '../database';
import { planRows, type RowsPlan } from './plan-rows';

export interface DeskRows {
  phrases: readonly Phrase[];
  articles: readonly Article[];
}

/** The parts of a desk that stand in the database. */
export interface RowsModes {
  phrases: DeskMode;
  articles: DeskMode;
}

export interface DeskPlan {
  phrases: RowsPlan<Phrase>;
  articles: RowsPlan<Article>;
}

export type DeskRowsProblem = 'too-many-phrases' | 'storage-failed';

export interface DeskRepository {
  /** What of phrases and articles is here now and fits its schema. */
  read(): Promise<DeskRows>;
  /**
   * Takes both in, all or nothing, in one transaction that also looks at what is here: the answer takes it back again,
   * row by row, in another one.
   */
  take(file: DeskRows, modes: RowsModes): Promise<Result<() => Promise<void>, DeskRowsProblem>>;
}

/** Counts and plans without writing. */
export const planDesk = (own: DeskRows, file: DeskRows, modes: RowsModes): DeskPlan => ({
  phrases: planRows({
    own: own.phrases,
    file: file.phrases,
    mode: modes.phrases,
    readWords: ({ group, title, text, shortcut }) => JSON.stringify([group, title, text, shortcut]),
  }),
  articles: planRows({
    own: own.articles,
    file: file.articles,
    mode: modes.articles,
    readWords: ({ title, body, scope }) => JSON.stringify([title, body, scope]),
  }),
});

/** Whether the picker could still take all phrases. */
export const hasTooManyPhrases = (own: DeskRows, { phrases: { counts } }: DeskPlan): boolean =>
  own.phrases.length + counts.added - counts.removed > maxPhrases;

/** Phrases and articles for 配置搬家. */
export const createDeskRepository = (database: Database): DeskRepository => {
  const { phrases, articles } = database;

  const read = async (): Promise<DeskRows> => {
    const [phraseRows, articleRows] = await Promise.all([phrases.toArray(), articles.toArray()]);
    return {
      phrases: phraseRows.flatMap((row) => phraseSchema.safeParse(row).data ?? []),
      articles: articleRows.flatMap((row) => articleSchema.safeParse(row).data ?? []),
    };
  };

  return {
    read,
    take: async (file, modes) => {
      try {
        return await database.transaction('rw', phrases, articles, async () => {
          const own = await read();
          const plan = planDesk(own, file, modes);
          if (hasTooManyPhrases(own, plan)) return fail('too-many-phrases');
          const [phraseIds, articleIds] = [listTouched(plan.phrases), listTouched(plan.articles)];
          const [phrasesBefore, articlesBefore] = [
            await phrases.bulkGet(phraseIds),
            await articles.bulkGet(articleIds),
          ];
          await phrases.bulkDelete(plan.phrases.remove);
          await phrases.bulkPut(plan.phrases.put);
          await articles.bulkDelete(plan.articles.remove);
          await articles.bulkPut(plan.articles.put);
          return succeed(() =>
            database.transaction('rw', phrases, articles, async () => {
              await phrases.bulkDelete(phraseIds);
              await phrases.bulkPut(phrasesBefore.filter((row) => row !== undefined));
              await articles.bulkDelete(articleIds);
              await articles.bulkPut(articlesBefore.filter((row) => row !== undefined));
            }),
          );
        });
      } catch {
        return fail('storage-failed'); // full or blocked: the transaction was taken back
      }
    },
  };
};

const listTouched = <Row extends { id: string }>({ put, remove }: RowsPlan<Row>): string[] => [
  ...put.map(({ id }) => id),
  ...remove,
];
