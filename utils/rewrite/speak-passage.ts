import { readPolarity } from '@/utils/facts/polarity';
import { splitClauses } from '@/utils/facts/split-clauses';
import { createOfflineVersion } from '@/utils/rewrite/spoken-version';

/** A passage of an article in spoken words, every fact kept; undefined when it only says what cannot be done. */
export const speakPassage = (passage: string): string | undefined => {
  const { text, problems } = createOfflineVersion(passage);
  const saysWhatCanBeDone = splitClauses(text).some((clause) => readPolarity(clause.text) === 'yes');
  return problems.length === 0 && saysWhatCanBeDone ? text : undefined;
};
