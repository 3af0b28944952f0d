import { conceptRows } from '@/utils/facts/concept-table';

/** What a clause speaks of: names of concepts (`=退款`), characters and pairs of characters, each with its weight. */
export type Tokens = ReadonlyMap<string, number>;

/** A concept outweighs a pair, a pair a character: the characters of a concept still count, for words in no row. */
const weights = { concept: 1.3, remedy: 0.65, pair: 0.8, character: 0.5, within: 0.3 };

/** What every rule grants or refuses, and so says little about which one is meant. */
const remedies = new Set(
  '退货 退款 换货 退换 赔付 维修 承担 收取 免费 申请 购买 使用 签收 发货 修改 提供 联系 费用 机器 默认'
    .split(' ')
    .map((name) => `=${name}`),
);

/** True for a token that nearly every rule has. */
export const isRemedy = (token: string): boolean => remedies.has(token);

/** Words by their first character, longest first. */
const byFirst = new Map<string, (readonly [word: string, name: string])[]>();
for (const row of conceptRows) {
  const words = row.split(' ');
  for (const word of words) {
    const first = word.charAt(0);
    byFirst.set(first, [...(byFirst.get(first) ?? []), [word, `=${words[0]}`] as const]);
  }
}
for (const words of byFirst.values()) words.sort(([one], [other]) => other.length - one.length);

const findConcept = (text: string, at: number): readonly [word: string, name: string] | undefined =>
  byFirst.get(text.charAt(at))?.find(([word]) => text.startsWith(word, at));

/** Characters that carry grammar, persons or the outcome; what a clause decides is read elsewhere. */
const grammar = new Set(
  '一二三四五六七八九十百千万半的了是在和与及或并且就都也还要可以能会须需应请您我你他她它们这那其该此本些等于由为从对向把被将给让使得着过吗呢吧哦啦哈呀啊嘛地之所而则即均只仅限才不没未无勿别非者么予用按有来去上下里中内外前后每个各第起再亲咱什很最多少时候话店支持受办消费买卖家商用户客顾'.split(
    '',
  ),
);
const generic =
  /严禁|禁止|禁|切勿|请勿|务必|必须|千万|支持|受理|予以|消费者|商家|卖家|买家|顾客|客户|用户|本店|客服|我们|咱们?家?|如果|要是|的话|因此|因为|由于|导致|造成|产生|进行|建议|最好|可以|需要|应当|不得|不能|不可|不予|以便|以免|避免|概不|一律|师傅|阿姨|服务人员|客服人员|人员|工作人员|安装人员|维修人员|搬运人员|搬运工|技师|工程师|快递员|骑手|配送员|小哥|没办法|没法|无法/g;

const readAnew = (clause: string): Tokens => {
  const tokens = new Map<string, number>();
  const add = (token: string, weight: number): void => {
    if ((tokens.get(token) ?? 0) < weight) tokens.set(token, weight);
  };
  const text = clause.replace(generic, (word) => '□'.repeat(word.length)).toLowerCase();
  for (const latin of text.match(/[a-z][a-z\d.-]*/g) ?? []) add(latin, weights.concept);
  let previous = '';
  for (let at = 0; at < text.length; ) {
    const concept = findConcept(text, at);
    if (concept) {
      const [word, name] = concept;
      add(name, remedies.has(name) ? weights.remedy : weights.concept);
      for (const character of word) if (!grammar.has(character)) add(character, weights.within);
      previous = '';
      at += word.length;
      continue;
    }
    const character = text.charAt(at);
    const isContent = /\p{Script=Han}/u.test(character) && !grammar.has(character);
    if (isContent) {
      add(character, weights.character);
      if (previous !== '') add(previous + character, weights.pair);
    }
    previous = isContent ? character : '';
    at += 1;
  }
  return tokens;
};

/** One article is compared with many versions, and several checks read the same clauses. */
const known = new Map<string, Tokens>();
const mostKnown = 1000;

/** Reads what a clause speaks of. Linear in its length; what was read lately is not read again. */
export const readTokens = (clause: string): Tokens => {
  const done = known.get(clause);
  if (done) return done;
  if (known.size >= mostKnown) known.clear();
  const tokens = readAnew(clause);
  known.set(clause, tokens);
  return tokens;
};
