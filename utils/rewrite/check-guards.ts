import { isRemedy, readTokens } from '@/utils/facts/concepts';
import { guards, scaleStart, unmet } from '@/utils/rewrite/guard-table';
import type { ClauseView } from '@/utils/rewrite/read-views';
import type { FactProblem } from '@/utils/rewrite/types';
import type { Voicing } from '@/utils/rewrite/voice-clauses';

/** Clauses that take up this share of what the best one does speak of the same thing. */
const near = 0.5;
/** Less in common is chance. */
const leastVoiced = 0.8;

/** The sentences of the rewrite that speak of a clause of the source, as one text; '' where none does. */
export const joinRegion = (view: ClauseView, rewrite: readonly ClauseView[], voicing: Voicing): string => {
  const voiced = voicing(view);
  const best = voiced.reduce((most, weight) => Math.max(most, weight), 0);
  if (best < leastVoiced) return '';
  const sentences = new Set(
    rewrite.filter(({ index }) => (voiced[index] ?? 0) >= best * near).map(({ sentence }) => sentence),
  );
  return rewrite
    .filter(({ sentence }) => sentences.has(sentence))
    .map(({ text }) => text)
    .join('，');
};

const readStep = ({ text }: ClauseView): RegExp[] => {
  const step = scaleStart.exec(text)?.[1];
  return step === undefined ? [] : [new RegExp(step)];
};

/**
 * Every condition of a closed list (未拆封, 有效期内, 因商家原因) is said: where the source has it once anywhere, where it
 * has it more often in the sentences that speak of the clause.
 */
export const checkGuards = (
  source: readonly ClauseView[],
  rewrite: readonly ClauseView[],
  voicing: Voicing,
): FactProblem[] => {
  const lose = (view: ClauseView): FactProblem => ({
    kind: 'lost',
    factKind: 'condition',
    source: view.shown,
    rewrite: '',
  });
  const isGone = (kept: RegExp, view: ClauseView): boolean => {
    const naming = source.filter(({ text }) => kept.test(text));
    const said = rewrite.filter(({ text }) => kept.test(text));
    const sentences = new Set(naming.map(({ sentence }) => sentence)).size;
    if (said.length >= naming.length || (sentences === 1 && said.length > 0)) return false;
    const region = joinRegion(view, rewrite, voicing);
    return said.length === 0 || (region !== '' && !kept.test(region));
  };
  const isUnsaid = (words: string): boolean => {
    const tokens = [...readTokens(words).keys()].filter((token) => !isRemedy(token));
    return (
      tokens.length > 0 &&
      rewrite.every((view) => tokens.every((token) => !view.tokens.has(token) && !view.text.includes(token)))
    );
  };
  const written = source.map(({ text }) => text).join('，');
  const present = guards.filter((guard) => guard.source.test(written));
  return source.flatMap((view) => [
    ...present.filter((guard) => guard.source.test(view.text) && isGone(guard.kept, view)).map(() => lose(view)),
    ...[...view.text.matchAll(unmet)].filter(([, words = '']) => isUnsaid(words)).map(() => lose(view)),
    ...readStep(view).flatMap((step) => (rewrite.some(({ text }) => step.test(text)) ? [] : [lose(view)])),
  ]);
};
