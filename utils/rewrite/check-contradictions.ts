import { isCase } from '@/utils/facts/claims';
import { isSameNumber } from '@/utils/facts/compare-numbers';
import type { NumberFact } from '@/utils/facts/extract-facts';
import type { ClauseView } from '@/utils/rewrite/read-views';
import type { FactProblem } from '@/utils/rewrite/types';

const forbidden =
  /(?:不得|不可以?(?!抗)|不能|不予|禁止|严禁|不支持|无法|请勿|切勿|不会|(?<=^|[、，也])不(?![会能可得予支要须需用])|(?<=[须、，])无(?!理由))(再次?|另行|单独|直接|自行|主动|擅自)?([\u4e00-\u9fff]{2,4})/g;
/** Actions that every article allows here and refuses there: their polarity hangs on the case, not on the word. */
const hangsOnCase =
  /退[货款换回]|换[货新]|申请|使用|办理|受理|享受|提供|发[货出]|购买|参[与加]|提交|更换|补[发寄]|支持|超过|低于|高于|少于|多于/;
const allowing = (word: string, gap = 3): RegExp =>
  new RegExp(`(?<![不才就方无])(?:可以?|能够?|支持|允许)[^，。；不没]{0,${gap}}${word}`);
const refusing = (word: string): RegExp =>
  new RegExp(`(?:不|没|别|无法|勿|禁止)[^，。；]{0,4}${word}|${word}不[了成行]`);
/** 可与平台津贴同时使用: in the source the thing may stand between. */
const sourceGap = 10;

/** 不得转让 became 可以转让, though other items of the same clause stay refused. */
const findAllowed = (source: readonly ClauseView[], rewrite: readonly ClauseView[]): FactProblem[] => {
  const sourceText = source.map((view) => view.folded).join('，');
  const findAllowing = (said: string): ClauseView | undefined => {
    const allows = allowing(said);
    const refuses = refusing(said);
    if (allowing(said, sourceGap).test(sourceText) || rewrite.some(({ folded }) => refuses.test(folded)))
      return undefined;
    return rewrite.find(({ folded }) => allows.test(folded));
  };
  return source.flatMap((view) =>
    [...view.folded.matchAll(forbidden)].flatMap(([, manner = '', action = '']): FactProblem[] => {
      const verb = action.slice(0, 2);
      const isPlain = manner === '' && (hangsOnCase.test(verb) || /^[给帮为替]/.test(verb));
      const broken = isPlain
        ? undefined
        : [
            ...[verb, action].map((said) => manner + said),
            ...(manner.startsWith('再') ? [`再${verb.slice(0, 1)}`] : []),
          ]
            .map(findAllowing)
            .find((other) => other !== undefined);
      return broken ? [{ kind: 'changed', factKind: 'prohibition', source: view.shown, rewrite: broken.shown }] : [];
    }),
  );
};

const negation = /[不没未非]/g;
/** To the letter, but for persons, the mark of a condition and negations. */
const withoutNegation = ({ folded }: ClauseView): string =>
  folded
    .replace(/消费者|买家|顾客|客户|用户/g, '您')
    .replace(/商家|卖家|我司/g, '我们')
    .replace(/(?:的话|的|时)$/, '')
    .replace(negation, '');
const countNegations = (text: string): number => text.match(negation)?.length ?? 0;

/** A clause taken over to the letter, but for one 不 more or less. */
const findNegated = (source: readonly ClauseView[], rewrite: readonly ClauseView[]): FactProblem[] => {
  const spoken = rewrite.map((view) => ({ view, plain: withoutNegation(view) }));
  return source.flatMap((view): FactProblem[] => {
    // 逾期归还的 and 超时没还 name one case.
    if (/逾期|过期|超期|超时|未|没/.test(view.text) && isCase(view.text)) return [];
    const own = withoutNegation(view);
    const copies = spoken.filter(({ plain }) => plain === own).map((copy) => copy.view);
    const isTurned = copies.every(({ text }) => countNegations(text) !== countNegations(view.text));
    const [first] = copies;
    return first && isTurned
      ? [{ kind: 'changed', factKind: 'polarity', source: view.shown, rewrite: first.shown }]
      : [];
  });
};

/** 2小时 stands three times, 48小时 once; in the rewrite twice and twice: one became the other. */
const findMoved = (source: readonly NumberFact[], rewrite: readonly NumberFact[]): FactProblem[] => {
  const count = (facts: readonly NumberFact[], of: NumberFact): number =>
    facts.filter((fact) => isSameNumber(of, fact)).length;
  const fewer = source.filter((fact) => !fact.quantity?.isLoose && count(rewrite, fact) < count(source, fact));
  return rewrite.flatMap((fact) => {
    const origin = source.find((other) => isSameNumber(other, fact));
    if (!origin || fact.quantity?.isLoose || count(rewrite, origin) <= count(source, origin)) return [];
    // Only a unit exchanged under an unchanged figure: a limit said twice in other words is no mistake.
    const replaced = fewer.find(
      (other) => other.kind === fact.kind && other.quantity?.raw === fact.quantity?.raw && other.value !== fact.value,
    );
    return replaced
      ? [{ kind: 'changed' as const, factKind: fact.kind, source: replaced.clause, rewrite: fact.clause }]
      : [];
  });
};

/** A refusal said as a permission word for word, and a number that took the place of another of the text. */
export const checkContradictions = (
  source: readonly ClauseView[],
  rewrite: readonly ClauseView[],
  sourceNumbers: readonly NumberFact[],
  rewriteNumbers: readonly NumberFact[],
): FactProblem[] => [
  ...findAllowed(source, rewrite),
  ...findNegated(source, rewrite),
  ...findMoved(sourceNumbers, rewriteNumbers),
];
