import { describe, expect, it } from 'vitest';
import { createFactTicker, listFacts, tickFacts } from '@/utils/facts/list-facts';

const article = '签收后7日内可退，运费由买家承担，定制商品不支持退货。满200元减30元。';

describe('listFacts', () => {
  it('lists numbers, deals and binding clauses with their places', () => {
    const facts = listFacts(article);
    expect(facts.map(({ type }) => type)).toEqual(expect.arrayContaining(['duration', 'payer', 'polarity', 'deal']));
    for (const { text, start, end } of facts) expect(article.slice(start, end)).toBe(text);
  });

  it('lists a number that is said twice once', () => {
    expect(listFacts('7天内可退，七日后不可退。').filter(({ type }) => type === 'duration')).toHaveLength(1);
  });
});

describe('tickFacts', () => {
  const ticked = (soFar: string) =>
    tickFacts(article, soFar)
      .filter(({ isFound }) => isFound)
      .map(({ text }) => text);

  it('ticks nothing before the version begins', () => {
    expect(ticked('')).toEqual([]);
  });

  it('ticks a number in spoken form as soon as it stands there', () => {
    expect(ticked('收到以后七天内都能退')).toContain('7日');
  });

  it('waits while a number may still be growing', () => {
    const tick = createFactTicker('共15件。');
    expect(tick('一共1').every(({ isFound }) => !isFound)).toBe(true);
    expect(tick('一共15件').some(({ isFound }) => isFound)).toBe(true);
  });

  it('does not tick a refusal that is said as a permission', () => {
    expect(ticked('定制的商品也可以退货。')).not.toContain('定制商品不支持退货');
    expect(ticked('定制的商品不能退货。')).toContain('定制商品不支持退货');
  });
});
