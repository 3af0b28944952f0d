import { succeed } from '@/utils/base/result';
import type { MaskedText } from '@/utils/privacy/types';

/**
 * For words that go along and do not come back, as what was wrong in an answer, which quotes the restored text: what
 * identifies a person leaves no more than it did the first time.
 */
export const hidePersonalData = (words: string, mask: (text: string) => MaskedText): string =>
  mask(words).masked.replace(/⟦[^⟧]*⟧/g, '…');

/** A mask for texts that go on to somebody else: what it hides is starred, here and in the answer, and never comes back. */
export const maskForGood =
  (mask: (text: string) => MaskedText) =>
  (text: string): MaskedText => {
    const hidden = mask(text);
    return {
      ...hidden,
      masked: hidden.masked.replace(/⟦[^⟧]*⟧/g, '***'),
      restore: succeed,
      restorePartial: (partial) => partial,
    };
  };
