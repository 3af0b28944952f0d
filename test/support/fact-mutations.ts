/** A rewrite with one fact changed. */
export interface Mutation {
  kind: 'number' | 'unit' | 'amount' | 'date' | 'link' | 'deal' | 'polarity';
  source: string;
  rewrite: string;
}

/** Replaces each match of a pattern in turn: one mutated text per match that changes. */
const replaceEach = (text: string, pattern: RegExp, change: (found: string) => string): string[] =>
  [...text.matchAll(pattern)].flatMap((match) => {
    const changed = change(match[0]);
    const end = match.index + match[0].length;
    return changed === match[0] ? [] : [text.slice(0, match.index) + changed + text.slice(end)];
  });

const unitSwaps: Readonly<Record<string, string>> = {
  个工作日: '天',
  小时: '天',
  分钟: '小时',
  天: '个工作日',
  日: '小时',
  个月: '天',
  元: '角',
  厘米: '毫米',
  公斤: '斤',
  毫升: '升',
  '%': '‰',
};
const polaritySwaps: readonly (readonly [RegExp, string])[] = [
  [/不支持/g, '支持'],
  [/不能/g, '可以'],
  [/不得/g, '可以'],
  [/不予/g, '可以'],
  [/禁止|严禁/g, '可以'],
  [/不可(?!抗)/g, '可以'],
  [/不参与|不参加/g, '可以参加'],
  [/(?<![不予])支持(?!的)/g, '不支持'],
];
const freeNumber = (text: string, start: number): number => {
  let value = start;
  while (text.includes(String(value))) value += 1;
  return value;
};
/** Everything a customer would be misled by, made out of the article and its good rewrite. */
export const mutateFacts = (source: string, rewrite: string): Mutation[] => {
  const build = (kind: Mutation['kind'], texts: string[]): Mutation[] =>
    texts.map((text) => ({ kind, source, rewrite: text }));
  const another = (found: string) =>
    found.replace(/\d+(?:\.\d+)?/, (n) => String(freeNumber(source + rewrite, Number(n) + 1)));
  const linked = (text: string, link: string) => `${text}详情看${link}，或者打400-810-1234。`;
  return [
    ...build('number', replaceEach(rewrite, /(?<![A-Za-z\d.月])\d+(?:\.\d+)?(?![\d.]|元|月)/g, another)),
    ...build(
      'number',
      replaceEach(rewrite, /(?<![A-Za-z\d.月])\d+(?![\d.]|元|月)/g, (n) => (Number(n) === 0 ? n : `${n}0`)),
    ),
    ...build('amount', replaceEach(rewrite, /\d+(?:\.\d+)?元/g, another)),
    ...build(
      'amount',
      replaceEach(rewrite, /\d{2,}元/g, (n) => n.replace(/元/, '0元')),
    ),
    ...build(
      'unit',
      replaceEach(
        rewrite,
        /(?<=\d)(?:个工作日|小时|分钟|天|日|个月|元|厘米|公斤|毫升|%)/g,
        (unit) => unitSwaps[unit] ?? unit,
      ),
    ),
    ...build('date', replaceEach(rewrite, /\d+月\d+[日号]/g, another)),
    ...build(
      'deal',
      replaceEach(rewrite, /满(\d+)元?减(\d+)/g, (deal) => deal.replace(/满(\d+)(元?)减(\d+)/, '满$3$2减$1')),
    ),
    ...['https://shop.example.com/b?id=1', 'https://shop.example.org/a?id=1'].map(
      (link): Mutation => ({
        kind: 'link',
        source: linked(source, 'https://shop.example.com/a?id=1'),
        rewrite: linked(rewrite, link),
      }),
    ),
  ];
};
/** Each refusal or permission turned round, one at a time. */
export const mutatePolarity = (source: string, rewrite: string): Mutation[] =>
  polaritySwaps.flatMap(([pattern, spoken]) =>
    replaceEach(rewrite, pattern, () => spoken).map((text): Mutation => ({ kind: 'polarity', source, rewrite: text })),
  );
