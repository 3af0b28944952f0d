import { describe, expect, it } from 'vitest';
import { speakPassage } from '@/utils/rewrite/speak-passage';
import { verifyFacts } from '@/utils/rewrite/verify-facts';

describe('a passage of an article as an alternative', () => {
  it('is spoken, with every fact', () => {
    const passage = '化妆品未拆封且塑封完好的，支持七天无理由退货；已拆封使用的，不支持无理由退货。';
    const spoken = speakPassage(passage);
    expect(spoken).not.toBe(passage);
    expect(spoken && verifyFacts(passage, spoken)).toEqual([]);
  });

  it.each(['生鲜商品不适用七天无理由退货。', '因收件信息错误导致的变质，不予赔付。'])(
    'is nothing when it only says no: %s',
    (passage) => {
      expect(speakPassage(passage)).toBeUndefined();
    },
  );
});
