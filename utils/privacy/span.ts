import type { PersonalKind } from './types';

/** A place in the folded text that must not leave. */
export interface Span {
  kind: PersonalKind;
  start: number;
  end: number;
}
