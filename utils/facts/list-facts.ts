import { isSameNumber } from '@/utils/facts/compare-numbers';
import { extractFacts, extractNumbers, type NumberFact } from '@/utils/facts/extract-facts';
import { foldSource } from '@/utils/facts/fold-source';
import { splitClauses } from '@/utils/facts/split-clauses';
import { foldSpokenForms, readContent } from '@/utils/facts/spoken-forms';
import { isUnrefused } from '@/utils/facts/stance';
import type { FactKind } from '@/utils/facts/types';

/** A line of the list beside a spoken version. */
export interface ListedFact {
  type: FactKind;
  /** As it stands in the source. */
  text: string;
  /** UTF-16 offsets in the source, end exclusive. */
  start: number;
  end: number;
}

export interface TickedFact extends ListedFact {
  isFound: boolean;
}

const isClauseFact = (type: FactKind): boolean =>
  type === 'condition' || type === 'prohibition' || type === 'polarity' || type === 'payer';

const toListed = ({ kind, text, start, end }: NumberFact): ListedFact => ({ type: kind, text, start, end });

/** The facts that are listed: each number once, without loose ones (两种方式), and the clauses that bind. */
const readListed = (source: string): NumberFact[] => {
  const seen = new Set<string>();
  return extractFacts(source).filter((fact: NumberFact) => {
    const key = `${fact.kind} ${isClauseFact(fact.kind) ? fact.text : fact.value}`;
    if (fact.quantity?.isLoose === true || seen.has(key)) return false;
    seen.add(key);
    return true;
  });
};

/** The facts of an article, in order of appearance, for showing beside its spoken version. Linear in its length. */
export const listFacts = (source: string): ListedFact[] => readListed(source).map(toListed);

/** A clause of the text so far together with the one before it. */
interface Stretch {
  text: string;
  characters: ReadonlySet<string>;
}

const readStretches = (text: string): Stretch[] => {
  const clauses = splitClauses(foldSpokenForms(foldSource(text))).map((clause) => ({
    text: clause.text,
    characters: readContent(clause.text).characters,
  }));
  return clauses.map((clause, index) => ({
    text: clause.text,
    characters: new Set([...(clauses[index - 1]?.characters ?? []), ...clause.characters]),
  }));
};

/** This share of a clause's characters, and a refusal where it refuses, and the clause counts as said. */
const enough = 0.5;

const isClauseSaid = (fact: NumberFact, characters: ReadonlySet<string>, stretches: readonly Stretch[]): boolean =>
  stretches.some((stretch) => {
    let shared = 0;
    for (const character of characters) if (stretch.characters.has(character)) shared += 1;
    const refuses = fact.kind === 'prohibition' || fact.kind === 'polarity';
    return shared >= characters.size * enough && (!refuses || !isUnrefused(stretch.text));
  });

/** 1 of a 15天 that is still arriving is no number yet. */
const isComplete = (fact: NumberFact, text: string): boolean =>
  fact.end < text.length || (fact.quantity !== undefined && fact.quantity.base !== 'bare');

/**
 * Prepares an article for ticking while a version streams in: what returns takes the text so far and says which facts
 * it already has. Pure; for 2,000 characters a call costs a few milliseconds (see verifyFacts for the verdict).
 */
export const createFactTicker = (source: string): ((rewriteSoFar: string) => TickedFact[]) => {
  const facts = readListed(source).map((fact) => ({ fact, characters: readContent(foldSource(fact.text)).characters }));
  return (rewriteSoFar) => {
    const numbers = extractNumbers(rewriteSoFar).filter((fact) => isComplete(fact, rewriteSoFar));
    const stretches = readStretches(rewriteSoFar);
    return facts.map(({ fact, characters }) => ({
      ...toListed(fact),
      isFound: isClauseFact(fact.kind)
        ? isClauseSaid(fact, characters, stretches)
        : numbers.some((other) => isSameNumber(fact, other)),
    }));
  };
};

/** The facts of an article, each with whether the version so far already has it. */
export const tickFacts = (source: string, rewriteSoFar: string): TickedFact[] => createFactTicker(source)(rewriteSoFar);
