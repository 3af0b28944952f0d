import { findDeals } from '@/utils/facts/find-deals';
import { findMarked } from '@/utils/facts/find-marked';
import { findQuantities, type Quantity } from '@/utils/facts/find-quantities';
import { foldSource } from '@/utils/facts/fold-source';
import { findClause, splitClauses } from '@/utils/facts/split-clauses';
import type { Fact } from '@/utils/facts/types';

/** A number fact keeps what its comparison needs. */
export interface NumberFact extends Fact {
  quantity?: Quantity;
}

/**
 * Finds the facts that are numbers or codes: amounts, durations, dates, times, percentages, counts, measures, deals,
 * phone numbers, links and models. In order of appearance. Linear in the length of the text.
 */
export const extractNumbers = (text: string): NumberFact[] => {
  const folded = foldSource(text);
  const clauses = splitClauses(folded);
  const { facts: marked, rest } = findMarked(folded);
  const spans: Omit<NumberFact, 'text' | 'clause'>[] = [
    ...marked,
    ...findDeals(rest).map((deal) => ({ kind: 'deal' as const, ...deal })),
    ...findQuantities(rest).map((quantity) => ({
      kind: quantity.kind,
      value: `${quantity.base}:${quantity.amount}`,
      start: quantity.start,
      end: quantity.end,
      quantity,
      ...(quantity.direction && { direction: quantity.direction }),
    })),
  ];
  return spans
    .sort((a, b) => a.start - b.start)
    .map((span) => {
      const clause = findClause(clauses, span.start);
      return {
        ...span,
        text: text.slice(span.start, span.end),
        clause: clause ? text.slice(clause.start, clause.end) : '',
      };
    });
};
