import { describe, expect, it } from 'vitest';
import { redactPersonalData } from '@/utils/privacy/redact';

describe('personal data in a text that is kept', () => {
  it('is replaced by a word that says what stood there', () => {
    expect(redactPersonalData('收件电话13812345678，邮箱 anna@example.com，您看对吗', 'word')).toEqual({
      text: '收件电话〔电话〕，邮箱 〔邮箱〕，您看对吗',
      count: 2,
    });
  });

  it('becomes a slot in a phrase, so that it is filled before it is sent', () => {
    expect(redactPersonalData('您的订单号：260301-553012345678901 已发出', 'variable').text).toBe(
      '您的订单号：{订单号} 已发出',
    );
  });

  it('leaves everything else as it stands', () => {
    const text = '签收后7天内可以退，运费12元由我们出。⟦P1_0000⟧';
    expect(redactPersonalData(text, 'word')).toEqual({ text, count: 0 });
  });
});
