import { describe, expect, it } from 'vitest';
import { guessLevel } from '@/utils/rewrite/guess-level';

describe('how much has to be explained to a customer', () => {
  it.each([
    [['我是第一次网购，不太懂'], '小白', 'is-new'],
    [['给我妈买的，她不会用'], '小白', 'is-new'],
    [['运费险是什么意思啊', '满减怎么算'], '小白', 'asks-meaning'],
    [['退货在哪里点呀'], '小白', 'asks-how'],
    [['怎么退'], '小白', 'asks-how'],
    [['你们这是虚假发货，我申请平台介入'], '懂行', 'knows-rules'],
    [['有运费险吗', '首重多少'], '懂行', 'uses-terms'],
    [['这款功率多大，接口是Type-C吗'], '懂行', 'uses-terms'],
    [['有没有货', '谢谢'], '一般', 'nothing-tells'],
    [['不是第一次买了'], '一般', 'nothing-tells'],
    [[], '一般', 'nothing-tells'],
  ] as const)('from %j: %s, because %s', (messages, level, reason) => {
    expect(guessLevel(messages)).toEqual({ level, reason });
  });
});
