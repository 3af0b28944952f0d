import type { Aligner } from '@/utils/rewrite/align-clauses';
import type { ClauseView } from '@/utils/rewrite/read-views';
import type { FactProblem } from '@/utils/rewrite/types';

/** Below this the clauses share too little to say that they speak of the same thing. */
const surely = 0.55;
const likely = 0.8;

/** The polarity a rewrite clause ends with; an unmarked one takes it from the clause after it (拆开用过的，就退不了). */
const readOutcome = (view: ClauseView, rewrite: readonly ClauseView[]): ClauseView['polarity'] => {
  const next = rewrite[view.index + 1];
  return view.polarity === 'unmarked' && next?.sentence === view.sentence ? next.polarity : view.polarity;
};

const isProhibition = (text: string): boolean => /不得|禁|勿|切忌|严禁|不可/.test(text);

const duty = /须|应|必须|要(?=在|提供|先)/;
const exemption = /(?:不用|不需要|不必|无[需须])(?:您|再|另外)?([\u4e00-\u9fff]{1,3})/;

/** 须退回 became 不用退: an exemption from the very thing the source demands. */
const isExempted = (view: ClauseView, match: ClauseView, rewrite: readonly ClauseView[]): boolean => {
  const next = rewrite[match.index + 1];
  return [match, ...(next?.sentence === match.sentence ? [next] : [])].some(({ text }) => {
    const action = exemption.exec(text)?.[1]?.[0];
    return action !== undefined && view.characters.has(action);
  });
};

/** What the source demands must not be waived. */
const findExemptions = (
  source: readonly ClauseView[],
  rewrite: readonly ClauseView[],
  aligner: Aligner,
): FactProblem[] =>
  source.flatMap((view) => {
    if (!duty.test(view.text) || exemption.test(view.shown) || view.polarity === 'no') return [];
    const match = aligner.match(view, 0.9)[0];
    if (!match || match.score < surely || !isExempted(view, match.view, rewrite)) return [];
    return [{ kind: 'changed', factKind: 'condition', source: view.shown, rewrite: match.view.shown }];
  });

/** What a source clause denies, the rewrite must not allow; what it allows, the rewrite must not deny. */
export const checkPolarity = (
  source: readonly ClauseView[],
  rewrite: readonly ClauseView[],
  aligner: Aligner,
): FactProblem[] => {
  const problems: FactProblem[] = findExemptions(source, rewrite, aligner);
  for (const view of source) {
    if (view.polarity === 'unmarked') continue;
    const matches = aligner.match(view);
    const needed = view.polarity === 'no' ? surely : likely;
    if ((matches[0]?.score ?? 0) < needed) continue;
    const opposite = view.polarity === 'no' ? 'yes' : 'no';
    const outcomes = matches.map((match) =>
      view.polarity === 'no' ? readOutcome(match.view, rewrite) : match.view.polarity,
    );
    if (!outcomes.every((outcome) => outcome === opposite)) continue;
    problems.push({
      kind: 'changed',
      factKind: isProhibition(view.text) ? 'prohibition' : 'polarity',
      source: view.shown,
      rewrite: matches[0]?.view.shown ?? '',
    });
  }
  return problems;
};
