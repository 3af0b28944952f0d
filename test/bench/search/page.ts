/** Runs inside Chromium: our index beside MiniSearch and FlexSearch, both with Intl.Segmenter, over the same articles. */
import { Index as FlexIndex } from 'flexsearch';
import MiniSearch from 'minisearch';
import { createKnowledgeIndex, type IndexedArticle, loadIndex } from '@/utils/knowledge/search';
import { generateArticles } from './generate-articles';

export interface SearchInput {
  shop: IndexedArticle[];
  questions: { question: string; article: string }[];
}

/** Of each engine: ms for all questions, ms from the stored form to the first answer, mean of 1/rank within ten. */
export interface EngineFigures {
  queryMs: number;
  loadMs: number;
  meanReciprocalRank: number;
  bytes: number;
}

type Search = (query: string) => string[];
interface Engine {
  search: Search;
  /** From what was stored to a search that answers. */
  load(): Search;
  bytes: number;
}

const most = 10;
const queryRounds = 9;
const loadRounds = 5;
const smallCount = 5_000;
const largeCount = 50_000;

const median = (values: readonly number[]): number =>
  [...values].sort((a, b) => a - b)[values.length >> 1] ?? Number.NaN;

const segmenter = new Intl.Segmenter('zh', { granularity: 'word' });
const cutWords = (text: string): string[] => {
  const words: string[] = [];
  for (const { segment, isWordLike } of segmenter.segment(text.toLowerCase())) if (isWordLike) words.push(segment);
  return words;
};

const createOurs = (articles: readonly IndexedArticle[]): Engine => {
  const index = createKnowledgeIndex(articles);
  const record = index.serialiseIndex();
  const searchIn =
    (from: typeof index): Search =>
    (query) =>
      from.search(query, most).map(({ id }) => id);
  return {
    search: searchIn(index),
    load() {
      const loaded = loadIndex(record);
      if (!loaded.ok) throw new Error(loaded.reason);
      return searchIn(loaded.value);
    },
    bytes: record.byteLength,
  };
};

const createMini = (articles: readonly IndexedArticle[]): Engine => {
  const options = {
    fields: ['title', 'tags', 'body'],
    tokenize: cutWords,
    searchOptions: { boost: { title: 3, tags: 2.5 } },
  };
  const index = new MiniSearch(options);
  index.addAll(articles.map(({ id, title, tags, body }) => ({ id, title, tags: tags.join(' '), body })));
  const json = JSON.stringify(index);
  const searchIn =
    (from: typeof index): Search =>
    (query) =>
      from
        .search(query)
        .slice(0, most)
        .map(({ id }) => `${id}`);
  return {
    search: searchIn(index),
    load: () => searchIn(MiniSearch.loadJSON(json, options)),
    bytes: new TextEncoder().encode(json).length,
  };
};

const createFlex = (articles: readonly IndexedArticle[]): Engine => {
  const create = () => new FlexIndex({ encode: cutWords });
  const index = create();
  for (const { id, title, tags, body } of articles) index.add(id, `${title} ${tags.join(' ')} ${body}`);
  const parts = new Map<string, string>();
  index.export((key: string, data: string) => {
    if (data !== undefined) parts.set(key, data);
  });
  const searchIn =
    (from: FlexIndex): Search =>
    (query) =>
      from.search(query, { limit: most, suggest: true }).map((id) => `${id}`);
  return {
    search: searchIn(index),
    load() {
      const loaded = create();
      for (const [key, data] of parts) loaded.import(key, data);
      return searchIn(loaded);
    },
    bytes: [...parts.values()].reduce((sum, data) => sum + new TextEncoder().encode(data).length, 0),
  };
};

const measure = (run: () => unknown): number => {
  const startedAt = performance.now();
  run();
  return performance.now() - startedAt;
};

/** One after another within a round, so that a busy machine is busy for all of them. */
const compare = (runs: Record<string, () => unknown>, rounds: number): Record<string, number> => {
  const samples = new Map(Object.keys(runs).map((name) => [name, [] as number[]]));
  for (let round = 0; round < rounds + 1; round++) {
    for (const [name, run] of Object.entries(runs)) {
      const ms = measure(run);
      if (round > 0) samples.get(name)?.push(ms);
    }
  }
  return Object.fromEntries([...samples].map(([name, values]) => [name, median(values)]));
};

const rankQuestions = (search: Search, questions: SearchInput['questions']): number =>
  questions.reduce((sum, { question, article }) => {
    const rank = 1 + search(question).indexOf(article);
    return sum + (rank > 0 ? 1 / rank : 0);
  }, 0) / questions.length;

const mapEngines = <Value>(engines: Record<string, Engine>, read: (engine: Engine) => Value): Record<string, Value> =>
  Object.fromEntries(Object.entries(engines).map(([name, engine]) => [name, read(engine)]));

const mixIn = (shop: readonly IndexedArticle[], count: number): IndexedArticle[] => [
  ...generateArticles(count - shop.length),
  ...shop,
];

const compareAll = ({ shop, questions }: SearchInput): Record<string, EngineFigures> => {
  const articles = mixIn(shop, smallCount);
  const engines = { ours: createOurs(articles), MiniSearch: createMini(articles), FlexSearch: createFlex(articles) };
  const askAll = ({ search }: Engine) => {
    return () => {
      for (const { question } of questions) search(question);
    };
  };
  const loadAndAsk = ({ load }: Engine) => {
    return () => load()(questions[0]?.question ?? '');
  };
  const queryMs = compare(mapEngines(engines, askAll), queryRounds);
  const loadMs = compare(mapEngines(engines, loadAndAsk), loadRounds);
  return Object.fromEntries(
    Object.entries(engines).map(([name, engine]) => [
      name,
      {
        queryMs: queryMs[name] ?? Number.NaN,
        loadMs: loadMs[name] ?? Number.NaN,
        meanReciprocalRank: rankQuestions(engine.search, questions),
        bytes: engine.bytes,
      },
    ]),
  );
};

/** ms from the stored form of 50,000 articles to the first answer. */
const compareLarge = ({ shop, questions }: SearchInput): Record<string, number> => {
  const articles = mixIn(shop, largeCount);
  const engines: Record<string, Engine> = { ours: createOurs(articles), FlexSearch: createFlex(articles) };
  return compare(
    mapEngines(
      engines,
      ({ load }) =>
        () =>
          load()(questions[0]?.question ?? ''),
    ),
    loadRounds,
  );
};

Object.assign(globalThis, { compareAll, compareLarge });
