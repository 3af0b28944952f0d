import { describe, expect, it } from 'vitest';
import { speakAnswer, speakPassage } from '@/utils/rewrite/speak-passage';
import { verifyFacts } from '@/utils/rewrite/verify-facts';

const tells = '退款于审核通过后3个工作日内原路退回。';
const refuses = '定制商品不支持无理由退货。';
const both = '未拆封的，支持七天无理由退货；已拆封的，不支持无理由退货。';

describe('an answer to a question that nobody has said no to', () => {
  it('may tell how things are, with every fact kept', () => {
    const spoken = speakAnswer(tells);
    expect(spoken).toContain('3个工作日');
    expect(verifyFacts(tells, spoken ?? '')).toEqual([]);
    expect(speakPassage(tells)).toBeUndefined();
  });

  it('says what can be done beside what cannot, and is none that only refuses', () => {
    expect(speakAnswer(both)).toContain('七天无理由');
    expect(speakAnswer(refuses)).toBeUndefined();
  });

  it('is in the agent’s own taste', () => {
    expect(speakAnswer('您可以在订单里申请退货。', { address: '亲' })).toContain('亲');
  });
});
