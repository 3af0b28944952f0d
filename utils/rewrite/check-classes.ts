import { hasNegation } from '@/utils/facts/polarity';
import type { ClauseView } from '@/utils/rewrite/read-views';
import { type TermClass, termClasses } from '@/utils/rewrite/term-classes';
import type { FactProblem } from '@/utils/rewrite/types';

const joinSentence = (views: readonly ClauseView[], sentence: number): string =>
  views
    .filter((view) => view.sentence === sentence)
    .map((view) => view.text)
    .join('，');

const change = (view: ClauseView, other: ClauseView): FactProblem => ({
  kind: 'changed',
  factKind: 'condition',
  source: view.shown,
  rewrite: other.shown,
});

/** A member that the rewrite lost altogether while another, foreign to the source, came in. */
const findReplaced = (
  members: TermClass,
  source: readonly ClauseView[],
  rewrite: readonly ClauseView[],
): FactProblem[] => {
  const isNamed = (views: readonly ClauseView[], member: RegExp): boolean =>
    views.some(({ text }) => member.test(text));
  const lost = members.filter((member) => isNamed(source, member) && !isNamed(rewrite, member));
  const gained = members.filter((member) => isNamed(rewrite, member) && !isNamed(source, member));
  const intruder = rewrite.find(({ text }) => gained.some((member) => member.test(text)) && !hasNegation(text));
  if (lost.length === 0 || !intruder) return [];
  return source.filter(({ text }) => lost.some((member) => member.test(text))).map((view) => change(view, intruder));
};

/** A member exchanged for another beside the same number: 48小时内提供视频 became 48小时内提供照片. */
const findExchanged = (
  members: TermClass,
  source: readonly ClauseView[],
  rewrite: readonly ClauseView[],
): FactProblem[] =>
  source.flatMap((view) => {
    const own = members.filter((member) => member.test(view.text));
    if (own.length !== 1 || view.numbers.size === 0) return [];
    // 第13至36个月免费维修: a range of its own is compared by itself.
    const isOwnRange =
      view.numbers.size > 1 &&
      source.every((near) => near === view || [...view.numbers].some((number) => !near.numbers.has(number)));
    const sentence = isOwnRange ? view.text : joinSentence(source, view.sentence);
    const matches = rewrite.filter((other) => [...view.numbers].some((number) => other.numbers.has(number)));
    const isExchanged = matches.every((other) => {
      const spoken = joinSentence(rewrite, other.sentence);
      const others = members.filter((member) => member.test(other.text) && !member.test(sentence));
      return others.length > 0 && !own.some((member) => member.test(spoken)) && !hasNegation(other.text);
    });
    return matches[0] && isExchanged ? [change(view, matches[0])] : [];
  });

/** One of a class of things that exclude each other must not be exchanged for another. */
export const checkClasses = (source: readonly ClauseView[], rewrite: readonly ClauseView[]): FactProblem[] =>
  termClasses.flatMap((members) => [
    ...findReplaced(members, source, rewrite),
    ...findExchanged(members, source, rewrite),
  ]);
