import { readTokens } from '@/utils/facts/concepts';
import { hasNegation } from '@/utils/facts/polarity';
import { readContent } from '@/utils/facts/spoken-forms';
import type { FactKind } from '@/utils/facts/types';
import type { Aligner } from '@/utils/rewrite/align-clauses';
import { joinRegion } from '@/utils/rewrite/check-guards';
import type { ClauseView } from '@/utils/rewrite/read-views';
import { foreignChannels, opposites, promises, regions, type Term, terms } from '@/utils/rewrite/term-table';
import type { FactProblem } from '@/utils/rewrite/types';
import type { Voicing } from '@/utils/rewrite/voice-clauses';

const joinText = (views: readonly ClauseView[]): string => views.map((view) => view.text).join('，');

/** Words in common from which a clause counts as replaced. */
const related = 0.5;

const lose = (factKind: FactKind, source: string): FactProblem => ({ kind: 'lost', factKind, source, rewrite: '' });

const findLostTerms = (source: readonly ClauseView[], views: readonly ClauseView[], rewrite: string): FactProblem[] => {
  /** In other words for the same concept. */
  const isNamed = (term: Term, text: string): boolean =>
    [...readTokens(term.source.exec(text)?.[0] ?? '').keys()].some(
      (token) => token.startsWith('=') && views.some((view) => view.tokens.has(token)),
    );
  return source.flatMap((view) => [
    ...terms
      .filter((term) => term.source.test(view.text) && !term.kept.test(rewrite) && !isNamed(term, view.text))
      .map((term) => lose(term.factKind, view.shown)),
    ...(regions.some((region) => view.text.includes(region) && !rewrite.includes(region))
      ? [lose('condition', view.shown)]
      : []),
  ]);
};

/** What a promise replaces is the source clause that speaks of the same thing, if one does. */
const findReplaced = (source: readonly ClauseView[], view: ClauseView, aligner: Aligner): ClauseView | undefined =>
  source
    .map((other) => ({ other, score: aligner.scoreWords(other, view) }))
    .filter(({ score }) => score >= related)
    .sort((a, b) => b.score - a.score)[0]?.other;

const findInvented = (
  source: readonly ClauseView[],
  rewrite: readonly ClauseView[],
  aligner: Aligner,
): FactProblem[] => {
  const sourceText = joinText(source);
  return rewrite.flatMap((view) =>
    [...foreignChannels, ...promises]
      .filter((term) => term.source.test(view.text) && !term.kept.test(sourceText) && !hasNegation(view.text))
      .map((term) => {
        const replaced = findReplaced(source, view, aligner);
        return {
          kind: replaced ? ('changed' as const) : ('invented' as const),
          factKind: term.factKind,
          source: replaced?.shown ?? '',
          rewrite: view.text,
        };
      }),
  );
};

const choice = /选择|任选|自选/;
const keptChoice = /选|挑|或|还是|您定|看您|都(?:行|可以|能|成)|随您|也(?:可以|能|行)|不[^，]{1,6}就/;

/** A choice between two ways must stay a choice. */
const findLostChoices = (
  source: readonly ClauseView[],
  rewrite: readonly ClauseView[],
  aligner: Aligner,
): FactProblem[] =>
  source.flatMap((view) => {
    if (!choice.test(view.text) || !/或|、/.test(view.shown)) return [];
    const listing = /或|、/.test(view.text) ? view : source[view.index - 1];
    const sentence = (listing && aligner.match(listing)[0]?.view.sentence) ?? -1;
    const spoken = joinText(rewrite.filter((other) => other.sentence === sentence));
    return sentence < 0 || keptChoice.test(spoken) ? [] : [lose('condition', view.shown)];
  });

const quoted = /[“「"【]([^”」"】]{2,24})[”」"】]/g;

/** 标注“百日试睡”之床垫: which thing is meant, not where to go. */
const marking = /标[注有明]?[“「"【][^”」"】]{2,24}[”」"】](?:之|的)/g;

/** The quoted words of the rewrite that share a word with a label. */
const findLabel = (words: readonly string[], rewrite: string): string | undefined =>
  [...rewrite.matchAll(quoted)]
    .map((match) => match[1] ?? '')
    .find((label) => words.some((word) => readContent(label).words.has(word)));

/** Words the source puts in quotes are names of entries and marks: most of each must stand in the rewrite. */
const findLostLabels = (source: readonly ClauseView[], rewrite: string): FactProblem[] => {
  const { words } = readContent(rewrite);
  return source.flatMap((view) =>
    [...view.text.replace(marking, '').matchAll(quoted)]
      .filter(([, label = '']) => {
        const own = [...readContent(label).words];
        if (hasNegation(label) !== hasNegation(findLabel(own, rewrite) ?? label)) return true;
        return own.length > 0 && own.filter((word) => words.has(word)).length < own.length / 2;
      })
      .map(() => lose('channel', view.shown)),
  );
};

const only = /仅(?!供)|(?<!不)只(?=限|能|可|支持|有)|限(?=[^，]{0,8}(?:使用|购买|享受))/;
const stillOnly = /[只仅限才光就单]|除了|不|别|没|一定/;

/** 仅限 must stay a restriction where the rewrite speaks of it. */
const findWidened = (
  source: readonly ClauseView[],
  rewrite: readonly ClauseView[],
  voicing: Voicing,
): FactProblem[] => {
  const plain = (number: string): string => number.replace(/upper|lower/, '');
  const spoken = new Set(rewrite.flatMap(({ numbers }) => [...numbers].map(plain)));
  return source.flatMap((view) => {
    if (!only.test(view.text)) return [];
    const isCounted = view.numbers.size > 0 && [...view.numbers].every((number) => spoken.has(plain(number)));
    const region = isCounted ? '' : joinRegion(view, rewrite, voicing);
    if (region === '' || stillOnly.test(region)) return [];
    // 您在江浙沪吗？只有这几个地方能发: pointed at from the sentence after it.
    const isPointedAt = rewrite.some(
      ({ text, sentence }) =>
        /[这那]/.test(text) &&
        stillOnly.test(text) &&
        rewrite.some((other) => other.sentence === sentence - 1 && region.includes(other.text)),
    );
    return isPointedAt ? [] : [lose('condition', view.shown)];
  });
};

/** 没有封顶 does not say 封顶. */
const affirm = ({ source }: RegExp): RegExp => new RegExp(`(?<!没有?|[不无未别勿非])(?:${source})`);

/** Each pair of opposites both ways round. */
const turns = opposites.flatMap(([one, other]) => {
  const [said, otherSaid] = [affirm(one), affirm(other)];
  return [
    { has: one, hasSaid: said, turned: other, turnedSaid: otherSaid },
    { has: other, hasSaid: otherSaid, turned: one, turnedSaid: said },
  ];
});

const findOpposites = (source: readonly ClauseView[], rewriteText: string): FactProblem[] => {
  const sourceText = joinText(source);
  return turns
    .filter(({ has, hasSaid, turned, turnedSaid }) => {
      const isWritten = hasSaid.test(sourceText) && !turned.test(sourceText);
      return isWritten && !has.test(rewriteText) && turnedSaid.test(rewriteText);
    })
    .map(({ has, turned }) => ({
      kind: 'changed',
      factKind: 'condition',
      source: source.find(({ text }) => has.test(text))?.shown ?? '',
      rewrite: turned.exec(rewriteText)?.[0] ?? '',
    }));
};

const beforeAfter = /((?![之以日天])[\u4e00-\u9fff]{1,2})(?:之|以)?([前后])(?![后往置台四几\d])/g;

/** 付款前 must not become 付款后. */
const findTurnedOrder = (source: readonly ClauseView[], rewriteText: string): FactProblem[] => {
  const sourceText = joinText(source);
  return source.flatMap((view) =>
    [...view.text.matchAll(beforeAfter)]
      .filter(([, event = '', side = '']) => {
        const same = new RegExp(`${event}[^，。]{0,3}${side}${side === '后' ? `|${event}[好完过]` : ''}`);
        const other = new RegExp(`${event}(?:之|以)?${side === '前' ? '后' : '前'}`);
        return !same.test(rewriteText) && other.test(rewriteText) && !other.test(sourceText);
      })
      .map(([, event = '', side = '']) => ({
        kind: 'changed' as const,
        factKind: 'condition' as const,
        source: view.shown,
        rewrite: new RegExp(`${event}(?:之|以)?${side === '前' ? '后' : '前'}`).exec(rewriteText)?.[0] ?? '',
      })),
  );
};

/** Papers, places, labels, restrictions and pairs of opposites: what a count of numbers does not see. */
export const checkTerms = (
  source: readonly ClauseView[],
  rewrite: readonly ClauseView[],
  aligner: Aligner,
  voicing: Voicing,
  rewriteText: string,
): FactProblem[] => {
  return [
    ...findLostTerms(source, rewrite, rewriteText),
    ...findLostLabels(source, rewriteText),
    ...findWidened(source, rewrite, voicing),
    ...findOpposites(source, rewriteText),
    ...findTurnedOrder(source, rewriteText),
    ...findInvented(source, rewrite, aligner),
    ...findLostChoices(source, rewrite, aligner),
  ];
};
