import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import * as z from 'zod/mini';
import type { Article } from '@/utils/knowledge/article';
import { findPassage } from '@/utils/knowledge/find-passage';
import { joinArticles } from '@/utils/knowledge/found-articles';
import { mayBeTold } from '@/utils/knowledge/may-be-told';
import { createSamplePack } from '@/utils/knowledge/sample-pack';
import { createKnowledgeIndex, type KnowledgeIndex } from '@/utils/knowledge/search';
import { questions, strayLines } from './questions';

const rowSchema = z.array(z.object({ id: z.string(), title: z.string(), body: z.string(), tags: z.array(z.string()) }));

const readArticles = (): Article[] => {
  const file = new URL('../../fixtures/language/knowledge_own.json', import.meta.url);
  const asked = new Set(questions.map(([, title]) => title));
  const own = rowSchema.parse(JSON.parse(readFileSync(file, 'utf8'))).filter(({ title }) => asked.has(title));
  return [
    ...createSamplePack(0),
    ...own.map(({ id, title, body, tags }) => ({ id, title, body, tags, updatedAt: 0, source: 'own' as const })),
  ];
};

const articles = readArticles();
const index = createKnowledgeIndex(articles);
const refusal = '这个我们办不了';
const search = (queries: readonly string[], within: KnowledgeIndex = index, rows: readonly Article[] = articles) =>
  joinArticles(
    queries.map((query) => ({ query, hits: within.search(query, 10) })),
    rows,
  );
const find = (question: string, said = refusal) => findPassage(index.createAlike, search([question, said]));

describe('a passage offered unasked', () => {
  it('is from the right article, or there is none', () => {
    const wrong = questions.filter(([question, title]) => (find(question)?.title ?? title) !== title);
    expect(wrong).toEqual([]);
    const answered = questions.filter(([question]) => find(question));
    expect(answered.length / questions.length).toBeGreaterThanOrEqual(0.4);
  });

  it('says nothing to small talk', () => {
    for (const line of strayLines) expect(find(line), line).toBeUndefined();
  });

  it('is whole sentences of the article, with what limits them, and short enough to say', () => {
    for (const [question] of questions) {
      const passage = find(question);
      if (!passage) continue;
      const { body = '' } = articles.find(({ title }) => title === passage.title) ?? {};
      expect(body).toContain(passage.text);
      expect(passage.text).toMatch(/[。！？]$/);
      expect(passage.text.length).toBeLessThanOrEqual(90);
    }
    expect(find('坏果要拍什么照片')?.text).toContain('24小时内');
  });

  it('goes by what the agent says where the customer says too little', () => {
    expect(find('在吗', '口红拆开了不给退')?.title).toBe('化妆品退货与过敏处理');
  });
});

describe('the sentence of the right article', () => {
  const whole = '整条';
  /** What the answer must say, and where nobody can be sure, the whole article. */
  const table: [question: string, says: string][] = [
    ['化妆品过敏', whole],
    ['化妆品过敏怎么办', whole],
    ['用了脸过敏', whole],
    ['化妆品小样要不要退', '小样须一并退回'],
    ['口红拆开了还能退不', '未拆封'],
    ['敏感肌能用吗', '24小时测试'],
    ['坏果要拍什么照片', '同框照片'],
    ['坏果怎么赔', whole],
    ['退货运费多少', whole],
  ];

  it.each(table)('for %s: %s', (question, says) => {
    const passage = findPassage(index.createAlike, search([question]), { longestWhole: 200 });
    const { body = '' } = articles.find(({ title }) => title === passage?.title) ?? {};
    if (says === whole) expect(passage?.text).toBe(body);
    else {
      expect(passage?.text).toContain(says);
      expect(passage?.text.length).toBeLessThan(body.length);
    }
  });

  it('is none where nobody can be sure and the article is too long to be said whole', () => {
    expect(findPassage(index.createAlike, search(['化妆品过敏']), { longestWhole: 100 })).toBeUndefined();
    expect(find('化妆品过敏')).toBeUndefined();
    expect(find('坏果怎么赔')).toBeUndefined();
  });

  it('is the one of an article that has no other', () => {
    const [article] = articles;
    if (!article) throw new Error('no articles');
    const single = { ...article, id: 'one', title: '榴莲', tags: [], body: '榴莲签收后不支持退货，请当天验收。' };
    const alone = createKnowledgeIndex([single]);
    expect(findPassage(alone.createAlike, search(['榴莲能退吗'], alone, [single]))?.text).toBe(single.body);
  });
});

describe('an article', () => {
  const [article] = articles;
  const titled = (title: string, tags: string[] = []): Article => {
    if (!article) throw new Error('no articles');
    return { ...article, title, tags };
  };
  it('for agents only is never told to a customer', () => {
    expect(mayBeTold(titled('沟通渠道规范', ['内部规范']), 'pinduoduo')).toBe(false);
  });
  it('of another marketplace is not told on this one', () => {
    expect(mayBeTold(titled('唯品会订单退货'), 'pinduoduo')).toBe(false);
    expect(mayBeTold(titled('唯品会订单退货'), 'vipshop')).toBe(true);
    expect(mayBeTold(titled('拼多多与抖音发货'), 'pinduoduo')).toBe(true);
    expect(mayBeTold(titled('退货运费'), 'practice')).toBe(true);
  });
});
