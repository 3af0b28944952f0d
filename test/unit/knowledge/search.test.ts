import { readFileSync } from 'node:fs';
import { beforeAll, describe, expect, it } from 'vitest';
import * as z from 'zod/mini';
import type { Article } from '@/utils/knowledge/article';
import { createSamplePack } from '@/utils/knowledge/sample-pack';
import { createKnowledgeIndex, type KnowledgeIndex } from '@/utils/knowledge/search';
import { questions, strayLines } from './questions';

const rowSchema = z.array(z.object({ id: z.string(), title: z.string(), body: z.string(), tags: z.array(z.string()) }));

const readOwnArticles = (): Article[] => {
  const file = new URL('../../fixtures/language/knowledge_own.json', import.meta.url);
  const rows = rowSchema.parse(JSON.parse(readFileSync(file, 'utf8')));
  // The file grows with single sentences for other tests; the articles that are asked about make a knowledge base.
  const asked = new Set(questions.map(([, title]) => title));
  return rows
    .filter(({ title }) => asked.has(title))
    .map(({ id, title, body, tags }) => ({ id, title, body, tags, updatedAt: 0, source: 'own' }));
};

const article = (id: string, title: string, body = '正文', tags: string[] = []): Article => ({
  id,
  title,
  body,
  tags,
  updatedAt: 0,
  source: 'own',
});

describe('searching what customers ask', () => {
  let articles: Article[];
  let index: KnowledgeIndex;
  const findTitles = (query: string, limit = 3): string[] =>
    index.search(query, limit).map(({ id }) => articles.find((known) => known.id === id)?.title ?? '');

  beforeAll(() => {
    articles = [...createSamplePack(0), ...readOwnArticles()];
    index = createKnowledgeIndex(articles);
  });

  it('knows every article that the questions are about', () => {
    const titles = new Set(articles.map(({ title }) => title));
    expect(articles.length).toBeGreaterThanOrEqual(40);
    expect(questions.length).toBeGreaterThanOrEqual(60);
    expect(questions.filter(([, title]) => !titles.has(title))).toEqual([]);
  });

  it('finds the right article among the first three for nine of ten questions', () => {
    const missed = questions.filter(([question, title]) => !findTitles(question).includes(title));
    const share = 1 - missed.length / questions.length;
    const details = missed.map(([question, title]) => `${question} → ${title}: ${findTitles(question).join('、')}`);
    expect(share, `${share}\n${details.join('\n')}`).toBeGreaterThanOrEqual(0.9);
  });

  it('finds it first for most', () => {
    const first = questions.filter(([question, title]) => findTitles(question, 1)[0] === title);
    expect(first.length / questions.length).toBeGreaterThanOrEqual(0.8);
  });

  it.each(strayLines)('says nothing to %s', (line) => {
    expect(findTitles(line)).toEqual([]);
  });

  it('finds an article by its own title, first', () => {
    for (const { title } of articles) expect(findTitles(title, 1)).toEqual([title]);
  });

  it('does not mind full width, capitals and marks', () => {
    expect(findTitles('ＸＬ码！！建议体重？？', 1)).toEqual(['女装尺码选择与测量说明']);
  });
});

describe('a changing knowledge base', () => {
  it('finds what was added and no longer what was removed', () => {
    const index = createKnowledgeIndex([article('a', '退货运费'), article('b', '发票开具')]);
    index.add(article('c', '空调安装收费'));
    expect(index.search('空调安装', 3).map(({ id }) => id)).toEqual(['c']);
    index.remove('c');
    expect(index.search('空调安装', 3)).toEqual([]);
    index.remove('never there');
  });

  it('finds a replaced article by its new words only', () => {
    const index = createKnowledgeIndex([article('a', '退货运费'), article('b', '发票开具')]);
    index.replace(article('b', '门店自提'));
    expect(index.search('发票开具', 3)).toEqual([]);
    expect(index.search('门店自提', 3).map(({ id }) => id)).toEqual(['b']);
  });

  it('ranks as if it had been built afresh after many changes', () => {
    const pack = createSamplePack(0);
    const changed = createKnowledgeIndex(pack);
    for (let round = 0; round < 5; round++) {
      for (const each of pack) changed.replace(each);
      changed.add(article('x', '临时公告'));
      changed.remove('x');
    }
    const fresh = createKnowledgeIndex(pack);
    for (const [question] of questions.slice(0, 20)) {
      expect(changed.search(question, 5).map(({ id }) => id)).toEqual(fresh.search(question, 5).map(({ id }) => id));
    }
  });

  it('is silent while it is empty, and for an empty question', () => {
    expect(createKnowledgeIndex([]).search('退货', 3)).toEqual([]);
    expect(createKnowledgeIndex([article('a', '退货')]).search('  ', 3)).toEqual([]);
  });

  it('gives at most as many as asked for', () => {
    const index = createKnowledgeIndex(Array.from({ length: 9 }, (_, id) => article(`${id}`, `退货说明${id}`)));
    expect(index.search('退货', 4)).toHaveLength(4);
  });
});
