import { expect, it } from 'vitest';
import { articleSchema } from '@/utils/knowledge/article';
import { createSamplePack } from '@/utils/knowledge/sample-pack';

it('the sample pack has ten articles that fit the store', () => {
  const pack = createSamplePack(5);
  expect(pack).toHaveLength(10);
  for (const article of pack) expect(articleSchema.parse(article)).toEqual(article);
});
