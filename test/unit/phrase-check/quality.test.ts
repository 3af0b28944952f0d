import { describe, expect, it } from 'vitest';
import { reduceConversations } from '@/utils/conversation/reduce-conversations';
import { type Conversation, emptyConversationState } from '@/utils/conversation/state';
import type { Author } from '@/utils/conversation/types';
import { checkDraft } from '@/utils/phrase-check/check-draft';
import { defaultRules } from '@/utils/phrase-check/default-rules';
import { checkQuality } from '@/utils/phrase-check/quality/check-quality';
import type { QualityContext } from '@/utils/phrase-check/quality/types';
import { key, messageSeen, noon, rowSeen } from '../../support/conversation-events';

interface Chat {
  name?: string;
  says: readonly (readonly [Author, string])[];
}

/** Customers by id; the draft goes to `a`. */
const converse = (chats: Record<string, Chat>): Pick<QualityContext, 'conversation' | 'conversations'> => {
  const events = Object.entries(chats).flatMap(([id, { name = '', says }]) => [
    rowSeen(id, noon, { name }),
    ...says.map(([author, text], index) => messageSeen(id, author, noon + index, { text })),
  ]);
  const state = events.reduce(reduceConversations, emptyConversationState);
  const conversations: Conversation[] = [...state.conversations.values()];
  return { conversation: conversations.find((it) => it.key.customer === key('a').customer), conversations };
};

const check = (draft: string, chats: Record<string, Chat> = {}, inserted = '') => {
  const found = checkDraft(draft, defaultRules);
  return checkQuality(draft, {
    rules: defaultRules.rules,
    found,
    inserted,
    ...converse({ a: { says: [] }, ...chats }),
  });
};
const name = (draft: string, chats: Record<string, Chat> = {}, inserted = ''): string[] =>
  check(draft, chats, inserted).map(({ ruleId, text }) => `${ruleId.replace('quality-', '')}: ${text}`);

describe('an answer that says nothing', () => {
  it.each(['好', 'k', '👌', '😊😊', '[微笑]', '[微笑][玫瑰]', '👍🏻', '～～'])('is marked as a hint: %s', (draft) => {
    expect(check(draft)).toMatchObject([{ ruleId: 'quality-short-reply', severity: 'hint', category: 'quality' }]);
  });

  it.each(['哦', '？？？', '🙄'])('is not marked twice where a rule knows it: %s', (draft) => {
    expect(checkDraft(draft, defaultRules)).toHaveLength(1);
    expect(check(draft)).toEqual([]);
  });

  it.each(['好的', '在的[微笑]', '12', '[图片]请看第二张'])('is not one with words: %s', (draft) => {
    expect(check(draft)).toEqual([]);
  });
});

describe('the same text again', () => {
  const canned = '亲，您的包裹已经在路上了，预计明天下午到哦～';

  it('is marked when it was the last thing we said, whatever the marks', () => {
    expect(
      name(canned, {
        a: {
          says: [
            ['agent', canned],
            ['customer', '？'],
          ],
        },
      }),
    ).toEqual([`same-text: ${canned}`]);
    expect(name(`${canned.slice(0, -1)}！`, { a: { says: [['agent', canned]] } })).toHaveLength(1);
  });

  it('is not marked when it is short, was for somebody else, by the robot, or long ago', () => {
    expect(name('好的，请稍等一下', { a: { says: [['agent', '好的，请稍等一下']] } })).toEqual([]);
    expect(name(canned, { b: { says: [['agent', canned]] } })).toEqual([]);
    expect(name(canned, { a: { says: [['robot', canned]] } })).toEqual([]);
    expect(
      name(canned, {
        a: {
          says: [
            ['agent', canned],
            ['agent', '明早我再看一眼物流'],
          ],
        },
      }),
    ).toEqual([]);
  });
});

describe('a wall of text', () => {
  const spoken = '我刚才去仓库问了一圈，您那件外套今天下午能打包，晚上快递来收，'.repeat(7);

  it('is marked from two hundred characters on, and not once it has a break', () => {
    expect(spoken.length).toBeGreaterThan(200);
    expect(name(spoken)).toEqual([`long-text: ${spoken}`]);
    expect(name(`${spoken.slice(0, 110)}\n${spoken.slice(110, 220)}`)).toEqual([]);
    expect(name(spoken.slice(0, 190))).toEqual([]);
  });

  it('is marked from a hundred and twenty on when it reads like an article', () => {
    const article =
      '1. 商品签收后7天内可以申请退货，吊牌和包装都要在。2. 退货运费由店铺承担，先垫付再退回。3. 退款在仓库收到后两天内原路退回，节假日往后延。4. 定制的款式做好之后就不退了，有问题可以找我们修。有别的问题在聊天里说一声就行，我们都在的。';
    expect(article.length).toBeGreaterThan(119);
    expect(article.length).toBeLessThan(200);
    expect(name(article)).toEqual([`article-paste: ${article}`]);
    expect(name(article.replaceAll('。', '。\n'))).toEqual([]);
    expect(name(article.slice(0, 100))).toEqual([]);
  });
});

describe('somebody else’s data', () => {
  const order = '241122-123456789012345';
  const others = {
    b: { name: '张小芳', says: [['customer', `我的订单${order}，电话13812345678`]] },
    c: { name: 'Lin', says: [['customer', '在吗']] },
    d: { name: '阳光', says: [['customer', '在吗']] },
    e: { name: 'S***n', says: [['customer', '在吗']] },
  } as const satisfies Record<string, Chat>;

  it.each([
    [`您的订单${order}已经发出`, order],
    ['帮您改成13812345678这个电话了', '13812345678'],
    ['帮您改成138 1234 5678这个电话了', '138 1234 5678'],
    ['张小芳，您的包裹今天到', '张小芳'],
    ['阳光您好，今天给您发', '阳光'],
    ['Lin，您的包裹今天到', 'Lin'],
  ])('is marked in %s', (draft, marked) => {
    expect(name(draft, others)).toEqual([`other-customer: ${marked}`]);
  });

  it.each([
    ['a number of this conversation as well', '订单241122-123456789012345对吗', { a: { says: [['customer', order]] } }],
    ['the customer quoted', '您说的“13812345678”打不通', { a: { says: [['customer', '13812345678打不通']] } }],
    ['the own name', '张小芳，您好', { a: { name: '张小芳', says: [] } }],
    ['what several conversations hold', '退货电话13812345678', { f: { says: [['agent', '电话13812345678']] } }],
    ['a name that is a word elsewhere', '张小芳您好', { f: { says: [['customer', '张小芳是谁']] } }],
  ] as const)('is not %s', (_what, draft, chats) => {
    expect(name(draft, { ...others, ...chats })).toEqual([]);
  });

  it.each(['今天阳光真好', 'Linen面料的', 'S***n您好', '12306可以查', '12345是政府热线'])('is not in %s', (draft) => {
    expect(name(draft, others)).toEqual([]);
  });

  it('does not mark the numbers of goods, links and hotlines that another customer wrote as well', () => {
    const goods = '型号13812345679001，条码：6901234567892，https://item.jd.com/100012043978.html，400-820-8820';
    expect(name(goods, { f: { says: [['customer', goods]] } })).toEqual([]);
  });
});

describe('personal data of anyone', () => {
  it.each([
    ['您加一下13900001111', '13900001111', '139****1111'],
    ['电话139-0000-1111', '139-0000-1111', '139****1111'],
    ['电话+86 13900001111', '13900001111', '139****1111'],
    ['身份证11010519491231002X', '11010519491231002X', '110****002X'],
    ['打到6222021234567890128', '6222021234567890128', '622****0128'],
    ['打到4111 1111 1111 1111', '4111 1111 1111 1111', '411****1111'],
  ])('is marked in %s, with the number covered as the alternative', (draft, marked, covered) => {
    expect(check(draft)).toMatchObject([{ ruleId: 'quality-personal-data', text: marked, alternatives: [covered] }]);
  });

  it.each([
    ['a wrong check digit of an ID', '编码110105194912310021'],
    ['a card that fails Luhn', '6222021234567890123'],
    ['an order number that passes Luhn', '订单号4111111111111111'],
    ['a covered phone', '尾号138****1111'],
    ['a model number', '型号13900001111'],
    ['a part of a longer number', '单号1390000111122'],
    ['a hotline', '可以打12306或者95338，400-820-8820也行'],
    ['a price list', '139元、1390元、13900元'],
    ['a waybill', 'SF13900001111'],
  ])('is not %s', (_what, draft) => {
    expect(name(draft)).toEqual([]);
  });

  it('is not what stands in this conversation', () => {
    const says = [['customer', '我电话13900001111']] as const;
    expect(name('跟您核对一下，电话是13900001111对吗', { a: { says } })).toEqual([]);
  });
});

describe('a number that is not the one we put in', () => {
  const inserted = '亲，满199元包邮，7天内可以退，退款1-3个工作日到账，运费12元我们出，活动到11月22日。';
  const change = (from: string, to: string) => check(inserted.replace(from, to), {}, inserted);

  it.each([
    ['199元', '99元'],
    ['7天', '15天'],
    ['1-3个工作日', '1-5个工作日'],
    ['12元', '21元'],
    ['22日', '23日'],
  ])('is marked with the right one as the alternative: %s', (right, wrong) => {
    expect(change(right, wrong)).toMatchObject([
      { ruleId: 'quality-contradiction', text: wrong, alternatives: [right] },
    ]);
  });

  it.each([
    ['in another writing', '12元', '12.00块'],
    ['in another writing of a range', '1-3个', '1到3个'],
    ['in Chinese numerals', '7天', '七天'],
    ['with another number beside it', '运费12元我们出', '运费12元我们出，再送您5元券'],
    ['left out', '，运费12元我们出', ''],
  ])('is not the same number %s', (_how, from, to) => {
    expect(change(from, to)).toEqual([]);
  });

  it('says nothing of a draft that has become another, or without an inserted text', () => {
    expect(name('今天给您补发一件，3天到，差价20元退您', {}, inserted)).toEqual([]);
    expect(name('满99元包邮')).toEqual([]);
  });
});

describe('what the shop has switched off', () => {
  it('is not looked for', () => {
    const rules = defaultRules.rules.filter(({ id }) => !id.startsWith('quality-'));
    const context = { rules, found: [], inserted: '7天可退', ...converse({}) };
    for (const draft of ['好', '电话13900001111', '8天可退', '好'.repeat(300)])
      expect(checkQuality(draft, context)).toEqual([]);
  });
});

it('never throws and stays quick on any long input', () => {
  for (const piece of ['1', '-', '[', '[a]', '86 ', '13', '，', '\ud83d', ' ', '1、', '货号：', '1元']) {
    const startedAt = performance.now();
    check(piece.repeat(10_240 / piece.length), {}, '满199元包邮');
    expect(performance.now() - startedAt, piece).toBeLessThan(1_000);
  }
});
