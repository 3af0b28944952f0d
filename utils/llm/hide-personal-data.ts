import type { MaskedText } from '@/utils/privacy/types';

/**
 * For words that go along and do not come back, as what was wrong in an answer, which quotes the restored text: what
 * identifies a person leaves no more than it did the first time.
 */
export const hidePersonalData = (words: string, mask: (text: string) => MaskedText): string =>
  mask(words).masked.replace(/⟦[^⟧]*⟧/g, '…');
