import { describe, expect, it } from 'vitest';
import { splitSemicolons, splitSentences } from '@/utils/rewrite/split-sentences';
import { numberSteps } from '@/utils/rewrite/spoken/number-steps';

describe('where a long sentence ends', () => {
  it('ends where a thought ends', () => {
    expect(splitSentences('主机的质保期从购买那天起是一年整，电池的质保期从购买那天起是六个月。')).toBe(
      '主机的质保期从购买那天起是一年整。电池的质保期从购买那天起是六个月。',
    );
  });

  it('never cuts off what holds under a condition only', () => {
    const sentence = '要是协商不成，您可以在7天内申请平台介入，双方在24小时内提交凭证，平台在5天内作出判定。';
    expect(splitSentences(sentence)).toBe(sentence);
  });

  it('ends before the next condition', () => {
    expect(splitSentences('自己寄回的话，运费您先垫付一下，要是上门取件，运费直接减掉。')).toBe(
      '自己寄回的话，运费您先垫付一下。要是上门取件，运费直接减掉。',
    );
  });

  it.each([
    '涂层在购买后12个月内发生脱落，而且不是人为损坏的话，免费更换。',
    '退货时鞋底要保持干净的原来样子，鞋盒没有破损没有污渍。',
    'S码建议体重80到95斤来选购，M码建议体重96到110斤来选购。',
    '价格按页面标注（含运费，不含安装费，另有约定的除外），具体看订单。',
  ])('stays whole where the parts belong together: %s', (sentence) => {
    expect(splitSentences(sentence)).toBe(sentence);
  });

  it('makes sentences of cases, and leaves the list after a colon', () => {
    expect(splitSemicolons('未拆封可以退；拆封不能退。')).toBe('未拆封可以退。拆封不能退。');
    expect(splitSemicolons('运费这样算：省内5元；省外8元。')).toBe('运费这样算：省内5元；省外8元。');
  });
});

describe('steps', () => {
  const lines = '退货这样走：\n1. 点申请\n2. 传凭证\n3. 寄回来\n收到就验收。';

  it.each([
    '退货这样走：首先，点申请；其次，传凭证；最后，寄回来。收到就验收。',
    '退货这样走：第一步，点申请；第二步，传凭证；第三步，寄回来。收到就验收。',
    '退货这样走：①点申请；②传凭证；③寄回来。收到就验收。',
    '退货这样走：1.点申请；2.传凭证；3.寄回来。收到就验收。',
    '退货这样走：（1）点申请；（2）传凭证；（3）寄回来。收到就验收。',
  ])('are numbered lines: %s', (text) => {
    expect(numberSteps(text)).toBe(lines);
    expect(numberSteps(lines)).toBe(lines);
  });

  it.each(['身高1.2米以下免票，1.5米以上全票。', '最后请确认收货。', '第二步最难。', '2.4GHz和5.8GHz都行。'])(
    'are not seen where there are none: %s',
    (text) => {
      expect(numberSteps(text)).toBe(text);
    },
  );
});
