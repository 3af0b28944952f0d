import type { FactKind } from '@/utils/facts/types';

/** A rewrite turns knowledge text into spoken language with every fact intact. */

/** A fact that the rewrite lost, changed or invented. */
export interface FactProblem {
  kind: 'lost' | 'changed' | 'invented';
  factKind: FactKind;
  /** As it stands in the source; of an invented one the clause that it stands beside, '' where there is none. */
  source: string;
  /** As it stands in the rewrite; '' when lost. */
  rewrite: string;
}

/** How much the customer knows about buying online: explained to, as usual, or in short. */
export const customerLevels = ['小白', '一般', '懂行'] as const;
export type CustomerLevel = (typeof customerLevels)[number];

/** One sentence, as usual, or one point a line with numbered steps. */
export const spokenLengths = ['一句话', '正常', '分步'] as const;
export type SpokenLength = (typeof spokenLengths)[number];

/** The words of one shop. */
export interface ShopVoice {
  /** `say` stands wherever `insteadOf` would. */
  use: readonly { say: string; insteadOf: string }[];
  /** Words that a spoken version does not bring in; particles and forms of address are taken out. */
  avoid: readonly string[];
}

/** UTF-16 offsets, end exclusive. */
export interface TextRange {
  start: number;
  end: number;
}

/** A problem with the places of its words, for marking them; no range where there are no words. */
export interface LocatedProblem extends FactProblem {
  sourceRange?: TextRange;
  rewriteRange?: TextRange;
}

export interface SpeakOptions {
  /** How the customer is addressed. Default 您. */
  address?: '您' | '亲';
  /** Default 正常. */
  length?: SpokenLength;
  /** What the customer asked: 一句话 then keeps the sentences that answer it, else everything. */
  question?: string;
  /** `warm` adds at most one short sentence that states and promises nothing. Default plain. */
  warmth?: 'plain' | 'warm';
  /** `none` takes emoji out, `few` sees to one. Default: as in the text. */
  emoji?: 'none' | 'few';
  voice?: ShopVoice;
  /** Default 一般. */
  level?: CustomerLevel;
}

export interface SpokenVersion {
  text: string;
  origin: 'offline' | 'llm';
  /** Empty: every fact kept, none invented. Anything here blocks one-click insert. */
  problems: readonly FactProblem[];
}
