import { describe, expect, it } from 'vitest';
import type { Article, ArticleSpokenVersion } from '@/utils/knowledge/article';
import { chooseApproved } from '@/utils/knowledge/choose-spoken';

const spoken = (id: string, change: Partial<ArticleSpokenVersion> = {}): ArticleSpokenVersion => ({
  id,
  text: `说法${id}`,
  status: 'approved',
  madeFromVersion: 2,
  savedAt: 1,
  ...change,
});

const choose = (spokenVersions: ArticleSpokenVersion[] | undefined, address: '您' | '亲' = '您') => {
  const article: Article = {
    id: 'a',
    title: '退货',
    body: '可以退。',
    tags: [],
    updatedAt: 1,
    source: 'own',
    version: 2,
  };
  return chooseApproved({ ...article, ...(spokenVersions && { spokenVersions }) }, address)?.id;
};

describe('the spoken version that is offered', () => {
  it('is one that somebody has approved, of the article as it is now', () => {
    expect(choose([spoken('draft', { status: 'draft' }), spoken('old', { madeFromVersion: 1 }), spoken('good')])).toBe(
      'good',
    );
    expect(choose([spoken('draft', { status: 'draft' }), spoken('old', { madeFromVersion: 1 })])).toBeUndefined();
    expect(choose(undefined)).toBeUndefined();
  });

  it('is the newest of several', () => {
    expect(choose([spoken('a', { savedAt: 1 }), spoken('b', { savedAt: 3 }), spoken('c', { savedAt: 2 })])).toBe('b');
  });

  it('addresses the customer as the agent does, before it is short or new', () => {
    const versions = [
      spoken('dear', { options: { address: '亲' }, savedAt: 1 }),
      spoken('polite', { options: { address: '您', length: 'steps' }, savedAt: 9 }),
      spoken('plain', { options: { length: 'normal' }, savedAt: 2 }),
    ];
    expect(choose(versions, '亲')).toBe('plain');
    expect(choose(versions.slice(0, 2), '亲')).toBe('dear');
    expect(choose(versions, '您')).toBe('plain');
    expect(choose(versions.slice(0, 2), '您')).toBe('polite');
  });
});
