import { isSameNumber } from '@/utils/facts/compare-numbers';
import type { NumberFact } from '@/utils/facts/extract-facts';
import type { Alignment } from '@/utils/rewrite/align-statements';
import type { ClauseView } from '@/utils/rewrite/read-views';
import type { FactProblem } from '@/utils/rewrite/types';
import { numeralPattern, readNumeral } from '@/utils/text/numerals';

/** A text and its numbers. */
export interface NumberedText {
  text: string;
  numbers: readonly NumberFact[];
}

/** 每月 and 一个月, 年度 and 一年: a rate said as a duration of one. */
const rates: readonly (readonly [value: string, spoken: RegExp])[] = [
  ['ordinal:1', /首|头一|第一|头[年月次回]/],
  ['percent:100', /百分之?百|全部|全额|全都/],
  ['minute:1440', /全天|全年无休|每[天日]|[当单隔次]日|隔天|日[均租付结]|按[日天]|第二天/],
  ['minute:10080', /每周|每个?星期|周均/],
  ['month:1', /每个?月|月度|当月|月[均租卡付结]|包月/],
  ['month:3', /每个?季|季[卡付]|季度/],
  ['month:12', /年度|每年|全年|次\/年|年[卡费租付]|包年/],
  ['minute:60', /每小时/],
];
/** 提前1天 and 1小时内 are limits of their own, never a rate. */
const isLimit = ({ clause, text }: NumberFact): boolean =>
  new RegExp(`(?:提前|超过?|满|不足|延[后迟长]|推迟)${text}|${text}(?:之|以)?[内前后]`).test(clause);
/** 一克15元 says 每克15元. */
const isPerUnit = (fact: NumberFact, text: string): boolean => {
  const unit = fact.quantity?.raw === 1 ? /^[一1]个?(\D+)$/.exec(fact.text)?.[1] : undefined;
  return (
    unit !== undefined && (text.includes(`每${unit}`) || text.includes(`每个${unit}`) || text.includes(`/${unit}`))
  );
};
/** 1平勺 for 每平勺, 1码1机 for 1个激活码 and 1台: a single one of something that the other text counts or has as its unit. */
const isSingle = ({ quantity, text, start, end }: NumberFact, written: string, other: string): boolean => {
  if (quantity?.raw !== 1 || quantity.base === 'ordinal' || !/^[1一]/.test(text)) return false;
  const counted = /^[1一]\s*个?([\u4e00-\u9fff]{1,2})/.exec(written.slice(start, end + 3))?.[1];
  if (counted === undefined) return false;
  const unit = counted.slice(0, 1);
  return new RegExp(`[每单/]个?${counted}|[每单]${unit}|[1一][^，。；\\d]{0,4}${unit}`).test(other);
};
/** 1次打孔 said as 打一个孔: what is counted stands beside both, the counter is another. */
const isSingleSaid = ({ quantity, text, start, end }: NumberFact, written: string, other: string): boolean => {
  if (quantity?.raw !== 1 || quantity.base === 'ordinal' || !/^[1一]/.test(text)) return false;
  const near = (around: string, from: number, to: number): string[] =>
    [...`${around.slice(Math.max(0, from - 3), from)}${around.slice(to, to + 3)}`].filter((character) =>
      /[\u4e00-\u9fff]/.test(character),
    );
  const things = new Set(near(written, start, end));
  return [...other.matchAll(/[1一][\u4e00-\u9fff]/g)].some((match) =>
    near(other, match.index, match.index + match[0].length).some(
      (character) => things.has(character) && !/[的了是在及和与每可得有]/.test(character),
    ),
  );
};
/** 双方 for 两个人, 双早 for 两份早餐, 两趟 for 往返. */
const isPair = ({ quantity, kind, text }: NumberFact, other: string): boolean =>
  kind === 'count' &&
  quantity?.raw === 2 &&
  (/双(?![击十])|俩/.test(other) || (/[趟头]$/.test(text) && /往返|来回|双程/.test(other)));

/** 四件套这类, where the source only has 套件. */
const isSetNamed = ({ end }: NumberFact, rewrite: string, source: string): boolean =>
  rewrite.startsWith('套', end) && source.includes('套') && !source.includes('件套');

/** 一两次 for 不超过2次: of two neighbouring numbers the higher one is the limit. */
const isRoundedLow = (fact: NumberFact, rewrite: NumberedText, source: readonly NumberFact[]): boolean =>
  rewrite.numbers.some(
    (other) =>
      other.start === fact.start &&
      other.end === fact.end &&
      (other.quantity?.raw ?? 0) > (fact.quantity?.raw ?? 0) &&
      source.some((own) => own.direction === 'upper' && isSameNumber(own, other)),
  );
const isRateIn = (fact: NumberFact, text: string): boolean =>
  !isLimit(fact) &&
  (isPerUnit(fact, text) ||
    isPair(fact, text) ||
    rates.some(([value, spoken]) => value === fact.value && spoken.test(text)));

/** 没有无理由退货 says what 不支持七天无理由退货 says. */
const isDroppable = (fact: NumberFact): boolean =>
  fact.quantity?.isLoose === true ||
  (/无理由/.test(fact.clause) && /不|无法|除外/.test(fact.clause.replace(/无理由/g, '')) && /七天|7天/.test(fact.text));

/** 9点 stands for 21:00 only where it does not repeat a 9:00 of the source. */
const isTaken = (fact: NumberFact, other: NumberFact, source: readonly NumberFact[]): boolean =>
  fact.kind === 'time' && fact.value !== other.value && source.some(({ value }) => value === other.value);

/** 十餐 for 10餐: a counter that is in no table, after the same figure spelled in Chinese. */
const isSpelled = ({ quantity }: NumberFact, written: string, other: string): boolean => {
  const counter =
    quantity?.base === 'bare' ? /^\s*[\u4e00-\u9fff]/.exec(written.slice(quantity.end))?.[0].trim() : undefined;
  if (counter === undefined) return false;
  return [...other.matchAll(new RegExp(`(${numeralPattern})个?${counter}`, 'g'))].some(
    ([, numeral = '']) => readNumeral(numeral) === quantity?.raw,
  );
};

/** 满500换5元 said as 500积分能换5元: no deal by its shape, but both figures in one clause and in their order. */
const isDealSaid = (fact: NumberFact, other: NumberedText): boolean => {
  if (fact.kind !== 'deal') return false;
  const [, threshold, verb, gain] = fact.value.split('|');
  if (other.numbers.some(({ kind, value }) => kind === 'deal' && value.split('|')[1] === threshold)) return false;
  const said = other.numbers.filter(({ kind }) => kind !== 'deal');
  const isGain = ({ quantity }: NumberFact): boolean =>
    String(quantity?.base === 'discount' ? quantity.amount : quantity?.raw) === gain;
  return said.some(
    ({ quantity, clause, start }) =>
      String(quantity?.raw) === threshold &&
      // 送个收纳盒: a single gift is not counted.
      ((gain === '1' && verb === '送') ||
        said.some((next) => next.clause === clause && next.start > start && isGain(next))),
  );
};

/** 未成年 says 未满18周岁. */
const isMinor = ({ value }: NumberFact, text: string): boolean => value === '岁:18' && /未成年|没成年/.test(text);

/** 第13至36个月 said as 之后到36个月, after the 12个月 before it. */
const isContinued = (fact: NumberFact, source: readonly NumberFact[], rewrite: NumberedText): boolean =>
  fact.text.startsWith('第') &&
  /(?:之|往|以)后|后面|接着|再往下/.test(rewrite.text) &&
  [source, rewrite.numbers].every((numbers) =>
    numbers.some(
      ({ quantity }) =>
        quantity &&
        fact.quantity &&
        quantity.base === fact.quantity.base &&
        quantity.amount === fact.quantity.amount - 1,
    ),
  );

/** 2025年 beside 12月31号. */
const isYearSaid = ({ kind, value }: NumberFact, source: readonly NumberFact[]): boolean =>
  kind === 'date' &&
  value.endsWith('/0/') &&
  source.some((other) => other.kind === 'date' && other.value.startsWith(value.slice(0, 5)));

const glossLength = 8;
const daysOf = ({ quantity }: NumberFact): number | undefined =>
  quantity?.base === 'month' ? quantity.amount * 30 : quantity?.base === 'minute' ? quantity.amount / 1440 : undefined;

/** 半年内（180天）, 退八成（扣20%）: beside the exact figure of the source, the same once more from another side. */
const isGloss = (fact: NumberFact, rewrite: NumberedText, source: readonly NumberFact[]): boolean =>
  rewrite.numbers.some((other) => {
    const gap = other.start >= fact.end ? other.start - fact.end : fact.start - other.end;
    if (other === fact || gap > glossLength || other.kind !== fact.kind) return false;
    if (!source.some((own) => isSameNumber(own, other))) return false;
    const between = rewrite.text.slice(Math.min(fact.end, other.end), Math.max(fact.start, other.start));
    if (!/[（(]|也就是|就是|即|=/.test(between)) return false;
    const [days, exact] = [daysOf(fact), daysOf(other)];
    if (days !== undefined && exact !== undefined) return Math.abs(days - exact) <= exact * 0.03;
    return (
      fact.quantity?.base === 'percent' &&
      other.quantity?.base === 'percent' &&
      fact.quantity.amount + other.quantity.amount === 100 &&
      /退/.test(fact.clause) &&
      /扣|收/.test(between)
    );
  });

const isInside = ({ start, end }: NumberFact, view: ClauseView): boolean => start >= view.start && end <= view.end;

/** The clauses of the source that a number of the rewrite speaks of. */
const findOrigins = (fact: NumberFact, { pairs }: Alignment): ClauseView[] =>
  pairs.filter(({ rewrite }) => isInside(fact, rewrite.view)).map(({ source }) => source.view);

/** What is counted, of a count in Chinese figures: 个号 of 三个号, 层 of 五层, 第次 of 第三次. */
const readCounter = ({ text }: NumberFact): string => text.replace(new RegExp(numeralPattern, 'g'), '');

/** A count in Chinese figures may go unsaid or come in (两种方式); it may not become another count of the same thing. */
const isExchanged = (fact: NumberFact, numbers: readonly NumberFact[], own: readonly NumberFact[]): boolean =>
  fact.quantity?.isLoose === true &&
  fact.quantity.raw > 1 &&
  numbers.some(
    (other) =>
      other.quantity?.isLoose === true &&
      (other.quantity.raw > 1 || other.quantity.base !== 'ordinal') &&
      readCounter(other) === readCounter(fact) &&
      !own.some((one) => isSameNumber(one, other)),
  );

/**
 * Every number of the source must stand in the rewrite, and no other. A lost and an invented one of the same kind are
 * reported as one change, the one in the clause that speaks of the same thing first.
 */
export const checkNumbers = (source: NumberedText, rewrite: NumberedText, alignment: Alignment): FactProblem[] => {
  const lost = source.numbers.filter(
    (fact) =>
      (!isDroppable(fact) || isExchanged(fact, rewrite.numbers, source.numbers)) &&
      !isSpelled(fact, source.text, rewrite.text) &&
      !isDealSaid(fact, rewrite) &&
      !isMinor(fact, rewrite.text) &&
      !isContinued(fact, source.numbers, rewrite) &&
      !(fact.kind === 'count' && isSingle(fact, source.text, rewrite.text)) &&
      !(fact.kind === 'count' && isSingleSaid(fact, source.text, rewrite.text)) &&
      !rewrite.numbers.some((other) => isSameNumber(fact, other) && !isTaken(fact, other, source.numbers)) &&
      !isRateIn(fact, rewrite.text),
  );
  const invented = rewrite.numbers.filter(
    (fact) =>
      (fact.quantity?.isLoose !== true || isExchanged(fact, source.numbers, rewrite.numbers)) &&
      !isSpelled(fact, rewrite.text, source.text) &&
      !isDealSaid(fact, source) &&
      !isYearSaid(fact, source.numbers) &&
      !isGloss(fact, rewrite, source.numbers) &&
      !isSetNamed(fact, rewrite.text, source.text) &&
      !isRoundedLow(fact, rewrite, source.numbers) &&
      !(fact.kind === 'count' && isSingle(fact, rewrite.text, source.text)) &&
      !source.numbers.some((other) => isSameNumber(other, fact)) &&
      !isRateIn(fact, source.text),
  );
  const problems: FactProblem[] = lost.map((fact) => {
    const rivals = invented.filter((other) => other.kind === fact.kind);
    const other =
      rivals.find((rival) => findOrigins(rival, alignment).some((view) => isInside(fact, view))) ?? rivals[0];
    if (other) invented.splice(invented.indexOf(other), 1);
    return {
      kind: other ? 'changed' : 'lost',
      factKind: fact.kind,
      source: fact.clause,
      rewrite: other?.clause ?? '',
    };
  });
  return problems.concat(
    invented.map((fact): FactProblem => {
      const origin = findOrigins(fact, alignment)[0];
      return {
        kind: origin ? 'changed' : 'invented',
        factKind: fact.kind,
        source: origin?.text ?? '',
        rewrite: fact.clause,
      };
    }),
  );
};
