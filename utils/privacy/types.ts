import type { Result } from '@/utils/base/result';

/** What identifies a person, or opens a door. */
export const personalKinds = [
  'mobile',
  'landline',
  'id-card',
  'bank-card',
  'company-code',
  'passport',
  'plate',
  'email',
  'chat-account',
  'address',
  'name',
  'order-number',
  'tracking-number',
  'verification-code',
  'secret',
] as const;
export type PersonalKind = (typeof personalKinds)[number];

/** Why a reply cannot be given its values back: a token we never issued, one that was altered, one that is gone. */
export type RestoreProblem = 'unknown-token' | 'altered-token' | 'missing-token';

export interface MaskedText {
  /** The text with every personal value replaced by a token such as ⟦P1_7f3a⟧. */
  masked: string;
  /** Puts the values back into a whole reply. Every token of `masked` must be in it, and no other. */
  restore(reply: string): Result<string, RestoreProblem>;
  /** Puts the values back into an unfinished reply, as far as it is safe to show: never half a token. */
  restorePartial(reply: string): string;
  /** How many distinct values of each kind were replaced. */
  kinds: Readonly<Partial<Record<PersonalKind, number>>>;
}
