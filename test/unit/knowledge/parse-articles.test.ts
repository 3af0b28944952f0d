import { describe, expect, it } from 'vitest';
import { articleSchema } from '@/utils/knowledge/article';
import { parseArticles } from '@/utils/knowledge/parse-articles';
import { createSamplePack } from '@/utils/knowledge/sample-pack';

const row = { title: '退货说明', body: '签收后7天内可以退。' };

describe('a file of articles', () => {
  it('is read with its tags, and each article gets an id that stays the same', () => {
    const json = JSON.stringify([
      { ...row, tags: ['退货', ' 退货 ', ''] },
      { id: 7, title: 'b', body: 'c' },
    ]);
    const read = parseArticles(`\ufeff${json}`, 5);
    expect(read).toEqual({
      ok: true,
      value: [
        { id: 'import-退货说明', ...row, tags: ['退货'], updatedAt: 5, source: 'import' },
        { id: 'import-7', title: 'b', body: 'c', tags: [], updatedAt: 5, source: 'import' },
      ],
    });
    expect(parseArticles(json, 5)).toEqual(read);
  });

  it('loses what shows nothing or turns the reading direction', () => {
    const read = parseArticles(JSON.stringify([{ title: '退\u200b货', body: '\u202e可以退\u2066' }]), 5);
    expect(read).toMatchObject({ ok: true, value: [{ title: '退货', body: '可以退' }] });
  });

  it.each([
    ['{ nearly', { kind: 'not-json' }],
    ['{"title":"x"}', { kind: 'not-a-list' }],
    ['[]', { kind: 'empty' }],
    [JSON.stringify(Array.from({ length: 5_001 }, () => row)), { kind: 'too-many' }],
    [' '.repeat(10 * 1024 * 1024 + 1), { kind: 'too-large' }],
    [JSON.stringify([row, { body: 'x' }]), { kind: 'no-title', index: 1 }],
    [JSON.stringify([row, null]), { kind: 'no-title', index: 1 }],
    [JSON.stringify([{ title: ' \u200b', body: 'x' }]), { kind: 'no-title', index: 0 }],
    [JSON.stringify([{ title: 'x' }]), { kind: 'no-body', index: 0 }],
    [JSON.stringify([{ title: 'x', body: ' ' }]), { kind: 'no-body', index: 0 }],
    [JSON.stringify([{ title: 'x'.repeat(201), body: 'x' }]), { kind: 'title-too-long', index: 0 }],
    [JSON.stringify([{ title: 'x', body: 'x'.repeat(20_001) }]), { kind: 'body-too-long', index: 0 }],
    [JSON.stringify([{ ...row, tags: 'x' }]), { kind: 'bad-tags', index: 0 }],
    [JSON.stringify([{ ...row, tags: ['x'.repeat(51)] }]), { kind: 'bad-tags', index: 0 }],
    [JSON.stringify([row, row]), { kind: 'duplicate-id', index: 1 }],
  ])('is refused as a whole, with the place: %.60s', (json, reason) => {
    expect(parseArticles(json, 5)).toEqual({ ok: false, reason });
  });

  it('gives articles that fit the store', () => {
    const read = parseArticles(JSON.stringify([{ ...row, id: 'x'.repeat(100) }]), 5);
    if (!read.ok) throw new Error('refused');
    for (const article of read.value) expect(articleSchema.safeParse(article).success).toBe(true);
  });
});

it('the sample pack has ten articles that fit the store', () => {
  const pack = createSamplePack(5);
  expect(pack).toHaveLength(10);
  for (const article of pack) expect(articleSchema.parse(article)).toEqual(article);
});
