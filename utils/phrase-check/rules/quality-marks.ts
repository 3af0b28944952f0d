import type { QualityCheck } from '../quality/types';

/** In a word, a link or a longer number nothing begins or ends. */
const free = { before: '(?<![\\w./=-])', after: '(?![\\w-]|\\.\\w)' };
/** 型号, 货号, 条码 …: the numbers of goods are no person's. */
const notAfterProduct = '(?<![型货款条批编][号码][:： 是为]{0,4})';
/** An order number may pass for a bank card. */
const notAfterOrder = '(?<!单[号码编]{0,2}[:： 是为]{0,4})';

const mobile = '1[3-9]\\d(?<gap>[ -]?)\\d{4}\\k<gap>\\d{4}';
/** GB 11643: region, birthday, order, check digit. */
const id = '(?<id>\\d{6}(?:19|20)\\d\\d(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\\d|3[01])\\d{3}[\\dX])';
/** UnionPay 62…, Visa 4…, Mastercard 5…. */
const card = `${notAfterOrder}(?<card>(?:62|[45]\\d)\\d\\d(?<space>[ -]?)(?:\\d{4}\\k<space>){2}\\d{4}(?:\\k<space>\\d{1,3})?)`;
/** Eleven digits and more, in one piece or as phones and cards are spoken; 23 at most. */
const longNumber =
  '(?:1[3-9]\\d \\d{4} \\d{4}|\\d{4}(?: \\d{4}){3}(?: \\d{1,3})?|[A-Z]{0,5}(?=(?:\\d-?){11})[1-9][\\d-]{9,30}[\\dX])';

/** Names that are masked or the page's own for everybody tell of nobody; one of digits only is any number. */
const name = '^(?!.*(?:用户|顾客|买家|客户|会员|匿名|游客))(?=.*\\p{L})[\\p{L}\\d_]{2,}$';
/** What makes a name of the two characters before it, which may be any word (阳光, 好的). */
const address = '(?=[，,]?[您你]|先生|女士|小姐|同学|老师|的(?:订单|快递|包裹|地址|电话|手机))';

const number = '\\d+(?:\\.\\d+)?';
const unit = '个?(?:工作日|小时|月|星期|季度)|[元块折天日号周年点秒件%％‰]|分钟|公里|公斤';

/** The regular expressions of each check, in the order in which it reads them; all are used with the flags giu. */
export const qualityMarks: Partial<Record<QualityCheck, string[]>> = {
  /** {时间}: what an alternative leaves to the agent. */
  'open-slot': ['\\{[^{}\\n]{1,12}\\}'],
  /** One character, or nothing but marks, emoji and the page's own [codes]. */
  'short-reply': ['^(?:.|(?:\\[[^[\\]]+\\]|[^\\p{L}\\p{N}[])+)$'],
  /** How articles are written: they list (1. … 2. …, 一、… 二、…, ①…②…) and rule (须, 不予). */
  'article-paste': [
    '[①-⑩须]|不予|消费者|为准|禁止|(?<![\\d.])\\d{1,2}[、.．)）](?!\\d)|(?<=^|[\\s。；：（(])[一二三四五六七八九十][)）、]',
  ],
  'other-customer': [free.before + notAfterProduct + longNumber + free.after, name, address],
  'personal-data': [`(?<=\\+86[ -]?|${free.before})${notAfterProduct}(?:${mobile}|${id}|${card})${free.after}`],
  /** 199元, ¥199, 3-5天, 7个工作日; then what is not its unit, and what means 元. 七天 for 7天 is the same in other words. */
  contradiction: [`[¥￥]${number}|${number}(?:[-~～至到—]+${number})? ?(?:${unit})`, '[\\d.~～至到— 个-]', '[¥￥块]'],
};
