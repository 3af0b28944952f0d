import type { Conversation } from '@/utils/conversation/state';
import type { RuleMeta } from '../compiled-rules';
import type { Finding } from '../types';

/** A check that is code; its words, its level and its expressions stand in the rule quality-<check>. */
export type QualityCheck =
  | 'open-slot'
  | 'short-reply'
  | 'same-text'
  | 'article-paste'
  | 'long-text'
  | 'other-customer'
  | 'personal-data'
  | 'contradiction';

/** What is known besides the draft, all of it in memory only. */
export interface QualityContext {
  rules: readonly RuleMeta[];
  /** What the rules have found in this draft. */
  found: readonly Finding[];
  /** Where the draft will be sent to; undefined: nobody is open. */
  conversation: Conversation | undefined;
  /** Every conversation of this page. */
  conversations: Iterable<Conversation>;
  /** What was put into this draft by us; '' for nothing. */
  inserted: string;
}

/** One draft on its way through the checks. */
export interface Inspection extends QualityContext {
  draft: string;
  /** The expressions of a check (rules/quality-marks.ts), new each time; none where the shop has switched it off. */
  readMarks(check: QualityCheck): RegExp[];
  /** Notes words of the draft with their place; `right`: what belongs there, where the check knows it. */
  mark(check: QualityCheck, start: number, words: string, right?: string): void;
}
