import { describe, expect, it } from 'vitest';
import type { Article } from '@/utils/knowledge/article';
import { type DiffEntry, diffArticles } from '@/utils/knowledge/import/diff-articles';
import { takeEntry } from '@/utils/knowledge/import/take-entry';
import type { Draft } from '@/utils/knowledge/import/types';

const draft = (title: string, body: string, changes: Partial<Draft> = {}): Draft => ({
  place: 2,
  id: undefined,
  fields: { title, body, tags: [] },
  spoken: [],
  ...changes,
});
const article = (id: string, title: string, body: string, changes: Partial<Article> = {}): Article => ({
  id,
  title,
  body,
  tags: [],
  updatedAt: 1,
  source: 'import',
  version: 1,
  ...changes,
});
const take = (entry: DiffEntry | undefined) => {
  if (!entry) throw new Error('nothing to take');
  return takeEntry(entry, 9, () => 'spoken-1');
};

describe('what a file would change', () => {
  const here = [
    article('import-退货', '退货', '7天'),
    article('sample-1', '换货', '一次'),
    article('own-1', '发票', '都开', { source: 'own' }),
  ];

  it('is new, changed or the same, whatever the id an article has here', () => {
    const entries = diffArticles([draft('运费', '我们出'), draft('退货', '15天'), draft('换货', '一次')], here);
    expect(entries.map(({ kind, id }) => [kind, id])).toEqual([
      ['new', 'import-运费'],
      ['changed', 'import-退货'],
      ['unchanged', 'sample-1'],
    ]);
    expect(entries[1]?.changes).toEqual(['body']);
  });

  it('is a conflict where the agent has written or edited the article here', () => {
    const [entry] = diffArticles([draft('发票', '不开')], here);
    expect(entry).toMatchObject({ kind: 'conflicting', reason: 'edited-here', id: 'own-1' });
    expect(diffArticles([draft('发票', '都开')], here)[0]?.kind).toBe('unchanged');
  });

  it('is a conflict where the file has a title twice with other words, and the second keeps its own id ever after', () => {
    const drafts = [
      draft('运费', '我们出'),
      draft('运费', '您出', { place: 3 }),
      draft('运费', '我们出', { place: 4 }),
    ];
    const entries = diffArticles(drafts, here);
    expect(entries.map(({ kind, reason, id }) => [kind, reason, id])).toEqual([
      ['new', undefined, 'import-运费'],
      ['conflicting', 'twice-in-file', 'import-运费#2'],
      ['unchanged', undefined, 'import-运费'],
    ]);
    const stored = entries.slice(0, 2).map((entry) => take(entry).after);
    expect(diffArticles(drafts, [...here, ...stored]).map(({ kind }) => kind)).toEqual([
      'unchanged',
      'unchanged',
      'unchanged',
    ]);
  });

  it('is a conflict where several articles here have the title', () => {
    const twins = [article('own-2', '尺码', '偏大'), article('own-3', '尺码', '偏小')];
    expect(diffArticles([draft('尺码', '标准')], twins)[0]).toMatchObject({
      kind: 'conflicting',
      reason: 'several-here',
      id: 'own-2',
    });
  });

  it('leaves alone what the file has no column for', () => {
    const [first] = here;
    if (!first) throw new Error('no article');
    const scoped = { ...first, scope: { shop: '暖暖' }, isInternal: true };
    const [entry] = diffArticles([draft('退货', '15天')], [scoped]);
    expect(entry?.changes).toEqual(['body']);
    expect(take(entry).after).toMatchObject({ scope: { shop: '暖暖' }, isInternal: true, body: '15天' });
  });

  it('takes a mark away where the file has an empty cell for it', () => {
    const scoped = article('import-退货', '退货', '7天', { scope: { shop: '暖暖' } });
    const [entry] = diffArticles(
      [draft('退货', '7天', { fields: { title: '退货', body: '7天', tags: [], scope: undefined } })],
      [scoped],
    );
    expect(entry?.changes).toEqual(['scope']);
    expect(take(entry).after.scope).toBeUndefined();
  });
});

describe('taking an entry', () => {
  it('keeps the old words in the history and makes spoken versions stale', () => {
    const spokenVersions = [
      { id: 's', text: '7天都能退', status: 'approved' as const, madeFromVersion: 1, savedAt: 1 },
    ];
    const before = article('import-退货', '退货', '7天', { spokenVersions });
    const change = take(diffArticles([draft('退货', '15天')], [before])[0]);
    expect(change.before).toBe(before);
    expect(change.after).toMatchObject({
      version: 2,
      updatedAt: 9,
      history: [{ version: 1, title: '退货', body: '7天', tags: [], updatedAt: 1 }],
      spokenVersions,
    });
  });

  it('adds a spoken version as a draft, once', () => {
    const before = article('import-退货', '退货', '7天');
    const [entry] = diffArticles([draft('退货', '7天', { spoken: ['7天都能退', '7天都能退'] })], [before]);
    expect(entry).toMatchObject({ kind: 'changed', changes: ['spoken'] });
    const { after } = take(entry);
    expect(after.spokenVersions).toEqual([
      { id: 'spoken-1', text: '7天都能退', status: 'draft', madeFromVersion: 1, savedAt: 9 },
    ]);
    expect(diffArticles([draft('退货', '7天', { spoken: ['7天都能退'] })], [after])[0]?.kind).toBe('unchanged');
  });
});
