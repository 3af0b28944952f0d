import { describe, expect, it } from 'vitest';
import { createNormaliser } from '@/utils/knowledge/normalise';
import { createPinyin } from '@/utils/knowledge/pinyin';
import { createKnowledgeIndex, type IndexedArticle } from '@/utils/knowledge/search';
import { createSearchLanguage } from '@/utils/knowledge/search-language';
import { similarCharacterRows } from '@/utils/knowledge/similar-characters';
import { foreignTopicRows } from '@/utils/knowledge/synonyms';
import { builtInRows } from '@/utils/knowledge/vocabulary';
import { gapMark } from '@/utils/knowledge/word-finder';
import { shopTermsSchema } from '@/utils/policy/search-policy';

const article = (id: string, title: string, body: string, tags: string[] = []): IndexedArticle => ({
  id,
  title,
  body,
  tags,
});

const shop = [
  article('back', '无理由退货', '签收后七日内商品完好的，可以申请。', ['退货']),
  article('freight', '运费险的理赔', '自行寄回的，运费险赔付至支付账户。', ['运费险']),
  article('ship', '发货时限', '付款后四十八小时内出库。', ['发货']),
  article('bill', '电子发票', '确认收货后可自助申请开具。', ['发票']),
  article('coupon', '优惠券使用规则', '满一百九十九元可用，不可叠加。', ['优惠券']),
  article('size', '尺码选择', '请按胸围与腰围选择。', ['尺码']),
  article('real', '正品保证', '支持防伪查验，非正品的退还货款。', ['正品']),
  article('repair', '整机质保政策', '自签收起一年内免费检修。', ['质保']),
  article('boat', '橡皮艇充气须知', '充气至八成即可下水。', ['户外']),
];
const index = createKnowledgeIndex(shop);
const findFirst = (query: string): string | undefined => index.search(query, 1)[0]?.id;

describe('a question in other words', () => {
  it.each([
    ['不想要了', 'back'],
    ['可以退掉吗', 'back'],
    ['邮费谁出', 'freight'],
    ['什么时候寄出', 'ship'],
    ['能开票吗', 'bill'],
    ['券怎么用', 'coupon'],
    ['码数怎么选', 'size'],
    ['会不会是假货', 'real'],
    ['坏了能修吗', 'repair'],
    ['發貨要多久', 'ship'],
  ])('%s', (query, id) => {
    expect(findFirst(query)).toBe(id);
  });
});

describe('a question in which a known word is taken apart', () => {
  it.each([
    ['钱到现在都没退给我', 'money'],
    ['说好的礼物呢', 'gift'],
    ['换个大一点的', 'swap'],
  ])('%s finds %s', (query, id) => {
    const own = createKnowledgeIndex([
      ...shop,
      article('money', '退款到账', '原路返回。'),
      article('gift', '赠品说明', '赠完即止。'),
      article('swap', '换货办理', '七日内提出。'),
    ]);
    expect(own.search(query, 3).map((hit) => hit.id)).toContain(id);
  });

  it('is not when the parts stand in two sentences', () => {
    const { findConcepts } = createSearchLanguage().vocabulary;
    expect(findConcepts('钱什么时候退').concepts.size).toBeGreaterThan(findConcepts('钱 什么时候退').concepts.size);
  });
});

describe('a question with a wrong character', () => {
  it.each([
    ['发漂怎么弄', 'bill', 'the same sound'],
    ['怎么退贷', 'back', 'looks alike'],
    ['优惠倦怎么用', 'coupon', 'any character in a longer word'],
    ['保休多久', 'repair', 'a word of ours'],
    ['橡皮挺怎么充', 'boat', 'a word that only the title has'],
  ])('%s finds %s: %s', (query, id) => {
    expect(findFirst(query)).toBe(id);
  });

  it('is not made out of words that everybody uses', () => {
    for (const query of ['可以的', '不好看', '就这样吧']) expect(index.search(query, 3), query).toEqual([]);
  });
});

describe('a question in pinyin', () => {
  it.each([
    ['tuihuo', 'back'],
    ['tui huo', 'back'],
    ['TuiHuo怎么弄', 'back'],
    ['yunfeixian', 'freight'],
    ['yfx', 'freight'],
    ['kaipiao', 'bill'],
    ['cima', 'size'],
    ['xiangpiting', 'boat'],
    ['xpt', 'boat'],
  ])('%s', (query, id) => {
    expect(findFirst(query)).toBe(id);
  });

  it('leaves words alone that an article has', () => {
    const brand = createKnowledgeIndex([...shop, article('fan', 'FAPIAO 牌风扇', '三档风速。')]);
    expect(brand.search('fapiao', 1)[0]?.id).toBe('fan');
  });

  it('reads letters as syllables in every way, n and ng alike', () => {
    const pinyin = createPinyin();
    expect(pinyin.splitSyllables('xian')).toHaveLength(2);
    expect(pinyin.splitSyllables('yfx')).toEqual([]);
    expect(pinyin.splitSyllables('xin')).toEqual(pinyin.splitSyllables('xing'));
    expect(pinyin.listSounds('重'.charCodeAt(0))).toHaveLength(2);
    expect(pinyin.listInitials('退'.charCodeAt(0))).toEqual(['t']);
    expect(pinyin.listSounds('龘'.charCodeAt(0))).toEqual([]);
  });
});

describe("the shop's own terms", () => {
  const terms = [['小蜜蜂', '运费险']];
  it('mean what the shop says they mean', () => {
    const own = createKnowledgeIndex(shop, { language: createSearchLanguage(terms) });
    expect(findFirst('小蜜蜂')).toBeUndefined();
    expect(own.search('小蜜蜂', 1)[0]?.id).toBe('freight');
    expect(own.search('xiaomifeng', 1)[0]?.id).toBe('freight');
  });

  it('are rows of short words', () => {
    expect(shopTermsSchema.safeParse(terms).success).toBe(true);
    for (const bad of [[[]], [['']], [['x'.repeat(21)]], ['运费'], { a: 1 }])
      expect(shopTermsSchema.safeParse(bad).success).toBe(false);
  });
});

describe('the words that search is built with', () => {
  const { normalise } = createNormaliser();
  it.each([
    ['synonyms', builtInRows],
    ['foreign topics', foreignTopicRows],
  ])('%s are written as they are compared, several in a row, none twice in one', (_, rows) => {
    for (const row of rows) {
      const words = row.split(' ');
      expect(words.length, row).toBeGreaterThan(1);
      expect(new Set(words).size, row).toBe(words.length);
      for (const word of words) {
        const parts = word.split(gapMark);
        expect(parts.length, row).toBeLessThanOrEqual(2);
        for (const part of parts) expect(normalise(part), row).toBe(part);
        for (const part of parts) expect(part, row).not.toBe('');
      }
    }
  });

  it('no word is of the shop and beside it at once', () => {
    const ours = new Set(builtInRows.flatMap((row) => row.split(' ')));
    expect(foreignTopicRows.flatMap((row) => row.split(' ')).filter((word) => ours.has(word))).toEqual([]);
  });

  it('similar characters are single characters, several in a row', () => {
    for (const row of similarCharacterRows) {
      expect(row.length).toBeGreaterThan(1);
      expect(row).toMatch(/^\p{Script=Han}+$/u);
      expect(new Set(row).size, row).toBe(row.length);
    }
  });
});
