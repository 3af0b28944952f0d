import type { Span } from './span';
import { compoundSurnames, surnames } from './surnames';

/** What a name follows in an order, a form or a chat. */
const label =
  /(?:收件人|收货人|寄件人|签收人|联系人|收款人|持卡人|订购人|购买人|支付人|投保人|申请人|预订人|买家|姓名|户名|名字|我叫|他叫|她叫|本人)(?:姓名|名字|名称)?(?<mark>[:：=是叫为\s]{0,4})/g;

/** A name is over where one of these begins. */
const nextWord =
  /^(?:$|[^\p{Script=Han}]|电话|手机|联系|地址|收货|收件|身份|先生|女士|小姐|老师|同学|住|的|在|是|和|与|或|及|我|您|你|他|她|请|帮|麻烦|要|想|已|没|不|寄|收|快递|订单|号码|尾号|说|今天|昨天|明天|刚|买|退|这|那|就|都|也|还|来|去|了|吗|呢|吧|啊|哈)/u;

/** Words that begin like a surname. */
const ordinaryWords =
  /^(?:方式|方便|方面|方可|于是|时间|时候|成功|成为|单位|单号|何时|何地|何人|何种|安排|安全|高级|应该|应当|查询|查收|查看|解决|江苏|江西|江浙|曾经|任何|任意|万一|金额|文字|文件|包裹|包括|包邮|关于|全部|易碎|温馨|白色|黄色|蓝色|金色|石头|马上|符合|谢谢|许多|连同|司机|管理|单独|向我|向您|车牌|房间|计算|路上|游客|华为|苏宁|项目|简单|古法|封口|边缘|丰巢|苗头|农村|党员|费用|席位|米色|卫生|麻烦|迟到|宗旨|桂花|梅花|兰花|龙眼|牛奶|牛仔|毛衣|毛呢|康复|施工|汤料|武汉|章节|钱款|严格|顾客|雷锋|段落|石榴|夏天|夏季|程序|余额|田园|叶子|林区|胡乱|朱红|周末|周一|周二|周三|周四|周五|周六|周日|吴江|黄金|杨梅|陈列|陈皮|张贴|李子|王者)/;

const han = /^\p{Script=Han}$/u;
const longestGivenName = 2;

/**
 * Names after a label, and names that stand right before or after a phone number as in a pasted address.
 * `phones` are the phone numbers already found.
 */
export const detectNames = (text: string, phones: readonly Span[]): Span[] => [
  ...[...text.matchAll(label)].flatMap((match) => {
    const start = match.index + match[0].length;
    const hasMark = /[:：=叫是]/.test(match.groups?.mark ?? '') || /叫$/.test(match[0]);
    const end = findForeignNameEnd(text, start) ?? findNameEnd(text, start, hasMark);
    return end === undefined ? [] : [{ kind: 'name' as const, start, end }];
  }),
  ...phones.flatMap((phone) => findNameBeside(text, phone)),
];

/** Where a Chinese name that begins at `start` ends. After a colon it is believed even if no known word follows. */
const findNameEnd = (text: string, start: number, isSure: boolean): number | undefined => {
  const givenStart = start + readSurnameLength(text, start);
  if (givenStart === start || ordinaryWords.test(text.slice(start, start + 2))) return undefined;
  for (let length = longestGivenName; length >= 1; length--) {
    const end = givenStart + length;
    if (!isAllHan(text, givenStart, end)) continue;
    if (nextWord.test(text.slice(end, end + 2))) return end;
  }
  return isSure && isAllHan(text, givenStart, givenStart + 1) ? givenStart + longestGivenName : undefined;
};

const readSurnameLength = (text: string, start: number): number => {
  if (compoundSurnames.some((surname) => text.startsWith(surname, start))) return 2;
  return surnames.has(text[start] ?? '') ? 1 : 0;
};

const isAllHan = (text: string, start: number, end: number): boolean => {
  for (let place = start; place < end; place++) if (!han.test(text[place] ?? '')) return false;
  return true;
};

/** 阿依古丽·买买提, John Smith. */
const foreignName =
  /\p{Script=Han}{1,10}(?:[·•]\p{Script=Han}{1,10}){1,3}|[A-Z][a-z]{1,15}(?: [A-Z][a-z]{1,15}){1,2}/uy;
const findForeignNameEnd = (text: string, start: number): number | undefined => {
  foreignName.lastIndex = start;
  const match = foreignName.exec(text);
  return match ? start + match[0].length : undefined;
};

const nameThenPhone = /(?:^|[\s,，、;；:：。])(\p{Script=Han}{2,4})[\s,，、:：]{0,3}$/u;
const phoneThenName = /^[\s,，、:：]{1,3}(\p{Script=Han}{2,4})(?=$|[\s,，、;；。])/u;
const besideLength = 9;

const findNameBeside = (text: string, phone: Span): Span[] => {
  const beforeStart = Math.max(0, phone.start - besideLength);
  const before = nameThenPhone.exec(text.slice(beforeStart, phone.start));
  const after = phoneThenName.exec(text.slice(phone.end, phone.end + besideLength));
  const spans: Span[] = [];
  if (before?.[1] && isWholeName(before[1])) {
    const start = beforeStart + before.index + before[0].indexOf(before[1]);
    spans.push({ kind: 'name', start, end: start + before[1].length });
  }
  if (after?.[1] && isWholeName(after[1])) {
    const start = phone.end + after[0].indexOf(after[1]);
    spans.push({ kind: 'name', start, end: start + after[1].length });
  }
  return spans;
};

const isWholeName = (word: string): boolean => {
  const givenLength = word.length - readSurnameLength(word, 0);
  return givenLength < word.length && givenLength >= 1 && givenLength <= longestGivenName && !ordinaryWords.test(word);
};
