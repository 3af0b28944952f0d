import { speakPlainly } from '@/utils/rewrite/speak-plainly';
import { selectAsked } from '@/utils/rewrite/spoken/shape-length';
import type { SpeakOptions, SpokenVersion } from '@/utils/rewrite/types';
import { verifyFacts } from '@/utils/rewrite/verify-facts';

/** The spoken version that needs no endpoint, with its verdict on the part of the text that it speaks of. */
export const createOfflineVersion = (text: string, options: SpeakOptions = {}): SpokenVersion => {
  const spoken = speakPlainly(text, options);
  return { text: spoken, origin: 'offline', problems: verifyFacts(selectAsked(text.trim(), options), spoken) };
};
