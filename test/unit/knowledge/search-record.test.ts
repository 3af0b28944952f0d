import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createKnowledgeIndex, type IndexedArticle, type KnowledgeIndex, loadIndex } from '@/utils/knowledge/search';
import { createSearchLanguage } from '@/utils/knowledge/search-language';

const language = createSearchLanguage();
const words = '退货 运费 发票 优惠券 尺码 发货 质保 正品 说明 流程 规则 时限 赔付 xl码 门店 自提'.split(' ');
const queries = ['退货运费', '发漂', 'tuihuo', 'yfx', '不想要了', '券能叠加吗', 'XL码', '门店', '货', '规则'];

const text = fc.array(fc.constantFrom(...words), { minLength: 1, maxLength: 6 }).map((parts) => parts.join(''));
const articleOf = (id: fc.Arbitrary<string>): fc.Arbitrary<IndexedArticle> =>
  fc.record({
    id,
    title: text,
    body: text,
    tags: fc.array(fc.constantFrom(...words), { maxLength: 2 }),
    scope: fc.option(fc.record({ shop: fc.constantFrom('甲店', '乙店') }), { nil: undefined }),
    validUntil: fc.option(fc.integer({ min: 0, max: 100 }), { nil: undefined }),
  });
const ids = fc.constantFrom(...'abcdefghij');
const change = fc.oneof(
  articleOf(ids).map((article) => ({ kind: 'add' as const, article })),
  ids.map((id) => ({ kind: 'remove' as const, id })),
  fc.constant({ kind: 'store' as const }),
);

const answerAll = (index: KnowledgeIndex) =>
  queries.flatMap((query) => [index.search(query, 9), index.search(query, 3, { scope: { shop: '甲店' }, now: 50 })]);

const reload = (index: KnowledgeIndex): KnowledgeIndex => {
  const loaded = loadIndex(index.serialiseIndex(), { language });
  if (!loaded.ok) throw new Error(loaded.reason);
  return loaded.value;
};

describe('a knowledge base that changes', () => {
  it('is found as if its index had been built afresh, whatever was added, replaced, removed and stored on the way', () => {
    fc.assert(
      fc.property(fc.array(articleOf(ids), { maxLength: 8 }), fc.array(change, { maxLength: 25 }), (start, changes) => {
        const known = new Map(start.map((article) => [article.id, article]));
        let index = createKnowledgeIndex(start, { language });
        for (const step of changes) {
          if (step.kind === 'store') {
            index = reload(index);
            continue;
          }
          if (step.kind === 'remove') {
            known.delete(step.id);
            index.remove(step.id);
            continue;
          }
          known.set(step.article.id, step.article);
          index.replace(step.article);
        }
        expect(index.count()).toBe(known.size);
        expect(answerAll(index)).toEqual(answerAll(createKnowledgeIndex([...known.values()], { language })));
      }),
      { numRuns: 150 },
    );
  });

  it('is merged when much was added, and still found', () => {
    const index = createKnowledgeIndex([], { language });
    for (let at = 0; at < 600; at++)
      index.add({ id: `${at}`, title: `规则${at}`, body: words[at % 9] ?? '', tags: [] });
    const fresh = createKnowledgeIndex(
      Array.from({ length: 600 }, (_, at) => ({
        id: `${at}`,
        title: `规则${at}`,
        body: words[at % 9] ?? '',
        tags: [],
      })),
      { language },
    );
    expect(answerAll(index)).toEqual(answerAll(fresh));
    expect(index.search('规则577', 1)[0]?.id).toBe('577');
  });
});

describe('a stored index', () => {
  const index = createKnowledgeIndex(
    words.map((word, at) => ({ id: `${at}`, title: `${word}说明`, body: `${word}的规则`, tags: [word] })),
    { language },
  );
  const record = index.serialiseIndex();

  it('answers as the one it was stored from, from a buffer or from the middle of one', () => {
    expect(answerAll(reload(index))).toEqual(answerAll(index));
    const shifted = new Uint8Array(record.length + 3);
    shifted.set(record, 3);
    for (const bytes of [record.buffer, shifted.subarray(3)]) {
      const loaded = loadIndex(bytes, { language });
      expect(loaded.ok && answerAll(loaded.value)).toEqual(answerAll(index));
    }
  });

  it('can be empty', () => {
    expect(reload(createKnowledgeIndex([], { language })).search('退货', 3)).toEqual([]);
  });

  it('is refused when any byte of it is another, never thrown at', () => {
    fc.assert(
      fc.property(fc.nat(record.length - 1), fc.integer({ min: 1, max: 255 }), (at, flip) => {
        const damaged = record.slice();
        damaged[at] = (damaged[at] ?? 0) ^ flip;
        expect(loadIndex(damaged, { language }).ok).toBe(false);
      }),
      { numRuns: 1000 },
    );
  });

  it('is refused when it is cut short, or is something else', () => {
    for (const length of [0, 8, 31, 32, 64, record.length - 8, record.length - 1])
      expect(loadIndex(record.slice(0, length), { language }).ok, `${length}`).toBe(false);
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 400 }), (bytes) => {
        expect(loadIndex(bytes, { language }).ok).toBe(false);
      }),
    );
  });

  it('names why: an older version, other words of the shop, damage', () => {
    const older = record.slice();
    older[4] = 0;
    expect(loadIndex(older, { language })).toEqual({ ok: false, reason: 'older-version' });
    const other = createSearchLanguage([['小蜜蜂', '运费险']]);
    expect(loadIndex(record, { language: other })).toEqual({ ok: false, reason: 'other-vocabulary' });
    const damaged = record.slice();
    damaged[damaged.length - 9] = (damaged[damaged.length - 9] ?? 0) ^ 1;
    expect(loadIndex(damaged, { language })).toEqual({ ok: false, reason: 'damaged' });
    expect(
      loadIndex(new TextEncoder().encode('{"not": "an index", "of": "ours, but JSON"}    '), { language }),
    ).toEqual({
      ok: false,
      reason: 'not-an-index',
    });
  });
});

describe('where and when somebody searches', () => {
  const rule = (id: string, rest: Partial<IndexedArticle>): IndexedArticle => ({
    id,
    title: '退货运费说明',
    body: '退货的运费由谁承担。',
    tags: [],
    ...rest,
  });
  const index = createKnowledgeIndex(
    [
      rule('general', {}),
      rule('mine', { scope: { shop: '甲店', console: 'pinduoduo' } }),
      rule('theirs', { scope: { shop: '乙店' } }),
      rule('tagged', { tags: ['活动'] }),
      rule('over', { validUntil: 10 }),
      rule('coming', { validFrom: 90 }),
    ],
    { language },
  );
  const find = (...rest: [Parameters<KnowledgeIndex['search']>[2]?]) =>
    index.search('退货运费', 9, ...rest).map(({ id }) => id);

  it('articles of another shop or console are left out, those of this one come first', () => {
    expect(find()).toHaveLength(6);
    const here = find({ scope: { shop: '甲店', console: 'pinduoduo' } });
    expect(here[0]).toBe('mine');
    expect(here).not.toContain('theirs');
    expect(here).toContain('general');
    expect(find({ scope: { console: 'jd' } })).not.toContain('mine');
  });

  it('only articles with a wanted tag', () => {
    expect(find({ tags: ['活动', '赠品'] })).toEqual(['tagged']);
    expect(find({ tags: ['赠品'] })).toEqual([]);
  });

  it('only what holds on that day', () => {
    expect(find({ now: 50 })).not.toContain('over');
    expect(find({ now: 50 })).not.toContain('coming');
    expect(find({ now: 10 })).toContain('over');
    expect(find({ now: 90 })).toContain('coming');
  });
});
