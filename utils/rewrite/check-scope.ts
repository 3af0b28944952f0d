import { readContent } from '@/utils/facts/spoken-forms';
import type { Alignment } from '@/utils/rewrite/align-statements';
import type { ClauseView } from '@/utils/rewrite/read-views';
import type { FactProblem } from '@/utils/rewrite/types';
import type { Weigh } from '@/utils/rewrite/weigh-evidence';

const widening = /不管(?!$|[的了哦哈啦用])|无论|不论|(?:在|是)哪[儿里]?[^，]{0,4}都|哪[儿里]都/;
const named = /(?:不管|无论|不论)(?:您|有没有|是不是|是)*(.+?)(?:都|也|$)/;
const wide = /不管|无论|不论|不限|任何|所有|均|一律|全国|随[时意]|凡/;
const condition = /[且仅限首的须]|以上|以内|范围/;
/** Evidence below this is chance. */
const leastWeight = 0.5;

/** 不管有没有平台都要加, where the source has 且无平台的: a condition became none. */
const findWidened = (alignment: Alignment, weigh: Weigh): FactProblem[] => {
  if (alignment.source.some(({ view }) => wide.test(view.text))) return [];
  return alignment.rewrite.flatMap((statement): FactProblem[] => {
    if (!widening.test(statement.view.text)) return [];
    const said = readContent(named.exec(statement.view.text)?.[1] ?? '').words;
    const direct = alignment.source.find(
      ({ view }) => condition.test(view.text) && [...said].some((word) => view.words.has(word)),
    );
    const next = alignment.rewrite[statement.view.index + 1];
    const evidence = [...weigh(statement, 'own'), ...(next ? weigh(next, 'own').slice(0, 1) : [])];
    const origin =
      direct ??
      evidence.find(({ source, weight }) => weight >= leastWeight && condition.test(source.view.text))?.source;
    return origin
      ? [{ kind: 'changed', factKind: 'condition', source: origin.view.shown, rewrite: statement.view.shown }]
      : [];
  });
};

const irrelevant = /(?:与|和|跟)([^，、]{2,12}?)无关/;
const measured = /[按以照看]([^，]{2,})/;
const leastShared = 0.5;
const leastKept = 0.34;

/** 与退货当日金价无关 became 按退货当天的金价: what decides nothing decides. */
const findMadeRelevant = (source: readonly ClauseView[], rewrite: readonly ClauseView[]): FactProblem[] =>
  source.flatMap((view): FactProblem[] => {
    const words = irrelevant.exec(view.text)?.[1];
    // 按付款时金价 has its 金价 from what does decide.
    const decides = source
      .filter(({ index, sentence }) => sentence === view.sentence && index < view.index)
      .flatMap(({ text }) => [...readContent(measured.exec(text)?.[1] ?? '').characters]);
    const own =
      words === undefined ? [] : [...readContent(words).characters].filter((character) => !decides.includes(character));
    const other = rewrite.find(({ text }) => {
      const said = measured.exec(text)?.[1];
      if (said === undefined || own.length === 0 || /[不没无]/.test(text)) return false;
      const { characters } = readContent(said);
      return own.filter((character) => characters.has(character)).length / own.length >= leastShared;
    });
    return other ? [{ kind: 'changed', factKind: 'condition', source: view.shown, rewrite: other.shown }] : [];
  });

const standard = /以([^，、]{2,12}?)为([准止限])/;

/** 以快递揽收时间为止 became 到仓库收到为止: another point decides. */
const findOtherStandard = (source: readonly ClauseView[], rewrite: readonly ClauseView[]): FactProblem[] => {
  const named = new Set(rewrite.flatMap(({ words }) => [...words]));
  return source.flatMap((view): FactProblem[] => {
    const [, words = '', mark = ''] = standard.exec(view.text) ?? [];
    const own = readContent(words);
    if (own.words.size === 0 || [...own.words].some((word) => named.has(word))) return [];
    const other = rewrite.find(({ text, characters }) => {
      const shared = [...own.characters].filter((character) => characters.has(character)).length;
      return text.includes(`为${mark}`) && shared < own.characters.size * leastKept;
    });
    return other ? [{ kind: 'changed', factKind: 'condition', source: view.shown, rewrite: other.shown }] : [];
  });
};

/** To what and to whom a rule applies: no condition may become 不管, nothing irrelevant the measure, no measure another. */
export const checkScope = (alignment: Alignment, weigh: Weigh): FactProblem[] => {
  const source = alignment.source.map(({ view }) => view);
  const rewrite = alignment.rewrite.map(({ view }) => view);
  return [
    ...findWidened(alignment, weigh),
    ...findMadeRelevant(source, rewrite),
    ...findOtherStandard(source, rewrite),
  ];
};
