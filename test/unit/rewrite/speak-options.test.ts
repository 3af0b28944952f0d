import { describe, expect, it } from 'vitest';
import { checkDraft } from '@/utils/phrase-check/check-draft';
import { defaultRules } from '@/utils/phrase-check/default-rules';
import { makeShorter, makeStepwise, makeWarmer } from '@/utils/rewrite/follow-up';
import { speakPlainly } from '@/utils/rewrite/speak-plainly';
import { warmSentences } from '@/utils/rewrite/spoken/dress-spoken';
import { glossary } from '@/utils/rewrite/spoken/glossary';
import { createOfflineVersion } from '@/utils/rewrite/spoken-version';
import { verifyFacts } from '@/utils/rewrite/verify-facts';

const returns = '签收后7天内可以退货，运费您承担。定制商品除外。退款在3个工作日内原路退回。';

describe('how a spoken version is shaped', () => {
  it('answers a question in one sentence, with the exception that limits the answer', () => {
    const { text, problems } = createOfflineVersion(
      '本店默认发中通快递。自签收之日起7日内可申请退货，运费由买家承担。但定制商品除外。发票于3个工作日内开具。',
      { length: '一句话', question: '可以退货吗' },
    );
    expect(text).toBe('签收后7天内可以申请退货，运费您承担；但定制商品除外。');
    expect(problems).toEqual([]);
  });

  it('keeps everything in one sentence when nothing is asked or nothing answers', () => {
    const said = speakPlainly(returns, { length: '一句话' });
    expect(said).toBe('签收后7天内可以退货，运费您承担；定制商品除外；退款在3个工作日内原路退回。');
    expect(speakPlainly(returns, { length: '一句话', question: '猫' })).toBe(said);
  });

  it('puts one point on a line', () => {
    expect(speakPlainly(returns, { length: '分步' }).split('\n')).toEqual([
      '签收后7天内可以退货，运费您承担',
      '定制商品除外',
      '退款在3个工作日内原路退回',
    ]);
  });

  it('numbers what is done one after the other', () => {
    expect(speakPlainly('更换时应先切断电源，再打开后盖，最后取出旧滤网。', { length: '分步' })).toBe(
      '更换时要：\n1. 切断电源\n2. 打开后盖\n3. 取出旧滤网',
    );
  });

  it('adds one warm sentence, once', () => {
    const warm = speakPlainly(returns, { warmth: 'warm' });
    expect(warm).toBe(`${speakPlainly(returns)}${warmSentences.other}`);
    expect(speakPlainly(warm, { warmth: 'warm' })).toBe(warm);
  });

  it.each(Object.values(warmSentences))('warms without fact, promise or a word that hurts: %s', (sentence) => {
    expect(verifyFacts('', sentence)).toEqual([]);
    expect(checkDraft(sentence, defaultRules)).toEqual([]);
  });

  it('sees to one emoji or to none', () => {
    expect(speakPlainly('包裹已发出。', { emoji: 'few' })).toBe('包裹已发出。😊');
    expect(speakPlainly('生鲜商品不支持退货。', { emoji: 'few' })).toBe('生鲜商品不支持退货。🙏');
    expect(speakPlainly('包裹已发出🎉。', { emoji: 'few' })).toBe('包裹已发出🎉。');
    expect(speakPlainly('包裹已发出🎉，Wi-Fi®版。', { emoji: 'none' })).toBe('包裹已发出，Wi-Fi®版。');
  });
});

describe('the words of a shop', () => {
  it('stand in place of others, outside quotes and links', () => {
    const voice = { use: [{ say: '优惠券', insteadOf: '券' }], avoid: [] };
    const said = speakPlainly('券可用于“我的券包”，优惠券过期不补发。', { voice });
    expect(said).toBe('优惠券可以用于“我的券包”，优惠券过期不补发。');
    expect(speakPlainly(said, { voice })).toBe(said);
  });

  it('never change a fact', () => {
    const voice = { use: [{ say: '30天', insteadOf: '7天' }], avoid: [] };
    expect(speakPlainly('签收后7天内可以退货。', { voice })).toBe('签收后7天内可以退货。');
  });

  it('are not brought in when the shop avoids them', () => {
    const voice = { use: [], avoid: ['的话', '亲', '哦'] };
    const said = speakPlainly('未拆封的，支持退货哦。', { voice, address: '亲' });
    expect(said).toBe('未拆封的，支持退货。');
  });
});

describe('the level of a customer', () => {
  it('explains words of the trade to a newcomer, each once, at most three', () => {
    const said = speakPlainly('未投保运费险的，首重运费由买家承担，运费险不补。', { level: '小白' });
    expect(said).toContain('运费险（退货时由保险来赔运费）');
    expect(said.split('（退货时由保险来赔运费）')).toHaveLength(2);
    expect(speakPlainly(said, { level: '小白' })).toBe(said);
    const many = speakPlainly('预售商品支持价保，尾款原路退回，面单请保留，清关后揽收。', { level: '小白' });
    expect(many.split('（').length - 1).toBe(3);
  });

  it('is terse with somebody who knows the trade', () => {
    expect(speakPlainly('未拆封的，请联系客服。', { level: '懂行' })).toBe('未拆封的，联系客服。');
  });

  it.each(glossary)('explains %s without a number or a mark of its own', (term, gloss) => {
    expect(gloss).toMatch(/^[\u4e00-\u9fff，]{3,16}$/);
    expect(verifyFacts(`请看${term}。`, `请看${term}（${gloss}）。`)).toEqual([]);
    const findings = checkDraft(`${term}（${gloss}）的说明在页面上。`, defaultRules);
    expect(findings.filter(({ severity }) => severity !== 'hint')).toEqual([]);
  });
});

describe('following up on a version', () => {
  it('短一点 goes from steps over the usual length to one sentence', () => {
    const once = makeShorter({ address: '亲', length: '分步' });
    expect(once).toEqual({ address: '亲', length: '正常' });
    expect(makeShorter(once).length).toBe('一句话');
    expect(makeShorter({}).length).toBe('一句话');
  });

  it('再温和些 warms, and asked again sees to an emoji', () => {
    expect(makeWarmer({})).toEqual({ warmth: 'warm' });
    expect(makeWarmer({ warmth: 'warm' })).toEqual({ warmth: 'warm', emoji: 'few' });
  });

  it('分步骤 asks for steps and leaves the rest', () => {
    const options = { level: '小白' } as const;
    expect(makeStepwise(options)).toEqual({ level: '小白', length: '分步' });
    expect(options).toEqual({ level: '小白' });
  });
});
