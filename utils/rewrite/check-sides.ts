import { readClaim } from '@/utils/facts/claims';
import type { FactKind } from '@/utils/facts/types';
import type { ClauseView } from '@/utils/rewrite/read-views';
import type { FactProblem } from '@/utils/rewrite/types';
import type { Voicing } from '@/utils/rewrite/voice-clauses';

/** A fact with two sides: what says the one in rules, what keeps it in speech, and what turns it round. */
interface Sided {
  factKind: FactKind;
  source: RegExp;
  kept: RegExp;
  turned: RegExp;
  /** Only where the clause before refuses: after a grant the exception refuses by itself. */
  isAfterRefusal?: boolean;
}

const sides: readonly Sided[] = [
  // Free of charge, or not.
  {
    factKind: 'amount',
    source: /免费|免[收除付]|不(?:另|再)?(?:行)?[收计]|包邮/,
    kept: /免|不[用要收花另]|没.{0,3}费|[送包含白]|我们|店里|咱|零费/,
    turned:
      /(?<![不没免无]|[不没]会|不用|不再|不另)(?:另外?(?:[收付算加计]|要钱)|加收|[要得会](?:另|再)?收(?!到|货|好)|(?<!另|再)收费|自费|自付|您(?:自己)?[出付掏]|付费|有偿)/,
  },
  // Switched off, or on.
  {
    factKind: 'polarity',
    source: /默认(?:为|是)?(?:关闭|不开启|未开启)/,
    kept: /关|不|没|未/,
    turned: /开[着启通]|打开|自动/,
  },
  {
    factKind: 'polarity',
    source: /默认(?:为|是)?(?:开启|打开|勾选)/,
    kept: /开|勾/,
    turned: /关[着闭]|没开|不开/,
  },
  // An exception, or none.
  {
    factKind: 'condition',
    source: /除外|例外|不在此[列限]/,
    kept: /除|例外|但|不过|另|不是|才|只有|没有?|非|不[含包算在]|以外/,
    turned: /[也都]不|一样不|同样不/,
    isAfterRefusal: true,
  },
];

/** Clauses that take up this share of what the best one does speak of the same thing. */
const near = 0.7;
/** Less in common is chance. */
const leastVoiced = 0.8;

const isAfterDenial = (source: readonly ClauseView[], { index, sentence }: ClauseView): boolean => {
  const previous = source[index - 1];
  return previous?.sentence === sentence && readClaim(previous.text) === 'deny';
};

/** Facts with two sides: where the rewrite speaks of one, it must not say the other. */
export const checkSides = (
  source: readonly ClauseView[],
  rewrite: readonly ClauseView[],
  voicing: Voicing,
): FactProblem[] =>
  source.flatMap((view) =>
    sides
      .filter((side) => side.source.test(view.text) && (side.isAfterRefusal !== true || isAfterDenial(source, view)))
      .flatMap(({ factKind, kept, turned }): FactProblem[] => {
        const voiced = voicing(view);
        const best = voiced.reduce((most, weight) => Math.max(most, weight), 0);
        if (best < leastVoiced) return [];
        const speaking = rewrite.filter(({ index }) => (voiced[index] ?? 0) >= best * near);
        const other = speaking.find(({ text }) => turned.test(text));
        if (!other || speaking.some(({ text }) => kept.test(text.replace(turned, '')))) return [];
        return [{ kind: 'changed', factKind, source: view.shown, rewrite: other.shown }];
      }),
  );
