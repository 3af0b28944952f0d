import { describe, expect, it } from 'vitest';
import { verifyFacts } from '@/utils/rewrite/verify-facts';

describe('verifyFacts', () => {
  it.each([
    ['质量问题于签收后七日内反馈。', '有质量问题签收后7天内告诉我。'],
    ['商品价格已含税，无须另行缴纳。', '价格已经含税了，不用再交。'],
    ['往返运费由商家承担。', '来回运费我们出。'],
    ['超过7日的不予受理。', '过了7天就处理不了了。'],
    ['水温不高于30℃。', '水温别超过30度。'],
    ['跨境商品不支持无理由退货。', '跨境的没有无理由退货。'],
    ['每月限兑换3次。', '一个月最多换3次。'],
  ])('accepts %s as %s', (source, rewrite) => {
    expect(verifyFacts(source, rewrite)).toEqual([]);
  });

  it.each([
    ['签收后7天内可退。', '签收后10天内可以退。', '7天'],
    ['退款7个工作日到账。', '退款7天到账。', '7个工作日'],
    ['店铺优惠满200减30。', '店里满30减200。', '满200减30'],
    ['商品价格已含税。', '价格不含税。', '含税'],
    ['往返运费由商家承担。', '往返运费您承担。', '运费'],
    ['不得使用酒精清洁台面。', '台面可以用酒精清洁。', '酒精'],
    ['水温不超过30℃。', '水温至少30度。', '30℃'],
    ['优惠券仅限正价商品使用。', '优惠券商品都能使用。', '正价'],
    ['须提供医院诊断证明。', '跟我说一声就行。', '诊断证明'],
    ['赠品须一并退回。', '赠品不用退。', '赠品'],
    ['新疆、西藏地区补付运费。', '偏远地区补运费。', '新疆'],
    ['旧机于新机签收后10日内寄出。', '新机发货后10天内寄出旧机。', '签收'],
    ['冲调时先加水后加粉。', '冲的时候先加粉再加水。', '先加水'],
    ['余款于发货前付清。', '余款收到货再付清。', '发货前'],
    ['6寸2元/张、A4尺寸5元/张。', '6寸5元一张，A4的2元一张。', '6寸'],
    ['孕妇、12岁以下儿童禁用。', '孕妇禁用，12岁以下儿童减半服用。', '12岁'],
    ['赔付以优惠券形式发放。', '赔付直接发现金。', '优惠券'],
    ['积分不得转让、不得提现。', '积分可以转让、不能提现。', '转让'],
  ])('rejects %s as %s and shows where', (source, rewrite, words) => {
    const problems = verifyFacts(source, rewrite);
    expect(problems.some((problem) => problem.source.includes(words))).toBe(true);
  });

  it('reports a promise and a channel that the source does not have', () => {
    expect(verifyFacts('商品保修1年。', '商品终身保修，保修1年。').map((problem) => problem.rewrite)).toContain(
      '商品终身保修',
    );
    expect(verifyFacts('请联系客服。', '请加微信联系客服。')).not.toEqual([]);
  });

  it('keeps placeholders of masked personal data', () => {
    expect(verifyFacts('收件人⟦N1_7f3a⟧已签收。', '收件人已签收。')).not.toEqual([]);
  });

  it('has nothing to say about a text and itself', () => {
    const text = '签收后7天内可退，运费由买家承担，定制商品除外。';
    expect(verifyFacts(text, text)).toEqual([]);
  });
});
