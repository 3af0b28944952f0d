import type { Logger } from '@/utils/base/logger';
import type { ConsoleId } from '@/utils/conversation/types';
import type { Article } from '@/utils/knowledge/article';
import { type FoundArticles, joinArticles } from '@/utils/knowledge/found-articles';
import { mayBeTold } from '@/utils/knowledge/may-be-told';
import { createKnowledgeIndex, type KnowledgeIndex, loadIndex } from '@/utils/knowledge/search';
import { createSearchLanguage, type SearchLanguage } from '@/utils/knowledge/search-language';
import type { ShopTerms } from '@/utils/policy/search-policy';
import type { ArticlesRepository } from '@/utils/storage/articles-repository';
import type { SearchRecordRepository } from '@/utils/storage/search-record-repository';

interface KeeperParts {
  articles: Pick<ArticlesRepository, 'list' | 'getMany' | 'listStamps'>;
  records: SearchRecordRepository;
  /** The shop's own words, as they are now. */
  readTerms(): Promise<ShopTerms>;
  logger: Logger;
}

/** Where and when a customer asks. */
export interface Asking {
  console: ConsoleId;
  /** As the page shows it; '' while unknown. */
  shop?: string;
  /** ms since 1970. */
  now: number;
}

/** What the knowledge base may tell a customer who asked in these words. */
export interface Tellable {
  /** One search for each way of asking, in their order. */
  found: readonly FoundArticles[];
  /** For a search among parts of these articles. */
  createAlike: KnowledgeIndex['createAlike'];
}

export interface KnowledgeKeeper {
  /** The index over all articles as they stand. */
  read(): Promise<KnowledgeIndex>;
  findTellable(queries: readonly string[], asking: Asking): Promise<Tellable>;
  /** A page has added, changed or removed articles. */
  noteChange(): void;
  /** The settings in force have changed: other words of the shop are in the index at once. */
  noteTerms(terms: ShopTerms): void;
}

interface Held {
  index: KnowledgeIndex;
  /** `updatedAt` of the articles in it, by id. */
  stamps: ReadonlyMap<string, number>;
}

/** Several changes in a row, as while somebody edits, are written down once. */
const writeAfterMs = 2_000;
/** Best hits of a query that are looked at: some of them are for agents only or of another marketplace. */
const mostHits = 10;
/** Customers ask about the same things: their articles are at hand. So many, then it begins anew. */
const mostAtHand = 400;

/**
 * The one index of the worker: read from its record, brought up to date with what has changed since that was written, and
 * written back. A record that is missing, damaged or of another version costs time once and nothing else.
 */
export const createKnowledgeKeeper = ({ articles, records, readTerms, logger }: KeeperParts): KnowledgeKeeper => {
  let held: (Held & { terms: string }) | undefined;
  let hasChanged = false;
  let atHand = new Map<string, Article>();
  let syncing: Promise<KnowledgeIndex> | undefined;
  let writing: ReturnType<typeof setTimeout> | undefined;

  const open = async (language: SearchLanguage): Promise<Held> => {
    const row = await records.read();
    const loaded = row && loadIndex(row.record, { language });
    if (loaded?.ok) return { index: loaded.value, stamps: new Map(row?.stamps) };
    if (loaded) logger.warn('knowledge-index: record refused', { reason: loaded.reason });
    return { index: createKnowledgeIndex([], { language }), stamps: new Map() };
  };

  const write = async (): Promise<void> => {
    if (!held) return;
    try {
      await records.write({ record: held.index.serialiseIndex(), stamps: [...held.stamps] });
    } catch {
      // Full or blocked: the index in memory is whole, and the next worker makes up for what was not written.
      logger.warn('knowledge-index: not written');
    }
  };

  const catchUp = async (known: Held): Promise<Held> => {
    const stamps = await articles.listStamps();
    const changed = [...stamps].filter(([id, at]) => known.stamps.get(id) !== at).map(([id]) => id);
    const gone = [...known.stamps.keys()].filter((id) => !stamps.has(id));
    if (changed.length + gone.length === 0) return known;
    atHand = new Map();
    clearTimeout(writing);
    writing = setTimeout(() => void write(), writeAfterMs);
    // Most of it is new: to build it at once is quicker than article by article.
    if (changed.length * 2 > stamps.size) return { index: known.index.createAlike(await articles.list()), stamps };
    const { index } = known;
    const read = await articles.getMany(changed);
    for (const id of [...gone, ...changed]) index.remove(id);
    for (const article of read) index.add(article);
    return { index, stamps };
  };

  const sync = async (): Promise<KnowledgeIndex> => {
    do {
      hasChanged = false;
      const shopTerms = await readTerms();
      const terms = JSON.stringify(shopTerms);
      // Other words, other concepts: an index of before does not fit, and a record that does is the one to begin with.
      const current = held?.terms === terms ? held : await open(createSearchLanguage(shopTerms));
      held = { ...(await catchUp(current)), terms };
    } while (hasChanged);
    return held.index;
  };

  const read = (): Promise<KnowledgeIndex> => {
    if (held && !hasChanged && !syncing) return Promise.resolve(held.index);
    syncing ??= sync()
      .catch((reason: unknown) => {
        hasChanged = true;
        throw reason;
      })
      .finally(() => {
        syncing = undefined;
      });
    return syncing;
  };

  const readArticles = async (ids: readonly string[]): Promise<Article[]> => {
    if (atHand.size > mostAtHand) atHand = new Map();
    // What is on its way while articles change goes into the map of before.
    const known = atHand;
    const missing = ids.filter((id) => !known.has(id));
    if (missing.length > 0) for (const article of await articles.getMany(missing)) known.set(article.id, article);
    return ids.flatMap((id) => known.get(id) ?? []);
  };

  const noteChange = (): void => {
    hasChanged = true;
    // At once, while nobody waits for it. Whoever asks next meets the same fault, if it lasts.
    read().catch(() => logger.warn('knowledge-index: articles not readable'));
  };

  return {
    read,
    findTellable: async (queries, { console, shop, now }) => {
      const index = await read();
      const filter = { scope: { console, ...(shop && { shop }) }, now };
      const searches = queries.map((query) => ({ query, hits: index.search(query, mostHits, filter) }));
      const rows = await readArticles([...new Set(searches.flatMap(({ hits }) => hits.map(({ id }) => id)))]);
      const tellable = rows.filter((it) => mayBeTold(it, console, { shop, now }));
      return { found: joinArticles(searches, tellable), createAlike: index.createAlike };
    },
    noteChange,
    noteTerms: (terms) => {
      if (held && held.terms !== JSON.stringify(terms)) noteChange();
    },
  };
};
