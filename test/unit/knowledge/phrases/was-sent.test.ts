import { describe, expect, it } from 'vitest';
import { wasSent } from '@/utils/knowledge/phrases/was-sent';

const phrase = '您的包裹已经寄出，单号是{快递单号}，大概{时间}送到。';

describe('a phrase that a customer has got before', () => {
  it.each([
    ['as it is, slots filled', '您的包裹已经寄出，单号是 YT123，大概明天下午送到。', true],
    ['among other words, with other marks', '亲～您的包裹已经寄出, 单号是YT123,大概后天送到!还有别的吗', true],
    ['cut in half', '您的包裹已经寄出', false],
    ['the other way round', '大概明天送到，您的包裹已经寄出，单号是YT1', false],
  ])('%s', (_, message, isSent) => {
    expect(wasSent(phrase, ['在的', message, '好'])).toBe(isSent);
  });

  it('is not noticed when everybody says it all the time', () => {
    expect(wasSent('在的呢亲', ['在的呢亲'])).toBe(false);
    expect(wasSent('{时间}', ['随便什么'])).toBe(false);
  });
});
