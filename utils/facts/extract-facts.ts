import { findDeals } from '@/utils/facts/find-deals';
import { findMarked } from '@/utils/facts/find-marked';
import { findQuantities, type Quantity } from '@/utils/facts/find-quantities';
import { foldSource } from '@/utils/facts/fold-source';
import { namesCost, readPayer } from '@/utils/facts/payers';
import { isDenial } from '@/utils/facts/polarity';
import { findClause, splitClauses } from '@/utils/facts/split-clauses';
import type { Fact, FactKind } from '@/utils/facts/types';

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

const readClauseKind = (clause: string): { kind: FactKind; value: string } | undefined => {
  const payer = namesCost(clause) ? readPayer(clause) : undefined;
  if (payer) return { kind: 'payer', value: payer };
  if (/不得|禁|勿|不可(?!抗)/.test(clause)) return { kind: 'prohibition', value: 'no' };
  if (/仅限?|只限|除外|须|必须/.test(clause)) return { kind: 'condition', value: 'must' };
  return isDenial(clause) ? { kind: 'polarity', value: 'no' } : undefined;
};

/**
 * Finds every fact a rewrite must keep: the numbers and codes of extractNumbers, and the clauses that forbid, deny,
 * demand or say who pays. In order of appearance; a clause fact spans its clause.
 */
export const extractFacts = (text: string): Fact[] => {
  const clauseFacts = splitClauses(foldSource(text)).flatMap(({ text: folded, start, end }): Fact[] => {
    const found = readClauseKind(folded);
    const written = text.slice(start, end);
    return found ? [{ ...found, text: written, start, end, clause: written }] : [];
  });
  return [...extractNumbers(text), ...clauseFacts].sort((a, b) => a.start - b.start);
};
