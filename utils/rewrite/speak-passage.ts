import { readPolarity } from '@/utils/facts/polarity';
import { splitClauses } from '@/utils/facts/split-clauses';
import { createOfflineVersion } from '@/utils/rewrite/spoken-version';
import type { SpeakOptions } from './types';

/** A passage in spoken words and what its clauses say, every fact kept; undefined when one could not be. */
const speak = (passage: string, options?: SpeakOptions) => {
  const { text, problems } = createOfflineVersion(passage, options);
  if (problems.length > 0) return undefined;
  return { text, polarities: splitClauses(text).map((clause) => readPolarity(clause.text)) };
};

/** A passage of an article in spoken words, every fact kept; undefined when it only says what cannot be done. */
export const speakPassage = (passage: string): string | undefined => {
  const spoken = speak(passage);
  return spoken?.polarities.includes('yes') ? spoken.text : undefined;
};

/** As `speakPassage`, for a question that nobody has said no to yet: what just tells how things are will do as well. */
export const speakAnswer = (passage: string, options?: SpeakOptions): string | undefined => {
  const spoken = speak(passage, options);
  if (!spoken) return undefined;
  const { text, polarities } = spoken;
  return polarities.includes('no') && !polarities.includes('yes') ? undefined : text;
};
