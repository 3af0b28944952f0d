import { describe, expect, it } from 'vitest';
import { checkDraft } from '@/utils/phrase-check/check-draft';
import { defaultRules } from '@/utils/phrase-check/default-rules';
import { consolePacks } from '@/utils/phrase-check/rules/console-packs';

const findPack = (text: string, console?: string) =>
  checkDraft(text, defaultRules, console === undefined ? {} : { console }).filter(({ ruleId }) =>
    ruleId.startsWith('pack-'),
  );

const told = [
  ['douyin', '这款天猫旗舰店有同款，颜色更全'],
  ['douyin', '您到门店自提也可以'],
  ['taobao', '我们京东店也有这款'],
  ['taobao', '今天一定发出，您放心'],
  ['taobao', '那您取消订单吧'],
  ['pinduoduo', '您的手机号发一下，我联系您'],
  ['wechat', '您点一下这个链接下单'],
] as const;

const quiet = [
  ['douyin', '我们发京东快递，明天到'],
  ['taobao', '这款用京东物流送，大概后天到'],
  ['pinduoduo', '收货的手机号发一下，我给快递登记'],
  ['wechat', '您打开小程序里的订单看一下'],
] as const;

describe('what one platform forbids', () => {
  it.each(told)('on %s: %s', (console, text) => {
    expect(findPack(text, console).map(({ severity }) => severity)).toHaveLength(1);
  });

  it.each(told)('is an ordinary sentence elsewhere (not %s): %s', (console, text) => {
    const elsewhere = ['pinduoduo', 'douyin', 'taobao', 'jd', 'vipshop'].filter((it) => it !== console);
    for (const other of elsewhere) expect(findPack(text, other)).toEqual([]);
    expect(findPack(text)).toEqual([]);
  });

  it.each(quiet)('leaves everyday words alone on %s: %s', (console, text) => {
    expect(findPack(text, console)).toEqual([]);
  });

  it('names consoles that exist', () => {
    for (const { consoles = [] } of consolePacks) expect(consoles.length).toBe(1);
  });
});
