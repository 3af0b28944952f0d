import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { checkDraft } from '@/utils/phrase-check/check-draft';
import { defaultRules } from '@/utils/phrase-check/default-rules';

/** Red lines as people write them, before they are disguised. */
const redLines = [
  '加我微信聊',
  '微信联系我',
  '加个微信',
  '加微信返现',
  '加我QQ',
  '加QQ群',
  '加QQ领券',
  '扫码加群',
  '扫码进群领券',
  '加V聊',
  '加vx',
  '私下转账给我',
  '微信转账给我',
  '支付宝转我',
  '去淘宝店拍',
  '绕开平台下单',
  '线下交易更便宜',
  '私聊给优惠',
  '好评返现',
  '五星好评返现',
  '好评返红包',
  '晒图返现',
  '删差评给您退款',
  '把差评删了',
  '改好评给红包',
  '你神经病',
  '神经病吧你',
  '你有病吧',
  '脑子有病',
  '脑子进水了',
  '你就是个骗子',
  '滚蛋',
  '傻逼',
  '你个傻子',
  '去死吧',
  '不要脸',
  '垃圾人',
  '你别做梦了',
  '想得美',
  '爱买不买',
  '概不退换',
  '拒不退款',
  '开票要加税点',
  '后果自负',
  '根治脚气',
  '包治百病',
  '无任何副作用',
  '治愈糖尿病',
  '验证码发我',
  '身份证发我',
];

const wide = (text: string) => text.replace(/[!-~]/g, (char) => String.fromCharCode(char.charCodeAt(0) + 0xfee0));
const between = (mark: string) => (text: string) => [...text].join(mark);
const traditional: Readonly<Record<string, string>> = {
  个: '個',
  聊: '聊',
  码: '碼',
  进: '進',
  领: '領',
  私: '私',
  转: '轉',
  账: '賬',
  评: '評',
  红: '紅',
  图: '圖',
  删: '刪',
  给: '給',
  您: '您',
  你: '你',
  脑: '腦',
  骗: '騙',
  买: '買',
  爱: '愛',
  换: '換',
  税: '稅',
  证: '證',
  发: '發',
  治: '治',
  无: '無',
  网: '網',
  台: '臺',
  单: '單',
  线: '線',
  优: '優',
  券: '券',
  后: '後',
  负: '負',
  尿: '尿',
  药: '藥',
  开: '開',
  点: '點',
  绕: '繞',
  梦: '夢',
  进水: '進水',
};

/** Ways to hide words from a plain search, each as old as chat itself. */
const disguises: Readonly<Record<string, (text: string) => string>> = {
  'full width': wide,
  spaces: between(' '),
  'zero width': between('\u200b'),
  dots: between('.'),
  dashes: between('-'),
  middle: between('·'),
  stars: between('*'),
  hearts: between('♡'),
  upper: (text) => text.toUpperCase(),
  traditional: (text) => [...text].map((char) => traditional[char] ?? char).join(''),
  'with a greeting': (text) => `亲，${text}哦`,
  'with a face': (text) => `${text}😊`,
  'inside a sentence': (text) => `您看这样好吗，${text}，方便的话`,
};

const names = Object.keys(disguises);

describe('red lines in disguise', () => {
  it('are found in at least 95 of 100 of three thousand variants, with the exact characters', () => {
    const missed: string[] = [];
    let count = 0;
    for (const line of redLines) {
      for (const first of names) {
        for (const second of names.slice(0, 5)) {
          const text = disguises[second]?.(disguises[first]?.(line) ?? '') ?? '';
          const findings = checkDraft(text, defaultRules);
          count++;
          if (findings.length === 0) missed.push(`${first} + ${second}: ${text}`);
          for (const { start, end, text: marked } of findings) expect(text.slice(start, end)).toBe(marked);
        }
      }
    }
    expect(count).toBeGreaterThanOrEqual(3_000);
    expect(missed.length / count, missed.slice(0, 40).join('\n')).toBeLessThanOrEqual(0.05);
  });
});

describe('harmless neighbours of red lines', () => {
  const things = [
    'USB线',
    'USB-C接口',
    'V领毛衣',
    'VX-200滤芯',
    'QQ糖',
    '企鹅玩偶',
    '微信支付',
    '微信红包',
    '支付宝花呗',
    '神经酰胺面霜',
    '傻瓜相机',
    '狗粮',
    '滚筒洗衣机',
    '病号服',
    '骗过镜头的条纹裤',
    '死海泥面膜',
    '治愈系手账',
    '垃圾桶',
    '杀菌灯',
    '加V认证的品牌卡',
    '二维码标签',
    '扫码枪',
    '群青色颜料',
    '红包封',
    '好评如潮的歌单',
    '差评师贴纸',
  ];
  const frames = [
    '%明天发货',
    '您要的%有现货',
    '%和赠品一起寄',
    '%收到了吗',
    '%可以用券',
    '%的尺寸发您了',
    '给您换一个%',
    '%有两种颜色',
    '%支持七天退换',
    '这款%卖得不错',
    '%拆封也能退',
    '您拍的%已出库',
  ];
  const heads = ['', '亲，', '您好，', '好的，', '亲亲，', '收到，', '没问题，', '谢谢您，'];
  const tails = [
    '',
    '哦',
    '呢',
    '哈',
    '的',
    '～',
    '😊',
    '。',
    '！',
    '，您放心',
    '，有事找我',
    '，辛苦您了',
    '，祝您愉快',
    '，感谢支持',
    '，您看可以吗',
    '，稍后给您单号',
    '，明早就到',
    '，运费我们出',
    '，有问题随时说',
    '，请您查收',
  ];

  it('are held in at most one of a hundred of fifty thousand lines', () => {
    let count = 0;
    const held: string[] = [];
    for (const thing of things) {
      for (const frame of frames) {
        for (const head of heads) {
          for (const tail of tails) {
            const text = `${head}${frame.replace('%', thing)}${tail}`;
            count++;
            if (checkDraft(text, defaultRules).some(({ severity }) => severity !== 'hint')) held.push(text);
          }
        }
      }
    }
    expect(count).toBeGreaterThanOrEqual(49_900);
    expect(
      held.length / count,
      held
        .filter((_, index) => index % 20 === 0)
        .slice(0, 30)
        .join('\n'),
    ).toBeLessThanOrEqual(0.01);
  }, 120_000);
});

describe('any input at all', () => {
  it('never throws, and every finding says what stands there', () => {
    const anything = fc.oneof(
      fc.string({ unit: 'binary', maxLength: 400 }),
      fc
        .array(fc.constantFrom(...redLines, '“', '”', '，', '。', '\n', '\ud800', '不', '您', '{', '}'), {
          maxLength: 40,
        })
        .map((parts) => parts.join('')),
    );
    fc.assert(
      fc.property(anything, (text) => {
        let last = 0;
        for (const { start, end, text: marked } of checkDraft(text, defaultRules)) {
          expect(start).toBeGreaterThanOrEqual(last);
          expect(text.slice(start, end)).toBe(marked);
          last = end;
        }
      }),
      { numRuns: 1_000 },
    );
  });
});
