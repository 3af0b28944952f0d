import type { ClauseView } from '@/utils/rewrite/read-views';

/** A rewrite clause that speaks of the same thing as a source clause. */
export interface Match {
  view: ClauseView;
  score: number;
}

/** Finds, for clauses of the source, the clauses of the rewrite that share their content. */
export interface Aligner {
  /** Best first; those with at least `share` of the best score. Numbers count as content. */
  match(view: ClauseView, share?: number): Match[];
  /** By the clause's content together with the clauses before. Another reading of the same question. */
  matchInContext(view: ClauseView): Match[];
  /** Shared words, rare ones weighing more; numbers left out. */
  scoreWords(view: ClauseView, other: ClauseView): number;
  /** scoreWords of the two clauses, each with the clause before it. */
  scoreInContext(view: ClauseView, other: ClauseView): number;
}

const characterWeight = 0.2;
/** Less than this in common is chance. */
const related = 0.1;
/** Beside this share of the best clause's own words, the words around a clause cannot make it the one meant. */
const ownShare = 0.15;
/** A clause with fewer words of its own (不予支持) is about what the clause before it says. */
const fewWords = 2;

const countItems = (views: readonly ClauseView[]): Map<string, number> => {
  const counts = new Map<string, number>();
  for (const view of views) {
    for (const item of [...view.words, ...view.characters, ...view.numbers])
      counts.set(item, (counts.get(item) ?? 0) + 1);
  }
  return counts;
};

/** The clause before, when it belongs to the same sentence. */
const findPrevious = (views: readonly ClauseView[], view: ClauseView): ClauseView | undefined => {
  const previous = views[view.index - 1];
  return previous?.sentence === view.sentence ? previous : undefined;
};

/** A clause and up to two before it in its sentence. */
const withBefore = (views: readonly ClauseView[], view: ClauseView): ClauseView[] =>
  views.slice(Math.max(0, view.index - 2), view.index + 1).filter((near) => near.sentence === view.sentence);

/** Words that stand in few clauses of the source weigh more: 防虫剂 says more than 商品. */
export const createAligner = (source: readonly ClauseView[], rewrite: readonly ClauseView[]): Aligner => {
  const counts = countItems(source);
  const sumShared = (items: ReadonlySet<string>, others: ReadonlySet<string>): number => {
    let sum = 0;
    for (const item of items) if (others.has(item)) sum += 1 / (counts.get(item) ?? 1);
    return sum;
  };
  const scored = source.map(() => new Map<number, number>());
  const scoreWords = (view: ClauseView, other: ClauseView): number => {
    const known = scored[view.index]?.get(other.index);
    if (known !== undefined) return known;
    const score = sumShared(view.words, other.words) + characterWeight * sumShared(view.characters, other.characters);
    scored[view.index]?.set(other.index, score);
    return score;
  };
  const scoreAll = (view: ClauseView, other: ClauseView): number =>
    scoreWords(view, other) + sumShared(view.numbers, other.numbers);
  const keepBest = (matches: Match[], share: number): Match[] => {
    const found = matches.filter((match) => match.score > 0).sort((a, b) => b.score - a.score);
    const best = found[0]?.score ?? 0;
    return found.filter((match) => match.score >= best * share);
  };
  const match = (view: ClauseView, share = 0.7): Match[] => {
    const previous = view.words.size < fewWords ? findPrevious(source, view) : undefined;
    return keepBest(
      rewrite.map((other) => {
        const own = scoreAll(view, other);
        const isAboutPrevious = previous !== undefined && (own > 0 || view.words.size === 0);
        return { view: other, score: own + (isAboutPrevious ? scoreAll(previous, other) : 0) };
      }),
      share,
    );
  };
  const scoreInContext = (view: ClauseView, other: ClauseView): number => {
    let sum = 0;
    for (const a of withBefore(source, view)) for (const b of withBefore(rewrite, other)) sum += scoreWords(a, b);
    return sum;
  };
  const matchInContext = (view: ClauseView): Match[] => {
    const own = rewrite.map((other) => ({ view: other, score: scoreAll(view, other) }));
    const enough = Math.max(related, ownShare * Math.max(0, ...own.map(({ score }) => score)));
    return keepBest(
      own
        .filter(({ score }) => score >= enough)
        .map(({ view: other }) => ({ view: other, score: scoreInContext(view, other) })),
      0.75,
    );
  };
  return { match, matchInContext, scoreWords, scoreInContext };
};
