/** What a clause finally says about its predicate: 'no', 'yes', or nothing marked. */
export type Polarity = 'yes' | 'no' | 'unmarked';

/** Words with 不, 没, 无, 别 … that negate nothing, or only name a condition (不合格的, 不足1000元). */
const frozen =
  /([能会要可行是好对有算给补退换收发买用来去到修坏变想需该])[不没]\1|不(?:会|受|会受)?(?:影响)|不(?:耽误|妨碍)|(?<=[天季期间时常久])不用|不(?:收|要|用|花)钱|没了(?=[\u4e00-\u9fff])|封禁|违禁|可能|未经|无理由|不锈钢|无线|无门槛|不好意思|没关系|(?<=验收|检查|检测|核实|确认|质量)没问题|[不无]论|不管(?=[^，。]{0,4}(?:什么|怎么|多|是|谁|哪|有))|不[仅但光止妨断错如久便]|无忧|差不多|不小心|不[同足满](?:于|过)?|不到(?=[\d一二三四五六七八九十半])|不(?:得|能|要|会|可)?(?:超过?|少于|低于|高于|多于|大于|迟于|早于)(?=[^，。]{0,6}[\d一二三四五六七八九十半])|别超(?=[^，。]{0,6}[\d一二三四五六七八九十半])|不合格|不合适|不喜欢|不想要?|不符|不一[样致]|不清|不当|不良|不全|不齐|能不能|是不是|可不可以|有没有|要不要|会不会|不可抗力|非常|无误|无纺|无糖|无色|别[人的处家款牌]|[好了到过]没有?$|[特级类区分个性识告差]别|未来|未成年|无人|不久|不然|只?不过(?![敏期关去来])|不明|[勿别]忘|先到先得|(?:协商|谈|协调)不[成拢妥]|联系不[上到]/g;

const negative =
  '不(?:可以|能|要|会|得|可|予以?|再|用|需要|需|必|须|应|建议|宜|享受|作)?(?:支持|允许|属于|计入|包含|算|含|包|适用|参与|参加)?|没(?!问题)(?:法|办法|有)?|未能?|无(?:法|须|需)?|毋[须需]|勿|别|禁止?|严禁|谢绝|拒[绝赔保退]|(?<![顾禁])忌(?!口|日)|除外|避免|杜绝';
const positive =
  '可以|可(?![能爱])|能(?![源量力])|支持|允许|放心|就行|[也都]行|也(?=[在是有])|[也都]会|照[样发常退旧]|也算|都算|算(?:在|进|数|是)|属于|计入|包含|需要|必须|应当|(?<![只主重还是需])要(?![是么求点])|得(?=[您先自有付出退提])|须|没问题';
const marker = new RegExp(`(${negative})|(${positive})`, 'g');

/** Blanks frozen words. */
export const blankFrozen = (clause: string): string => clause.replace(frozen, (word) => '□'.repeat(word.length));

const strong = /不|勿|别|禁|忌|谢绝|拒[绝赔保退]|除外|避免|杜绝|无法|无[须需]|毋/;

/** 未拆封且塑封完好的 names a case and decides nothing. */
const isCondition = (clause: string): boolean =>
  /(?:的|的话|时|后|者)$/.test(clause) && !/可以|是[^，]*的$/.test(clause) && !strong.test(blankFrozen(clause));

/** What stands before 的话 or 就 is the case, what follows is the outcome: 还不行就申请寄修. */
const caseBefore = /^.*的话(?=..)|^.*就(?![行可好是算要])(?=..)/;

/** The last marker decides: 已拆封的可以不退 says no, 口味不喜欢也可以退 says yes. */
export const readPolarity = (clause: string): Polarity => {
  let polarity: Polarity = 'unmarked';
  if (isCondition(clause)) return polarity;
  for (const match of blankFrozen(clause).replace(caseBefore, '').matchAll(marker))
    polarity = match[1] === undefined ? 'yes' : 'no';
  return polarity;
};

/** True when a clause denies or forbids (不, 勿, 禁, 无法); 未 and 没 mostly describe a case. */
export const isDenial = (clause: string): boolean => readPolarity(clause) === 'no' && strong.test(blankFrozen(clause));

/** True when anything in the clause is negated. */
export const hasNegation = (clause: string): boolean => new RegExp(negative).test(blankFrozen(clause));
