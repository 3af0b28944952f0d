import { describe, expect, it } from 'vitest';
import { extractFacts, extractNumbers } from '@/utils/facts/extract-facts';
import { readNumeral } from '@/utils/text/numerals';

describe('readNumeral', () => {
  it.each([
    ['350', 350],
    ['1,200', 1200],
    ['1.5万', 15000],
    ['三百五十', 350],
    ['三百五', 350],
    ['两千', 2000],
    ['一万二', 12000],
    ['二零二五', 2025],
    ['一百零五', 105],
    ['十二', 12],
    ['半', 0.5],
  ])('reads %s as %d', (text, value) => {
    expect(readNumeral(text)).toBe(value);
  });

  it('says nothing about words that are no numerals', () => {
    expect(readNumeral('')).toBeUndefined();
    expect(readNumeral('好')).toBeUndefined();
  });
});

describe('extractNumbers', () => {
  const values = (text: string) => extractNumbers(text).map((fact) => fact.value);

  it.each([
    ['七日', '7天'],
    ['24小时', '一天'],
    ['一个半小时', '90分钟'],
    ['12个月', '一年'],
    ['百分之五', '5%'],
    ['八五折', '8.5折'],
    ['１０分钟', '10分钟'],
    ['三块五', '3.5元'],
    ['30℃', '30度'],
    ['16:00', '下午4点'],
    ['11月11日', '十一月十一号'],
    ['2公斤', '4斤'],
  ])('reads %s and %s as the same', (one, other) => {
    expect(values(one)).toEqual(values(other));
    expect(values(one)).toHaveLength(1);
  });

  it.each([
    ['7天', '7个工作日'],
    ['一个月', '30天'],
    ['满200减30', '满30减200'],
    ['每满200减30', '满200减30'],
    ['9折', '90折'],
    ['16:00', '17:00'],
  ])('reads %s and %s as different', (one, other) => {
    expect(values(one)).not.toEqual(values(other));
  });

  it('gives a range the unit of its end', () => {
    expect(values('1至3个工作日')).toEqual(['workday:1', 'workday:3']);
  });

  it.each(['一起寄回', '等一下', '第三方物流', '千万别拆', '拍下来一并发来', '万一破了', '无理由'])(
    'finds no number in %s',
    (text) => {
      expect(values(text)).toEqual([]);
    },
  );

  it('says which way a limit points', () => {
    const directions = extractNumbers('不超过10分钟，至少3天，30元以内，不少于50厘米，满18岁').map(
      (fact) => fact.direction,
    );
    expect(directions).toEqual(['upper', 'lower', 'upper', 'lower', 'lower']);
  });

  it('keeps offsets in the text as it was written', () => {
    const text = '运费１２元，见 https://a.cn/x 。';
    expect(extractNumbers(text).map((fact) => text.slice(fact.start, fact.end))).toEqual(['１２元', 'https://a.cn/x']);
  });
});

describe('extractFacts', () => {
  it('lists clauses that forbid, demand or say who pays beside the numbers', () => {
    const facts = extractFacts('运费由商家承担，不得二次销售，仅限自用，7天内提出。');
    expect(facts.map((fact) => fact.kind)).toEqual(['payer', 'prohibition', 'condition', 'duration']);
  });
});
