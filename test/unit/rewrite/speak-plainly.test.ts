import { describe, expect, it } from 'vitest';
import { speakPlainly } from '@/utils/rewrite/speak-plainly';
import { createOfflineVersion } from '@/utils/rewrite/spoken-version';
import { readRewriteArticles } from '../../eval/rewrite-report';

describe('speakPlainly', () => {
  it.each([
    ['质量问题须于签收之日起7日内反馈，逾期不予受理。', '质量问题要在签收后7天内反馈，过期不受理。'],
    ['往返运费由商家承担。', '往返运费我们承担。'],
    ['经核实后予以全额退款。', '核实后给您全额退款。'],
    ['包裹已发出，特此告知，敬请知悉。', '包裹已发出。'],
    ['特此告知。', '特此告知。'],
    ['未拆封的，支持退货。', '未拆封的话，支持退货。'],
    ['电动自行车使用前应充满电。', '电动自行车使用前要充满电。'],
    [
      '保修期内损坏的，免费维修；保修期外损坏的，收取费用。',
      '保修期内损坏的话，免费维修。要是保修期外损坏，收取费用。',
    ],
    ['自签收次日起7日内可申请。', '从签收第二天起7天内可以申请。'],
    ['凭发票可于签收之日起7日内换货。', '带上发票可以在签收后7天内换货。'],
    ['本店将予以全额退款，运费由本店负担。', '我们给您全额退款，运费我们负担。'],
    ['辅材费由用户自理。', '辅材费您自己付。'],
    ['若系人为损坏，则不予保修。', '要是属于人为损坏，就不保修。'],
    ['如需变更抬头，须先退回原发票。', '要是需要变更抬头，要先退回原发票。'],
    ['届时请凭订单编号联系客服。', '到时候请报订单编号联系客服。'],
    ['凡购买正装之用户，均可获赠小样3份。', '购买正装的话，您可以领小样3份。'],
    ['对滤网进行清洗。', '清洗滤网。'],
    ['应以软布擦拭，不得以热水冲洗。', '要用软布擦拭，不能用热水冲洗。'],
    ['优惠券满200元减30元，且可叠加使用。', '优惠券满200元减30元，而且可以叠加使用。'],
    ['赠完即止，恕不另行通知。', '送完为止，不另外通知。'],
    ['敏感肌用户须先测试。', '敏感肌用户要先测试。'],
    ['页面标注“包运费”之商品均享受质保。', '页面标注“包运费”的商品都享受质保。'],
    ['运费（不含安装费，上楼另计）由买家承担。', '运费（不含安装费，上楼另计）您承担。'],
    ['以页面标注的发货时间为准。', '以页面标注的发货时间为准。'],
    ['退款计入当期可用额度。', '退款计入当期可用额度。'],
  ])('says %s as %s', (written, spoken) => {
    expect(speakPlainly(written)).toBe(spoken);
  });

  it.each(['应当场拒收。', '无理由退货。', '三者缺一不可。', '6月18日，活动结束。', '不可抗力除外。', '参考须知。'])(
    'leaves the words in %s whole',
    (text) => {
      for (const word of ['当场', '无理由', '缺一不可', '6月18日', '不可抗力', '须知']) {
        if (text.includes(word)) expect(speakPlainly(text)).toContain(word);
      }
    },
  );

  it('never touches links, quoted names and placeholders', () => {
    const text = '请于“我的—须知”查看⟦P1_7f3a⟧，详见https://a.cn/须?x=1 。';
    for (const span of ['“我的—须知”', '⟦P1_7f3a⟧', 'https://a.cn/须?x=1']) expect(speakPlainly(text)).toContain(span);
  });

  it('greets with 亲 when asked to, once', () => {
    const spoken = speakPlainly('消费者可联系客服。', { address: '亲' });
    expect(spoken).toBe('亲，您可以联系客服。');
    expect(speakPlainly(spoken, { address: '亲' })).toBe(spoken);
  });

  it('gives the same result when applied to its own result', () => {
    for (const { body } of readRewriteArticles()) {
      const spoken = speakPlainly(body);
      expect(speakPlainly(spoken)).toBe(spoken);
    }
  });

  it('offers a version without problems', () => {
    for (const { body } of readRewriteArticles()) expect(createOfflineVersion(body).problems).toEqual([]);
  });

  it('returns nothing for nothing', () => {
    expect(speakPlainly('  ')).toBe('');
  });
});
