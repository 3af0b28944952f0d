import type { ClauseView } from '@/utils/rewrite/read-views';
import type { FactProblem } from '@/utils/rewrite/types';
import type { Voicing } from '@/utils/rewrite/voice-clauses';

/** The same day, month or year, or the one after it; speech has its own words for both. */
interface Period {
  same: RegExp;
  next: RegExp;
}

const periods: readonly Period[] = [
  { same: /当[日天](?!.*次日)|同[一]?[日天]|那[一]?天(?!后)/, next: /次日|第二[天日]|隔[天日]|翌日|转天|明天|后一天/ },
  { same: /当月|本月|这个月|同月|月内/, next: /次月|下个?月|第二个月/ },
  { same: /当年|今年|本年|同年|年内/, next: /次年|来年|第二年|明年|下一年|转年|翌年/ },
];
/** Less in common is chance. */
const leastVoiced = 0.8;
/** Clauses that take up this share of what the best one does speak of the same thing. */
const near = 0.8;

/** 次日起算 must not become 当天起算, 次年12月31日 not 当年: where the rewrite speaks of it, only the other day is named. */
export const checkRelativeDays = (
  source: readonly ClauseView[],
  rewrite: readonly ClauseView[],
  voicing: Voicing,
): FactProblem[] => {
  const spokenOf = (view: ClauseView): ClauseView[] => {
    const voiced = voicing(view);
    const best = voiced.reduce((most, weight) => Math.max(most, weight), 0);
    return best < leastVoiced ? [] : rewrite.filter(({ index }) => (voiced[index] ?? 0) >= best * near);
  };
  return source.flatMap((view): FactProblem[] =>
    periods.flatMap(({ same, next }): FactProblem[] => {
      const isNext = next.test(view.text);
      if (isNext === same.test(view.text)) return [];
      const [own, other] = isNext ? [next, same] : [same, next];
      const spoken = spokenOf(view);
      const turned = spoken.find(({ text }) => other.test(text));
      const isKept = rewrite.some(
        ({ text, sentence }) => own.test(text) && spoken.some((one) => one.sentence === sentence),
      );
      if (!turned || isKept) return [];
      return [{ kind: 'changed', factKind: 'date', source: view.shown, rewrite: turned.shown }];
    }),
  );
};
