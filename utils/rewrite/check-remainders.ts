import { readClaim } from '@/utils/facts/claims';
import { isUnrefused } from '@/utils/facts/stance';
import type { ClauseView } from '@/utils/rewrite/read-views';
import type { FactProblem } from '@/utils/rewrite/types';

/** What is left after an only (只能抵扣这款) or an exception (除了运输弄坏的). */
const remainder = /^(?:别的|其[他它余]|剩下的|另外的)|^除了?(?!非)[^，]*$|以外的?$/;
const restriction = /[仅只才](?!要是)|除外|例外/;

/** 除了运输弄坏的，都可以退换: the outcome stands in the same clause or in the next. */
const readOutcome = (view: ClauseView, next: ClauseView | undefined): ClauseView | undefined =>
  readClaim(view.text.replace(/^除了?|除外|以外/g, '')) === 'grant' && !/^除|以外的?$/.test(view.text)
    ? view
    : next?.sentence === view.sentence && /^[都全]|^就?可以/.test(next.text)
      ? next
      : undefined;

const isOpen = ({ text }: ClauseView): boolean => isUnrefused(text) && /可以|支持|[都全也]能|[都也]行/.test(text);

/** The source refuses the rest: 运输破损除外 after 不支持退换货, or 仅可 with nothing granted beside it. */
const findLimit = (source: readonly ClauseView[], outcome: ClauseView, before: ClauseView): ClauseView | undefined =>
  source.find((view) => {
    const previous = source[view.index - 1];
    const isException = /除外|例外/.test(view.text) && previous !== undefined && readClaim(previous.text) === 'deny';
    if (!isException && !/[仅只]/.test(view.text)) return false;
    const named = isException && previous ? [...view.characters, ...previous.characters] : [...view.characters];
    const spoken = new Set([...outcome.characters, ...before.characters]);
    return named.filter((character) => spoken.has(character)).length >= 3;
  });

/** What remains beside an only or an exception (别的, 其他情况) must not be granted when the source grants none of it. */
export const checkRemainders = (source: readonly ClauseView[], rewrite: readonly ClauseView[]): FactProblem[] => {
  if (source.some(({ text }) => /其[他它余]|剩余|别的/.test(text) && isUnrefused(text))) return [];
  return rewrite.flatMap((view): FactProblem[] => {
    if (!remainder.test(view.text)) return [];
    const outcome = readOutcome(view, rewrite[view.index + 1]);
    const before = outcome === view ? rewrite[view.index - 1] : view;
    if (!outcome || !before || !isOpen(outcome) || !(restriction.test(before.text) || /^[除其]|以外/.test(view.text)))
      return [];
    const limit = findLimit(source, outcome, before);
    return limit ? [{ kind: 'changed', factKind: 'polarity', source: limit.shown, rewrite: outcome.shown }] : [];
  });
};
