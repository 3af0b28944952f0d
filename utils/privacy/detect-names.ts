import type { Span } from './span';
import { compoundSurnames, rareSurnames, surnames } from './surnames';

/** What a name follows in an order, a form or a chat. */
const label =
  /(?:收件人|收货人|寄件人|签收人|联系人|收款人|持卡人|订购人|购买人|支付人|投保人|申请人|预订人|买家|姓名|户名|名字|我叫|他叫|她叫|寄给|本人)(?:姓名|名字|名称)?(?<mark>[:：=是叫为\s]{0,4})["“'‘【「『(<《]{0,2}/g;

/** A name is over where one of these begins. */
const nextWord =
  /^(?:$|[^\p{Script=Han}]|电话|手机|联系|地址|收货|收件|身份|先生|女士|小姐|老师|同学|住|的|在|是|和|与|或|及|我|您|你|他|她|请|帮|麻烦|要|想|已|没|不|寄|收|快递|订单|号码|尾号|说|今天|昨天|明天|刚|买|退|这|那|就|都|也|还|来|去|了|吗|呢|吧|啊|哈)/u;

/** Behind what begins with a rare surname only a mark proves that it was a name. */
const nextMark = /^(?:$|[^\p{Script=Han}])/u;

/** Words that begin like a surname. */
const ordinaryWords =
  /^(?:方式|方便|方面|方可|于是|时间|时候|成功|成为|单位|单号|何时|何地|何人|何种|安排|安全|高级|应该|应当|查询|查收|查看|解决|江苏|江西|江浙|曾经|任何|任意|万一|金额|文字|文件|包裹|包括|包邮|关于|全部|易碎|温馨|白色|黄色|蓝色|金色|石头|马上|符合|谢谢|许多|连同|司机|管理|单独|向我|向您|车牌|房间|计算|路上|游客|华为|苏宁|项目|简单|古法|封口|边缘|丰巢|苗头|农村|党员|费用|席位|米色|卫生|麻烦|迟到|宗旨|桂花|梅花|兰花|龙眼|牛奶|牛仔|毛衣|毛呢|康复|施工|汤料|武汉|章节|钱款|严格|顾客|雷锋|段落|石榴|夏天|夏季|程序|余额|田园|叶子|林区|胡乱|朱红|周末|周一|周二|周三|周四|周五|周六|周日|吴江|黄金|杨梅|陈列|陈皮|张贴|李子|王者|能否|能不|后面|后来|后续|相同|相关|红色|年底|明天|明白|双方|商品|商家|原来|过来|过期|公司|国内|国外|来源|信息|官方|广告|权益|通知|通过|全新|全国|经常|应收|上午|上面|上海|上次|家里|家人|东西|东北|空间|终于|别人|别的|充值|容易|利益|居住|那个|那边|都是|越快|师傅|养护|须知|须在|从这|从哪|海关|海外|和我|和您|乐意|常用|常见|支付|支持|计划|明确|明细|经过|干净|家长|松紧|井号|富余|山东|山西|班次|秋天|秋季|印花|印刷|能用|能发|通常|步骤|丰富|红包|盖子|法定|归还|海鲜|爱心|商量|巨大|况且|展示|战略|过敏|危险|洪水)/;

/** What stands in a form where a name is asked for, and is none. */
const noName =
  /^(?:必填|选填|同上|本人|自己|信息|错误|真实|一致|须|需|不|没|未|与|和|填|要|是|为|怎|什|谁|哪|能|可|请|我|你|您|他|她|手机|电话|地址|默认|匿名|方式|及|的|都|也|还|已|改|写|打|有|无|留|就|在|会|号|或|收|联系|核对|栏|处|可以|应|必|由|用|按|换|变|只|对|太|更|全|这|那|上|下|多|少|个|了|吗|呢|吧)/;

const han = /^\p{Script=Han}$/u;
const longestGivenName = 2;

/**
 * Names after a label, before 收, 先生 and the like, and names that stand right before or after a phone number as in a
 * pasted address. `phones` are the phone numbers already found.
 */
export const detectNames = (text: string, phones: readonly Span[]): Span[] => [
  ...[...text.matchAll(label)].flatMap((match) => {
    const start = match.index + match[0].length;
    const hasMark = /[:：=叫是]/.test(match.groups?.mark ?? '') || /(?:叫|寄给|["“'‘【「『(<《])$/.test(match[0]);
    const end = findForeignNameEnd(text, start) ?? findNameEnd(text, start, hasMark);
    return end === undefined ? [] : [{ kind: 'name' as const, start, end }];
  }),
  ...detectNamesBeforeWords(text),
  ...phones.flatMap((phone) => findNameBeside(text, phone)),
];

/** A name as it is written: 张伟, 张 伟, 张 小 伟. Gives the place after each of its characters. */
const readCharacters = (text: string, start: number, most: number): number[] => {
  const ends: number[] = [];
  const isSpaced = han.test(text[start] ?? '') && text[start + 1] === ' ' && han.test(text[start + 2] ?? '');
  for (let place = start; ends.length < most && han.test(text[place] ?? ''); place += 1) {
    ends.push(place + 1);
    if (!isSpaced) continue;
    if (text[place + 1] !== ' ' || !han.test(text[place + 2] ?? '')) break;
    // 张 伟 电话: the blank belongs to the name only if one character stands alone behind it.
    if (han.test(text[place + 3] ?? '')) break;
    place += 1;
  }
  return ends;
};

/** Where a Chinese name that begins at `start` ends. After a colon it is believed even if no known word follows. */
const findNameEnd = (text: string, start: number, isSure: boolean): number | undefined => {
  const ends = readCharacters(text, start, 4);
  const letters = ends.map((end) => text[end - 1] ?? '').join('');
  if (ordinaryWords.test(letters)) return undefined;
  const isFrequent = readSurnameLength(letters, false) > 0;
  if (!isFrequent && noName.test(letters)) return undefined;
  const surnameLength = readSurnameLength(letters, true);
  if (surnameLength === 0) return isSure ? findOddNameEnd(text, ends) : undefined;
  const next = isSure || isFrequent ? nextWord : nextMark;
  for (let length = longestGivenName; length >= 1; length--) {
    const end = ends[surnameLength + length - 1];
    if (end !== undefined && next.test(text.slice(end, end + 2))) return end;
  }
  return isSure ? (ends[surnameLength + 1] ?? ends[surnameLength]) : undefined;
};

/** No surname we know, but it fills the place of a name from the label to the next mark: believed. */
const findOddNameEnd = (text: string, ends: readonly number[]): number | undefined => {
  const end = ends.at(-1);
  if (end === undefined || ends.length < 2) return undefined;
  return nextMark.test(text.slice(end, end + 1)) ? end : undefined;
};

const readSurnameLength = (letters: string, takesRare: boolean): number => {
  if (compoundSurnames.some((surname) => letters.startsWith(surname))) return 2;
  const [first = ''] = letters;
  return surnames.has(first) || (takesRare && rareSurnames.has(first)) ? 1 : 0;
};

/** 阿依古丽·买买提, John Smith. */
const foreignName =
  /\p{Script=Han}(?: ?\p{Script=Han}){0,9}(?: ?[·•] ?\p{Script=Han}(?: ?\p{Script=Han}){0,9}){1,3}|[A-Z][a-z]{1,15}(?: [A-Z][a-z]{1,15}){1,2}/uy;
const findForeignNameEnd = (text: string, start: number): number | undefined => {
  foreignName.lastIndex = start;
  const match = foreignName.exec(text);
  return match ? start + match[0].length : undefined;
};

/** 张伟收 13…, 张伟先生. The longest name that ends right before the word. */
const wordAfterName = /["”'’】」』)>》]?\s?(?:收(?=$|[^\p{Script=Han}])|先生|女士|小姐)/gu;
const bareFar = /(?:^|[\s,，、;；:：。号室楼栋幢座元层"“'‘【「『(<《])$/u;

const detectNamesBeforeWords = (text: string): Span[] =>
  [...text.matchAll(wordAfterName)].flatMap((match) => {
    const end = match.index;
    const foreign = foreignBefore.exec(text.slice(Math.max(0, end - longestForeign), end))?.[0];
    if (foreign) return [{ kind: 'name' as const, start: end - foreign.length, end }];
    const isReceived = match[0].includes('收');
    for (const size of [7, 5, 4, 3, 2]) {
      const start = end - size;
      if (start < 0) continue;
      const letters = size > 4 ? readSpaced(text.slice(start, end)) : text.slice(start, end);
      if (!letters || !isWholeName(letters, isReceived) || letters.length < size / 2) continue;
      if (bareFar.test(text.slice(Math.max(0, start - 1), start)) || (!isReceived && size <= 3))
        return [{ kind: 'name' as const, start, end }];
    }
    return [];
  });

/** 张 小 伟 without its blanks; undefined when it is written otherwise. */
const readSpaced = (written: string): string | undefined =>
  /^\p{Script=Han}(?: \p{Script=Han}){1,3}$/u.test(written) ? written.replaceAll(' ', '') : undefined;

const longestForeign = 24;
const foreignBefore = /\p{Script=Han}{1,10}(?:[·•]\p{Script=Han}{1,10}){1,2}$/u;

const oneName = '\\p{Script=Han}(?: ?\\p{Script=Han}){0,9}';
const written = `(\\p{Script=Han}{2,4}|\\p{Script=Han}(?: \\p{Script=Han}){1,3}|${oneName}(?: ?[·•] ?${oneName}){1,2})`;
const nameThenPhone = new RegExp(
  `(?:^|[\\s,，、;；:：。"“'‘【「『(<《])${written}["”'’】」』)>》]?\\s?(?:收|先生|女士|小姐)?[\\s,，、:：+(]{0,4}(?:(?:前三位|前面|手机号?|电话|号码)[是为:：\\s]{0,2}){0,2}$`,
  'u',
);
const phoneThenName = new RegExp(`^[\\s,，、:："“'‘【「『(<《]{1,3}${written}(?=$|[\\s,，、;；。"”'’】」』)>》])`, 'u');
const besideLength = 36;

const findNameBeside = (text: string, phone: Span): Span[] => {
  const beforeStart = Math.max(0, phone.start - besideLength);
  const textBefore = text.slice(beforeStart, phone.start);
  // Cheap before dear: most phone numbers in a long list have no word beside them.
  const before = /\p{Script=Han}/u.test(textBefore) ? nameThenPhone.exec(textBefore) : null;
  const after = phoneThenName.exec(text.slice(phone.end, phone.end + besideLength));
  const spans: Span[] = [];
  if (before?.[1] && isWrittenName(before[1])) {
    const start = beforeStart + before.index + before[0].indexOf(before[1]);
    spans.push({ kind: 'name', start, end: start + before[1].length });
  }
  if (after?.[1] && isWrittenName(after[1])) {
    const start = phone.end + after[0].indexOf(after[1]);
    spans.push({ kind: 'name', start, end: start + after[1].length });
  }
  return spans;
};

const isWrittenName = (word: string): boolean => /[·•]/.test(word) || isWholeName(word.replaceAll(' ', ''), true);

const isWholeName = (word: string, takesRare: boolean): boolean => {
  const givenLength = word.length - readSurnameLength(word, takesRare);
  return givenLength < word.length && givenLength >= 1 && givenLength <= longestGivenName && !ordinaryWords.test(word);
};
