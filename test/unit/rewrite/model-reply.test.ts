import { describe, expect, it } from 'vitest';
import { buildRewritePrompt } from '@/utils/rewrite/build-prompt';
import { cleanReply } from '@/utils/rewrite/read-reply';

const source = '消费者自签收之日起七日内可申请退货，商品须保持完好，运费由消费者承担，定制商品除外，逾期不予受理。';
const nonce = '9f3c1a7be2d04468';
const good = '签收7天内可以退货，商品要完好，运费您承担，定制的不能退，过期就不受理了。';

describe('buildRewritePrompt', () => {
  it('has the same first message for every text, so that endpoints can cache it', () => {
    const [one] = buildRewritePrompt({ text: '甲', nonce: 'a' });
    const [other] = buildRewritePrompt({ text: '乙', nonce: 'b', address: '亲' });
    expect(one).toEqual(other);
  });

  it('fences the text with the nonce and puts it last', () => {
    const user = buildRewritePrompt({ text: source, nonce }).at(-1);
    expect(user?.role).toBe('user');
    expect(user?.content.endsWith(`资料开始 ${nonce}\n${source}\n资料结束 ${nonce}`)).toBe(true);
  });
});

describe('cleanReply', () => {
  it('takes a plain answer, without the quotes and thoughts some models add', () => {
    expect(cleanReply(` “${good}” `, { source, nonce })).toEqual({ ok: true, value: good });
    expect(cleanReply(`<think>想一想</think>${good}`, { source, nonce })).toEqual({ ok: true, value: good });
  });

  it.each([
    ['', 'empty'],
    ['可以退。', 'too-short'],
    [good.repeat(4), 'too-long'],
    [`${good}${nonce}`, 'leaked-prompt'],
    [`改写要求：${good}`, 'leaked-prompt'],
    [`**${good}**`, 'markdown'],
    [`- ${good}`, 'markdown'],
    ['You can return the goods within seven days of delivery.', 'other-language'],
  ])('refuses %s', (reply, reason) => {
    expect(cleanReply(reply, { source, nonce })).toEqual({ ok: false, reason });
  });
});
