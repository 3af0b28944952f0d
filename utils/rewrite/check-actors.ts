import { type Agent, readAgent } from '@/utils/facts/agents';
import type { ClauseView } from '@/utils/rewrite/read-views';
import type { FactProblem } from '@/utils/rewrite/types';
import { type Voicing, voiceClauses } from '@/utils/rewrite/voice-clauses';

/** From here on two clauses that choose each other speak of the same thing. */
const surely = 1;
/** The next best clause takes up less than this share, or it is open which one is meant. */
const clearly = 0.6;
/** What the two must have in common by themselves: a concept and a little more. */
const leastOwn = 1.5;
/** A clause that takes up this share of the best and has the same actor keeps the fact. */
const enough = 0.5;

const findBest = (voiced: Float64Array): number =>
  voiced.reduce((best, weight, index) => (weight > (voiced[best] ?? 0) ? index : best), 0);

const shareOwn = (one: ClauseView, other: ClauseView): number => {
  let sum = 0;
  for (const [token, weight] of one.tokens) sum += Math.min(weight, other.tokens.get(token) ?? 0);
  return sum;
};

/** The clause of the rewrite that a clause of the source chooses before all others. */
const findChosen = (view: ClauseView, rewrite: readonly ClauseView[], voiced: Float64Array): ClauseView | undefined => {
  const index = findBest(voiced);
  const best = voiced[index] ?? 0;
  const isClear = voiced.every((weight, other) => other === index || weight < best * clearly);
  const spoken = rewrite[index];
  return best >= surely && isClear && spoken && shareOwn(view, spoken) >= leastOwn ? spoken : undefined;
};

/** 由本店承担 must not become 您出: who acts or pays, in clauses that choose each other from both sides. */
export const checkActors = (
  source: readonly ClauseView[],
  rewrite: readonly ClauseView[],
  voicing: Voicing,
): FactProblem[] => {
  const acting = rewrite.map(({ text }): Agent | undefined => readAgent(text));
  let back: Voicing | undefined;
  return source.flatMap((view): FactProblem[] => {
    const agent = readAgent(view.text);
    if (agent === undefined) return [];
    const voiced = voicing(view);
    const spoken = findChosen(view, rewrite, voiced);
    const other = spoken && acting[spoken.index];
    if (!spoken || other === undefined || other === agent) return [];
    const least = (voiced[spoken.index] ?? 0) * enough;
    if (voiced.some((weight, index) => weight >= least && acting[index] === agent)) return [];
    back ??= voiceClauses(rewrite, source);
    if (findBest(back(spoken)) !== view.index) return [];
    return [{ kind: 'changed', factKind: 'payer', source: view.shown, rewrite: spoken.shown }];
  });
};
