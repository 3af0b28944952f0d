import type { CustomerLevel } from '@/utils/rewrite/types';

/** Why a level was guessed; the interface has a text for each. */
export const levelReasons = [
  'asks-meaning',
  'asks-how',
  'is-new',
  'uses-terms',
  'knows-rules',
  'nothing-tells',
] as const;
export type LevelReason = (typeof levelReasons)[number];

export interface LevelGuess {
  level: CustomerLevel;
  reason: LevelReason;
}

/** Said of oneself: new to this, or helping somebody who is. */
const isNew =
  /(?<!不是)(?:第一次|头一[次回]|刚(?:开始)?学)(?:网[购上]|买|用|弄|退|在)|不(?:太|怎么)?会(?:用|弄|操作|搞|网购|填)|(?:看|搞|弄|听)不(?:太)?(?:懂|明白)|老[人年]|年纪大|手机用不好|我妈|我爸|帮(?:爸|妈|父母|老人)|小白|新手/;
/** The meaning of a word is asked. */
const asksMeaning = /(?:什么|啥)(?:意思|叫)|(?:是|叫)(?:个)?(?:什么|啥)(?:东西|玩意|意思|[？?吗呀啊]|$)|(?:什么|啥)是/;
/** The way to do the usual thing is asked. */
const asksHow =
  /(?:怎么|咋|如何)(?:弄|操作|点|填|申请|用|退|寄|搞|付|进|找)|(?:在|去|从)(?:哪|哪里|哪儿|什么地方)(?:点|找|看|填|弄|申请|进)|点哪/;
/** Rules and rights are quoted. */
const knowsRules =
  /消费者权益保护法|三包|退一赔[一三十]|平台(?:规则|介入)|小二介入|按(?:照)?规(?:则|定)|发货时效|延迟发货|虚假发货|承诺时效|12315/;

/** Words of the trade that a newcomer does not use. */
const terms = [
  ...[
    '运费险',
    '七天无理由',
    '7天无理由',
    '价保',
    '保价',
    '面单',
    '揽收',
    '中转',
    '派件',
    '首重',
    '续重',
    '到付',
    '原路退',
  ],
  ...[
    '无门槛',
    '满减',
    '跨店',
    '叠加',
    '凑单',
    '到手价',
    '尾款',
    '定金',
    '清关',
    '保税',
    '直邮',
    '专票',
    '普票',
    '抬头',
    '税号',
  ],
  ...[
    'SKU',
    'sku',
    '型号',
    '参数',
    '批次',
    '序列号',
    'SN码',
    '固件',
    '规格',
    '接口',
    '功率',
    '材质',
    '色号',
    '极速退款',
    '仅退款',
  ],
] as const;
/** One such word is on every page; two are a habit. */
const habit = 2;

const countTerms = (text: string): number => terms.filter((term) => text.includes(term)).length;

/** 运费险是什么: the term in a question about its meaning shows that it is not known. */
const usesTerms = (messages: readonly string[]): boolean =>
  countTerms(messages.filter((message) => !asksMeaning.test(message)).join('\n')) >= habit;

/**
 * Guesses from the customer's own words how much has to be explained. What she says of herself weighs most, then the
 * words of the trade, then how she asks. Without a sign: 一般.
 */
export const guessLevel = (customerMessages: readonly string[]): LevelGuess => {
  const text = customerMessages.join('\n');
  if (isNew.test(text)) return { level: '小白', reason: 'is-new' };
  if (customerMessages.some((message) => asksMeaning.test(message))) return { level: '小白', reason: 'asks-meaning' };
  if (knowsRules.test(text)) return { level: '懂行', reason: 'knows-rules' };
  if (usesTerms(customerMessages)) return { level: '懂行', reason: 'uses-terms' };
  if (asksHow.test(text)) return { level: '小白', reason: 'asks-how' };
  return { level: '一般', reason: 'nothing-tells' };
};
