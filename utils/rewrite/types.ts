import type { FactKind } from '@/utils/facts/types';

/** A rewrite turns knowledge text into spoken language with every fact intact. */

/** A fact that the rewrite lost, changed or invented. */
export interface FactProblem {
  kind: 'lost' | 'changed' | 'invented';
  factKind: FactKind;
  /** As it stands in the source; '' when invented. */
  source: string;
  /** As it stands in the rewrite; '' when lost. */
  rewrite: string;
}

export interface SpeakOptions {
  /** How the customer is addressed. Default 您. */
  address?: '您' | '亲';
}

export interface SpokenVersion {
  text: string;
  origin: 'offline' | 'llm';
  /** Empty: every fact kept, none invented. Anything here blocks one-click insert. */
  problems: readonly FactProblem[];
}
