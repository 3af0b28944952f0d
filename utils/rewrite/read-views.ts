import { readTokens, type Tokens } from '@/utils/facts/concepts';
import type { NumberFact } from '@/utils/facts/extract-facts';
import { foldSource } from '@/utils/facts/fold-source';
import { type Polarity, readPolarity } from '@/utils/facts/polarity';
import { type Clause, splitClauses } from '@/utils/facts/split-clauses';
import { foldSpokenForms, readContent } from '@/utils/facts/spoken-forms';

/** A clause with what comparing needs. */
export interface ClauseView {
  /** Position among the clauses. */
  index: number;
  sentence: number;
  start: number;
  end: number;
  text: string;
  /** With the clause before it when that one is its condition or subject: what a problem shows. */
  shown: string;
  /** The text with its spoken forms folded. */
  folded: string;
  words: ReadonlySet<string>;
  /** Values of its numbers, with the direction of a limit. */
  numbers: ReadonlySet<string>;
  characters: ReadonlySet<string>;
  polarity: Polarity;
  /** What it speaks of, by concept. */
  tokens: Tokens;
}

const maxShown = 44;

/** Where a clause begins with what precedes it in its sentence, as far as fits: 无论外观是否完好 needs its 碰撞过的座椅. */
const findShownStart = (views: readonly ClauseView[], { start, end, sentence }: Clause): number => {
  let from = start;
  for (const previous of [...views.slice(-3)].reverse()) {
    if (previous.sentence !== sentence || end - previous.start > maxShown) break;
    from = previous.start;
  }
  return from;
};

/** 16:00 and a later 4点 get one name. */
const nameNumber = (fact: NumberFact): string =>
  fact.quantity?.base === 'ordinal' && /[天日]$/.test(fact.text)
    ? `minute:${fact.quantity.raw * 1440}`
    : fact.quantity?.base === 'ordinal' && /月$/.test(fact.text)
      ? `month:${fact.quantity.raw}`
      : fact.kind === 'time'
        ? `t${Number(fact.value) % 720}`
        : `${fact.value}${fact.direction ?? ''}`;

/** Splits a text into clause views. `numbers` are those of the same text, in order. */
export const readViews = (text: string, numbers: readonly NumberFact[]): ClauseView[] => {
  const views: ClauseView[] = [];
  for (const [index, clause] of splitClauses(foldSource(text)).entries()) {
    const written = text.slice(clause.start, clause.end);
    views.push({
      index,
      sentence: clause.sentence,
      start: clause.start,
      end: clause.end,
      text: written,
      shown: text.slice(findShownStart(views, clause), clause.end),
      folded: foldSpokenForms(clause.text),
      ...readContent(clause.text),
      numbers: new Set(numbers.filter((fact) => fact.start >= clause.start && fact.end <= clause.end).map(nameNumber)),
      polarity: readPolarity(clause.text),
      tokens: readTokens(clause.text),
    });
  }
  return views;
};
