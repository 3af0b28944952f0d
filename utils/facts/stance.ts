import { blankFrozen, hasNegation, readPolarity } from '@/utils/facts/polarity';

/**
 * What a statement does with its subject. `deny`: forbidden, refused, not so. `demand`: has to be. `limit`: only so, or
 * with an exception. `free`: need not, whichever you like. `allow`: may, is so. `plain`: none of these is marked.
 */
export type Stance = 'deny' | 'demand' | 'limit' | 'free' | 'allow' | 'plain';

const free =
  /(?:(?<![天季期间时常久])不用|不必|无[须需]|不需要|毋[须需])(?!担心|着急|管|操心|客气|怕)|随便|随意|(?:马上|立刻|直接)[^，。]{0,6}就(?:行|可以|好|能)|直接(?:可以|能)|任意|[谁啥][^，。]{0,6}(?:都|也)(?![没不])|什么[^，。]{0,4}(?:都|也)(?![没不])|哪[^，。]{0,6}(?:都|也)(?![没不])|怎么[^，。]{0,4}都|(?<![前早][^，。]{0,5})(?:说一声|打个招呼)|说下就|也行[的哦哈啦]?$|您留着|无所谓|没要求|不限(?!时|量)/;
const refused =
  /拒[收签绝赔保退]|作废|无效|失效|清零|自负|自理|没用$|没用[的哦了]|例外|除外|除了|慎|忌|打水漂|白搭|免谈|另外?(?:付|算|计|收)|不管(?=$|[的了哦哈啦])|单算|二选一|暂停(?![^，]*(?:[的时]|超))|停(?:发|收|售|运|业)|默认[^，。]{0,3}关|离[^，。]{0,6}远|远离|避开|避免/;
const limited = /仅(?!供)|只(?![要是])|才|方可|限(?!时|量版|期)|除非|前提|以内|之内|以[上下]|之?前(?!台|往)|超过?|满/;
const demanded =
  /须|必须|务必|(?<![答对相供适反效])应(?![用急季])|得(?=[先您自有付出提给在用拿带到按由是填把本要])|(?<![不只主重还需])要(?![是么求点])|记得|麻烦|(?<!申)请(?!问|放心)|一定|凭|先(?!生|到)/;

/** 不超过 is an upper limit and denies nothing. */
export const bound = /(?:不|别)(?:得|能|要|会|可以?|宜|应)?(?:超过?|高于|低于|少于|多于|大于|小于|迟于|早于)/g;

/** Reads the stance of one clause (folded, see foldSource). The denial outranks the demand: 须未拆封 demands, 不得拆封 denies. */
export const readStance = (clause: string): Stance => {
  const bare = blankFrozen(clause)
    .replace(bound, '□')
    .replace(/(?:别|不要|不能|千万别)忘/g, '记得');
  if (free.test(bare)) return 'free';
  const polarity = readPolarity(bare);
  if (polarity === 'no' || refused.test(bare)) return 'deny';
  if (demanded.test(bare)) return 'demand';
  if (limited.test(bare)) return 'limit';
  if (polarity === 'yes') return 'allow';
  return 'plain';
};

/** True when nothing in the clause refuses, not even in other words (作废, 例外, 另付). */
export const isUnrefused = (clause: string): boolean =>
  !hasNegation(clause) &&
  !refused.test(clause) &&
  !/[才仅只非]|(?<!可以|还能)再(?![次给来送说])|免(?!费)|代替|再[也]/.test(clause);
