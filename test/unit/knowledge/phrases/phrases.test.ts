import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findNearDuplicates } from '@/utils/knowledge/phrases/find-near-duplicates';
import { matchPhrases } from '@/utils/knowledge/phrases/match-phrases';
import { readInitials } from '@/utils/knowledge/phrases/read-initials';
import { tidyDraft } from '@/utils/knowledge/phrases/tidy-draft';
import { fillVariables, normaliseVariables } from '@/utils/knowledge/phrases/variables';
import { samplePhraseList } from '../../../support/phrase-samples';

describe('pinyin initials', () => {
  it.each([
    ['七天无理由', 'qtwly'],
    ['重新发货', 'cxfh'],
    ['银行卡到账', 'yhkdz'],
    ['退货SOP 2', 'thsop2'],
    ['ＶＩＰ专享', 'vipzx'],
    ['绿色包装', 'lsbz'],
    ['！！', ''],
  ])('of %s are %s', (title, initials) => {
    expect(readInitials(title)).toBe(initials);
  });
});

describe('finding a phrase', () => {
  const find = (query: string) => matchPhrases(samplePhraseList, query).map(({ id }) => id);

  it('shows all of them by use while nothing is typed', () => {
    expect(find('')).toEqual(['hello', 'delivery', 'refund', 'refuse']);
    expect(find('/')).toEqual(['hello', 'delivery', 'refund', 'refuse']);
  });

  it.each([
    ['kd', 'delivery', 'its shortcut'],
    ['/kd', 'delivery', 'its shortcut with the slash'],
    ['ＫＤ', 'delivery', 'its shortcut in full-width capitals'],
    ['tkdz', 'refund', 'its initials'],
    ['dzsj', 'refund', 'the end of its initials'],
    ['到账', 'refund', 'a word of its title'],
    ['付款的账户', 'refund', 'a word of its text'],
    ['售后 工作日', 'refund', 'two words in two places'],
  ])('"%s" leads to %s: %s', (query, id) => {
    expect(find(query)[0]).toBe(id);
  });

  it('puts the shortcut before the initials, and more use before less', () => {
    expect(find('h')).toEqual(['hello']);
    expect(find('售后')).toEqual(['refund', 'refuse']);
  });

  it('finds nothing for what stands nowhere', () => {
    expect(find('发票')).toEqual([]);
  });
});

describe('variables', () => {
  const known = { customerName: '小熊', shop: '暖暖杂货铺', now: new Date(2026, 10, 27, 9).getTime() };

  it('takes over the marks of other tools, and only around names it knows', () => {
    expect(normaliseVariables('亲爱的【买家昵称】，#订单编号# 已发 {$物流公司} <运单号>')).toBe(
      '亲爱的{顾客称呼}，{订单号} 已发 {快递公司} {快递单号}',
    );
    expect(normaliseVariables('{{昵称}}您好，【新品上架】见 [图片]')).toBe('{顾客称呼}您好，【新品上架】见 [图片]');
  });

  it('fills what is known and leaves the rest open', () => {
    expect(fillVariables('{顾客称呼}您好，{店铺名}，{今天日期}，单号{快递单号}，{时间}前', known)).toBe(
      '小熊您好，暖暖杂货铺，11月27日，单号{快递单号}，{时间}前',
    );
  });

  it.each(['S*******n', 'tb8837201', '匿名用户', '', '  ', '很长很长很长很长很长很长的名字', '{订单号}'])(
    'leaves the name open where "%s" is no way to speak to somebody',
    (customerName) => {
      expect(fillVariables('{顾客称呼}您好', { ...known, customerName })).toBe('{顾客称呼}您好');
    },
  );

  it('never lets a name of the page bring in a slot of its own', () => {
    fc.assert(
      fc.property(fc.string(), (customerName) => {
        const slots = fillVariables('{顾客称呼}{订单号}', { ...known, customerName }).match(/\{[^{}]*\}/g) ?? [];
        return slots.every((slot) => slot === '{顾客称呼}' || slot === '{订单号}');
      }),
    );
  });
});

describe('a phrase before it is kept', () => {
  it('gets a title of its first words, and loses the slash and what cannot be seen', () => {
    expect(tidyDraft({ text: ' 您好\u200b，在的！有什么可以帮您\r\n慢慢说 ', shortcut: '／ hi ' })).toEqual({
      ok: true,
      value: { text: '您好，在的！有什么可以帮您\n慢慢说', title: '您好，在的', group: '', shortcut: 'hi' },
    });
  });

  it('is refused when it says nothing or more than a message', () => {
    expect(tidyDraft({ text: ' \u200b ' })).toEqual({ ok: false, reason: 'no-text' });
    expect(tidyDraft({ text: '长'.repeat(2001) })).toEqual({ ok: false, reason: 'text-too-long' });
  });
});

describe('near duplicates', () => {
  const kept = [
    { id: 'seven', title: '七天无理由', text: '签收后7天内，商品没用过、包装齐全，都可以无理由退货，运费您先垫付。' },
    { id: 'freight', title: '运费险', text: '有运费险的订单，退货寄出后保险公司会把运费赔给您，一般三天到账。' },
  ];
  const find = (text: string) => findNearDuplicates(text, kept, 3).map(({ id }) => id);

  it('finds the same answer in other punctuation and slightly other words', () => {
    expect(find('签收后７天内,商品没有用过,包装齐全,都可以无理由退货')).toEqual(['seven']);
  });

  it('finds a sentence that is a part of what is kept', () => {
    expect(findNearDuplicates('退货寄出后保险公司会把运费赔给您', kept, 3)).toEqual([
      { id: 'freight', title: '运费险', similarity: 1 },
    ]);
  });

  it('tells apart two answers on one subject', () => {
    expect(find('退货地址我发您，寄出后把单号告诉我，收到货就给您办退款。')).toEqual([]);
    expect(find('')).toEqual([]);
  });

  it('is the same seen from either side, and whole for a text and itself', () => {
    const text = fc.string({ minLength: 2, maxLength: 40, unit: fc.constantFrom(...'退货运费天内可以无理由签收后') });
    const similarity = (one: string, other: string) =>
      findNearDuplicates(one, [{ id: 'x', title: 'x', text: other }], 1)[0]?.similarity;
    fc.assert(fc.property(text, text, (one, other) => similarity(one, other) === similarity(other, one)));
    fc.assert(fc.property(text, (one) => similarity(one, one) === 1));
  });
});
