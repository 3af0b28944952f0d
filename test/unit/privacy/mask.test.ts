import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import * as z from 'zod/mini';
import sampleArticles from '@/utils/knowledge/sample-articles.json';
import { maskPersonalData } from '@/utils/privacy/mask';
import { createAddress, createIdCard, createMobile, createName, createRandom } from './generate-personal-data';

const hide = (text: string): string => maskPersonalData(text).masked.replace(/⟦P\d+_[0-9a-f]{4}⟧/g, '█');

describe('personal data is masked', () => {
  it.each([
    ['电话13800138000一定要打', '电话█一定要打'],
    ['打010-62345678或(0755)82345678', '打█或(█'],
    ['座机：82345678', '座机：█'],
    ['客服热线400-820-8820', '客服热线█'],
    ['身份证11010119900307771x', '身份证█'],
    ['身份证110101900307771', '身份证█'],
    ['卡号6222 0212 3456 7890', '卡号█'],
    ['加微信 abc_12345', '加微信 █'],
    ['vx:zhangsan88', 'vx:█'],
    ['扣扣号 12345678', '扣扣号 █'],
    ['车牌粤B12345，新能源沪AD12345', '车牌█，新能源█'],
    ['税号91350100M000100Y43', '税号█'],
    ['信用代码是91350100M000100Y43', '信用代码是█'],
    ['护照号E12345678', '护照号█'],
    ['港澳通行证：C12345678', '港澳通行证：█'],
    ['订单号240315-123456789012345', '订单号█'],
    ['订单编号：6921234567890123456', '订单编号：█'],
    ['顺丰SF1234567890123', '顺丰█'],
    ['快递单号 YT7512345678901', '快递单号 █'],
    ['EMS是EA123456789CN', 'EMS是█'],
    ['验证码是 123456', '验证码是 █'],
    ['取件码：8-2-3041', '取件码：█'],
    ['389201是您的验证码', '█是您的验证码'],
    ['key是sk-abcdefghijklmnop1234567890', 'key是█'],
    ['姓名：阿依古丽·买买提', '姓名：█'],
    ['收件人John Smith', '收件人█'],
    ['张伟，13800138000，浙江省杭州市西湖区文三路90号东部软件园1号楼3层', '█，█，█'],
    ['寄到杭州西湖区文三路90号', '寄到█'],
    ['阳光小区3栋2单元501', '█'],
    ['我住在江苏省南京市', '我住在█'],
    ['杭州市余杭区五常街道西溪花园3-2-501', '█'],
    ['北京市海淀区中关村大街27号', '█'],
    ['成都市双流区华府大道一段12号附3号', '█'],
    ['广州市天河区体育西路103号维多利广场A塔2801', '█'],
    ['文三路90号，退款100元', '█，退款100元'],
    ['王小明13912345678', '██'],
  ])('%s', (text, expected) => {
    expect(hide(text)).toBe(expected);
  });
});

describe('facts of the shop are left alone', () => {
  it.each([
    '退款金额5000元，满300减40，运费12.5元',
    '2024年3月15日9点到21点，7天内，48小时，3至7个工作日',
    '2024-03-15 16:20付款，16:20-18:30送达',
    '型号VX-200、WH-1000XM5，货号 202411220012，条码6901234567892',
    '尺码150 160 165 170 175，80至95斤',
    '江西方向预计晚一到两天，新疆、西藏除外，江浙沪包邮',
    '1号链接是白色，2号链接是黑色，每月1号更新',
    '同城门店自提，小区门口驿站，送货上楼，超市和城市道路',
    '收件人信息错误，联系人方式，订购人真实姓名及身份证号码，姓名须一致',
    '平台热线95188，手机尾号0088',
    '微信或QQ，也不会要验证码，微信同款表情包',
    '1.5-2.0-2.5-3.0米，第一二三四五六七八九十款',
    '一共1000000元，百分之九十九点九',
  ])('%s', (text) => {
    expect(maskPersonalData(text)).toMatchObject({ masked: text, kinds: {} });
  });

  it('in at least 98 of 100 knowledge articles and harmless chat lines', () => {
    const file = new URL('../../fixtures/language/benign_dev.jsonl', import.meta.url);
    const lines = readFileSync(file, 'utf8').trim().split('\n');
    const benign = lines.map((line) => z.object({ text: z.string() }).parse(JSON.parse(line)).text);
    const texts = [...benign, ...sampleArticles.map(({ body }) => body)];
    const changed = texts.filter((text) => maskPersonalData(text).masked !== text);
    expect(texts.length).toBeGreaterThan(100);
    expect(changed.length / texts.length, changed.join('\n')).toBeLessThanOrEqual(0.02);
  });
});

describe('what comes back', () => {
  const source = '收件人：张伟，电话13800138000，备用13900139000，再打13800138000';
  const { masked, restore, kinds } = maskPersonalData(source);
  const [name = '', first = '', second = ''] = [...new Set(masked.match(/⟦[^⟧]*⟧/g))];

  it('gives equal values equal tokens and counts each value once', () => {
    expect(masked.match(/⟦[^⟧]*⟧/g)).toHaveLength(4);
    expect(kinds).toEqual({ name: 1, mobile: 2 });
  });

  it('is restored wherever the model put the tokens', () => {
    expect(restore(`打${second}或${first}找${name}，${first}`)).toEqual({
      ok: true,
      value: '打13900139000或13800138000找张伟，13800138000',
    });
  });

  it.each([
    ['a token is missing', `打${first}找${name}`, 'missing-token'],
    ['a token was invented', `${masked}⟦P9_${first.slice(-5, -1)}⟧`, 'unknown-token'],
    ['a token has another ending', `${masked}⟦P1_0000⟧⟦P1_ffff⟧`, 'unknown-token'],
    ['brackets were dropped', masked.replace(first, first.slice(1, -1)), 'altered-token'],
    ['other brackets were used', masked.replace(first, `[${first.slice(1, -1)}]`), 'altered-token'],
    ['a token was cut', `${masked.slice(0, -3)}`, 'altered-token'],
    ['a token was translated', masked.replace(first, first.replace('P', '人')), 'altered-token'],
    ['blanks came into a token', masked.replace(first, first.replace('_', ' _ ')), 'altered-token'],
    ['a bracket came along', `${masked}⟦`, 'altered-token'],
  ])('is refused when %s', (_what, reply, reason) => {
    expect(restore(reply)).toEqual({ ok: false, reason });
  });

  it('cannot be forged by a customer who writes tokens', () => {
    const forged = maskPersonalData('⟦P1_7f3a⟧ 我的电话13800138000');
    expect(forged.masked).not.toContain('⟦P1_7f3a⟧');
    expect(forged.restore(forged.masked)).toEqual({ ok: true, value: '⟦P1_7f3a⟧ 我的电话13800138000' });
  });

  it('differs from call to call', () => {
    const endings = new Set(Array.from({ length: 50 }, () => maskPersonalData('13800138000').masked));
    expect(endings.size).toBeGreaterThan(40);
  });
});

describe('a reply that is still growing', () => {
  it('never shows a token or half of one', () => {
    const { masked, restorePartial } = maskPersonalData('打13800138000找我，或13900139000');
    const shown = Array.from({ length: masked.length + 1 }, (_, end) => restorePartial(masked.slice(0, end)));
    for (const text of shown) expect('打13800138000找我，或13900139000'.startsWith(text)).toBe(true);
    expect(shown.at(-1)).toBe('打13800138000找我，或13900139000');
  });

  it('stops before a token we never issued', () => {
    const { restorePartial } = maskPersonalData('打13800138000');
    expect(restorePartial('请打⟦P7_0000⟧谢谢')).toBe('请打');
  });
});

describe('any text', () => {
  const personal = fc.integer({ min: 0, max: 2 ** 31 }).map((seed) => {
    const random = createRandom(seed);
    return [createMobile, createIdCard, createName, createAddress][seed % 4]?.(random) ?? '';
  });
  const noise = fc.oneof(
    fc.string({ unit: 'grapheme', maxLength: 12 }),
    fc.constantFrom('⟦P1_7f3a⟧', '⟦', '⟧', '收件人：', '电话', '７天', '\u200b', ' ', '一二三', '，', '@qq.com'),
  );

  it('comes back exactly as it was', () => {
    fc.assert(
      fc.property(fc.array(fc.oneof(personal, noise), { maxLength: 12 }), (pieces) => {
        const text = pieces.join('');
        const { masked, restore } = maskPersonalData(text);
        expect(restore(masked)).toEqual({ ok: true, value: text });
      }),
      { numRuns: 1_000 },
    );
  });

  it('takes time in proportion to its length, however nasty', () => {
    const nasty = [
      '1',
      '1 3',
      '一',
      'a',
      'a@',
      '@',
      '收件人：',
      '区',
      '浙江省',
      '路1',
      'sk-',
      '验证码：',
      '⟦',
      'A.',
      '京A',
    ];
    for (const piece of nasty) {
      const text = piece.repeat(Math.ceil(100_000 / piece.length));
      const startedAt = performance.now();
      maskPersonalData(text);
      expect(performance.now() - startedAt, `100,000 characters of ${piece}`).toBeLessThan(2_000);
    }
  });
});
