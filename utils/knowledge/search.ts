import { type Result, succeed } from '@/utils/base/result';
import {
  type DocumentRow,
  describeDocument,
  type IndexedArticle,
  type SearchFilter,
  weighDocument,
} from './index/documents';
import { createRecentPostings, mergePostings } from './index/recent-postings';
import { type LoadProblem, readRecord, writeRecord } from './index/record';
import { createScorer, type Hit, type Scorer } from './index/scorer';
import { buildDirectory, createPostingStream, emptySegment, findPostings, type Segment } from './index/segment';
import { readQuery, type TermPostings } from './query-terms';
import { createSearchLanguage, type SearchLanguage } from './search-language';
import { weighTerms } from './tokenise';

export type { IndexedArticle, SearchFilter } from './index/documents';
export type { Hit } from './index/scorer';

export interface KnowledgeIndex {
  /**
   * Best first; empty when nothing fits well enough (没有合适内容). `query` is what a customer or an agent wrote: words,
   * with typos, pinyin or first letters.
   */
  search(query: string, limit: number, filter?: SearchFilter): Hit[];
  add(article: IndexedArticle): void;
  /** As `add`: an article of the same id is replaced. */
  replace(article: IndexedArticle): void;
  remove(id: string): void;
  /** How many articles it holds. */
  count(): number;
  /** Everything as one record for the database; `loadIndex` reads it. */
  serialiseIndex(): Uint8Array<ArrayBuffer>;
  /** An index over other articles with the same language, which need not be built again. */
  createAlike(articles: readonly IndexedArticle[]): KnowledgeIndex;
}

export interface KnowledgeIndexOptions {
  /** Built with the shop's own terms; the built-in words alone when missing. */
  language?: SearchLanguage;
}

const nowhere: TermPostings = { parts: [], frequency: 0 };

/** So many new articles, or so large a share of removed ones, and the parts are merged into one. */
const mostRecent = 256;
const mostRemovedShare = 0.2;

/**
 * Full-text index for Chinese: characters, pairs of them, sounds and concepts (synonyms.ts), ranked by BM25. A search after
 * any changes finds what it would find in an index built afresh from the same articles.
 */
export const createKnowledgeIndex = (
  articles: readonly IndexedArticle[],
  { language = createSearchLanguage() }: KnowledgeIndexOptions = {},
): KnowledgeIndex => {
  const stream = createPostingStream();
  const documents: DocumentRow[] = [];
  // Of several with one id the last one counts, as it would by `add`.
  for (const article of new Map(articles.map((each) => [each.id, each])).values()) {
    const { weights, length } = weighTerms(article, language);
    for (const [key, weight] of weights) stream.append(key, weight);
    stream.endDocument();
    documents.push(describeDocument(article, length));
  }
  return openIndex(documents.length === 0 ? emptySegment() : stream.freeze(), documents, language);
};

/** The index of a record; a damaged, older or foreign one is refused with the reason. The record must not be changed after. */
export const loadIndex = (
  record: ArrayBuffer | Uint8Array,
  { language = createSearchLanguage() }: KnowledgeIndexOptions = {},
): Result<KnowledgeIndex, LoadProblem> => {
  const read = readRecord(record, language.vocabulary.fingerprint);
  return read.ok ? succeed(openIndex(read.value.segment, read.value.documents, language)) : read;
};

const openIndex = (
  firstSegment: Segment,
  firstDocuments: readonly DocumentRow[],
  language: SearchLanguage,
): KnowledgeIndex => {
  let segment = firstSegment;
  let directory = buildDirectory(segment);
  let documents: (DocumentRow | undefined)[] = [...firstDocuments];
  let recent = createRecentPostings();
  let recentCount = 0;
  let removedCount = 0;
  let scorer: Scorer | undefined;
  const placeOfId = new Map(firstDocuments.map(({ id }, place) => [id, place]));

  const merge = (): void => {
    if (recentCount === 0 && removedCount === 0) return;
    const newPlaces = new Int32Array(documents.length).fill(-1);
    const living = documents.filter((row) => row !== undefined);
    living.forEach(({ id }, place) => {
      newPlaces[placeOfId.get(id) ?? 0] = place;
    });
    segment = mergePostings(segment, recent, newPlaces);
    directory = buildDirectory(segment);
    documents = living;
    recent = createRecentPostings();
    [recentCount, removedCount] = [0, 0];
    living.forEach(({ id }, place) => void placeOfId.set(id, place));
    scorer = undefined;
  };

  const remove = (id: string): void => {
    const place = placeOfId.get(id);
    if (place === undefined) return;
    placeOfId.delete(id);
    documents[place] = undefined;
    removedCount += 1;
    scorer = undefined;
    if (removedCount > documents.length * mostRemovedShare) merge();
  };

  const add = (article: IndexedArticle): void => {
    remove(article.id);
    const { weights, length } = weighTerms(article, language);
    const place = documents.length;
    documents.push(describeDocument(article, length));
    placeOfId.set(article.id, place);
    for (const [key, weight] of weights) recent.append(key, place, weight);
    recentCount += 1;
    scorer = undefined;
    if (recentCount > mostRecent) merge();
  };

  const lookUp = (key: number, current: Scorer): TermPostings => {
    const settled = findPostings(segment, directory, key);
    const added = recent.find(key);
    if (!settled && !added) return nowhere;
    const parts = [settled, added].filter((part) => part !== undefined);
    return { parts, frequency: current.countLiving(parts) };
  };

  const search = (text: string, limit: number, filter?: SearchFilter): Hit[] => {
    if (placeOfId.size === 0) return [];
    scorer ??= createScorer(documents, removedCount > 0);
    const current = scorer;
    const query = readQuery(text, language, (key) => lookUp(key, current));
    return current.rank(query, filter && weighDocument(filter), limit);
  };

  return {
    search,
    add,
    replace: add,
    remove,
    count: () => placeOfId.size,
    serialiseIndex() {
      merge();
      const living = documents.filter((row) => row !== undefined);
      return writeRecord({ segment, documents: living, fingerprint: language.vocabulary.fingerprint });
    },
    createAlike: (articles) => createKnowledgeIndex(articles, { language }),
  };
};
