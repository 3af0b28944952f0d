import type { PersonalKind } from '@/utils/privacy/types';
import { createRandom, pick, type Random } from '../generate-personal-data';
import {
  type Disguise,
  disguiseAddress,
  disguiseDigits,
  disguiseEmail,
  disguiseMobile,
  disguiseName,
} from './disguises';
import { makeAddress, makeBankCard, makeEmail, makeIdCard, makeMobile, makeName, makeWechat } from './people';
import type { Vocabulary } from './vocabulary';

/** One personal value in a line, and how it is written there. */
export interface Entity {
  kind: PersonalKind;
  /** As it is known, e.g. eleven ASCII digits. */
  value: string;
  start: number;
  end: number;
  isDisguised: boolean;
}

export interface CustomerLine {
  text: string;
  entities: Entity[];
}

const disguisedShare = 0.3;

interface Maker {
  kind: PersonalKind;
  make(random: Random, words: Vocabulary): string;
  disguise: Disguise;
}

const makers: Readonly<Record<string, Maker>> = {
  P: { kind: 'mobile', make: makeMobile, disguise: disguiseMobile },
  I: { kind: 'id-card', make: makeIdCard, disguise: disguiseDigits },
  B: { kind: 'bank-card', make: makeBankCard, disguise: disguiseDigits },
  E: { kind: 'email', make: makeEmail, disguise: disguiseEmail },
  A: { kind: 'address', make: makeAddress, disguise: disguiseAddress },
  N: { kind: 'name', make: makeName, disguise: disguiseName },
  W: { kind: 'chat-account', make: makeWechat, disguise: (_random, value) => value },
};

/** What customers and agents write around personal data; {P} and the like are replaced. */
const frames: readonly string[] = [
  '亲，我电话是{P}，快递到了打这个',
  '手机号{P}别打错了',
  '这个号{P}收不到短信，能换吗',
  '{P}',
  '麻烦回电 {P} 谢谢！',
  '联系不上就打{P}哈，我老公的',
  '刚才那个是旧号，新的：{P}。',
  '退款怎么还没到？我留的号码是{P}呀',
  '充话费充到{P}，面值100元，3天了没到账',
  '我的身份证号{I}，海关要的',
  '实名认证：{I}',
  '清关用 {I} 这个',
  '身份证{I}名字{N}，麻烦补录一下',
  '{I}',
  '退款打到{B}这张卡',
  '卡号：{B}，开户行农业银行',
  '银行卡 {B} 户名{N}',
  '我只有这张 {B} 可以收款',
  '发票发我邮箱{E}',
  '邮箱：{E}，麻烦今天内开出来',
  '电子版发到 {E} 就行，谢谢客服',
  '联系邮箱改成{E}了。',
  '地址填错了，改成{A}',
  '收货地址：{A}',
  '麻烦寄到{A}，放门卫就行',
  '我人在{A}，能当天到吗？',
  '新地址 {A} ，旧的不要了',
  '退货寄回{A}对吧',
  '帮我发到{A}，急用',
  '{A}',
  '收件人：{N}',
  '收货人{N}，别写错了',
  '姓名：{N} 电话：{P}',
  '我叫{N}，上周买的那单',
  '联系人是{N}',
  '签收人：{N}，但不是我签的',
  '户名：{N}',
  '改成我老婆的名字，收件人：{N}',
  '{N}，{P}，{A}',
  '{A}，{N}，{P}',
  '收货人:{N}\n手机:{P}\n地址:{A}',
  '{N} {P} {A}',
  '{A} {N}收 {P}',
  '寄给{N}，电话{P}，地址{A}，谢谢',
  '收件人：{N}；联系电话：{P}；收货地址：{A}；尽快发',
  '加我微信{W}，发视频给你看',
  '微信号：{W}',
  'vx {W} 手机同号{P}',
  '您好，核对一下：{N}，{P}，{A}，没问题今天就发',
  '身份证 {I}，手机 {P}，都是本人',
];

const fill = (random: Random, words: Vocabulary, frame: string): CustomerLine => {
  const entities: Entity[] = [];
  let text = '';
  for (const piece of frame.split(/(\{[A-Z]\})/)) {
    const maker = makers[piece.charAt(1)];
    if (!piece.startsWith('{') || !maker) {
      text += piece;
      continue;
    }
    const value = maker.make(random, words);
    const isDisguised = maker.kind !== 'chat-account' && random() < disguisedShare;
    const written = isDisguised ? maker.disguise(random, value) : value;
    entities.push({ kind: maker.kind, value, start: text.length, end: text.length + written.length, isDisguised });
    text += written;
  }
  return { text, entities };
};

/** So many lines with at least one personal value each; the same for the same seed. */
export const generateCustomerLines = (count: number, seed: number, words: Vocabulary): CustomerLine[] => {
  const random = createRandom(seed);
  return Array.from({ length: count }, () => fill(random, words, pick(random, frames)));
};
