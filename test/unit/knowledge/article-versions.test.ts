import { describe, expect, it } from 'vitest';
import { type Article, articleSchema, isStale } from '@/utils/knowledge/article';
import { mayBeTold } from '@/utils/knowledge/may-be-told';
import { createArticle, restoreVersion, reviseArticle } from '@/utils/knowledge/revise-article';
import { addSpoken, changeSpoken, removeSpoken } from '@/utils/knowledge/spoken-versions';

const fields = { title: '退货', body: '7天内可以退', tags: ['售后'] };
const by = (now: number) => ({ now, source: 'own' }) as const;
const first = createArticle('own-1', fields, by(1));

describe('an article that is changed', () => {
  it('gets a new version and keeps the old words', () => {
    const next = reviseArticle(first, { ...fields, body: '15天内可以退' }, by(2));
    expect(next).toMatchObject({ version: 2, body: '15天内可以退', updatedAt: 2 });
    expect(next.history).toEqual([{ version: 1, ...fields, updatedAt: 1 }]);
    expect(articleSchema.parse(next)).toEqual(next);
  });

  it('in its marks only stays the same version', () => {
    expect(reviseArticle(first, { ...fields, isInternal: true }, by(2))).toMatchObject({
      version: 1,
      isInternal: true,
    });
  });

  it('keeps its last ten versions, newest first', () => {
    let article: Article = first;
    for (let edit = 1; edit <= 14; edit += 1)
      article = reviseArticle(article, { ...fields, body: `${edit}天` }, by(edit));
    expect(article.history?.map(({ version }) => version)).toEqual([14, 13, 12, 11, 10, 9, 8, 7, 6, 5]);
    expect(articleSchema.safeParse(article).success).toBe(true);
  });

  it('can be had as it was, without losing what came between', () => {
    const next = reviseArticle(first, { ...fields, body: '15天内可以退' }, by(2));
    const [past] = next.history ?? [];
    if (!past) throw new Error('no history');
    const restored = restoreVersion(next, past, 3);
    expect(restored).toMatchObject({ version: 3, body: fields.body });
    expect(restored.history?.map(({ body }) => body)).toEqual(['15天内可以退', fields.body]);
  });
});

describe('a spoken version', () => {
  const withSpoken = addSpoken(first, { id: 's', text: '7天都能退' }, 2);

  it('is a draft until somebody approves it', () => {
    expect(withSpoken.spokenVersions).toMatchObject([{ status: 'draft', madeFromVersion: 1 }]);
    expect(changeSpoken(withSpoken, 's', { status: 'approved' }, 3).spokenVersions).toMatchObject([
      { status: 'approved' },
    ]);
    expect(removeSpoken(withSpoken, 's', 3).spokenVersions).toEqual([]);
  });

  it('is stale as soon as the article says something else', () => {
    const [spoken] = withSpoken.spokenVersions ?? [];
    if (!spoken) throw new Error('no version');
    expect(isStale(withSpoken, spoken)).toBe(false);
    expect(isStale(reviseArticle(withSpoken, { ...fields, isInternal: true }, by(3)), spoken)).toBe(false);
    expect(isStale(reviseArticle(withSpoken, { ...fields, body: '15天' }, by(3)), spoken)).toBe(true);
  });

  it('makes room: the oldest of more than twenty goes', () => {
    let article: Article = first;
    for (let index = 0; index < 22; index += 1) article = addSpoken(article, { id: `s${index}`, text: 'x' }, index);
    expect(article.spokenVersions?.map(({ id }) => id).slice(0, 2)).toEqual(['s2', 's3']);
    expect(articleSchema.safeParse(article).success).toBe(true);
  });
});

describe('what may be told to a customer', () => {
  it('goes by the mark before the words', () => {
    expect(mayBeTold({ ...first, isInternal: true }, 'jd')).toBe(false);
    expect(mayBeTold({ ...first, tags: ['内部规范'] }, 'jd')).toBe(false);
    expect(mayBeTold({ ...first, tags: ['内部规范'], isInternal: false }, 'jd')).toBe(true);
  });

  it('goes by the platform and shop it is for', () => {
    const scoped = { ...first, scope: { console: 'douyin' as const, shop: '暖暖' } };
    expect(mayBeTold(scoped, 'jd')).toBe(false);
    expect(mayBeTold(scoped, 'douyin')).toBe(true);
    expect(mayBeTold(scoped, 'douyin', { shop: '暖暖' })).toBe(true);
    expect(mayBeTold(scoped, 'douyin', { shop: '别家' })).toBe(false);
  });

  it('goes by its dates', () => {
    const dated = { ...first, validFrom: 10, validUntil: 20 };
    expect([9, 10, 20, 21].map((now) => mayBeTold(dated, 'jd', { now }))).toEqual([false, true, true, false]);
  });
});
