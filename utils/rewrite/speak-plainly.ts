import {
  addAddress,
  addWarmth,
  dropWord,
  setEmoji,
  undressSpoken,
  useShopWords,
} from '@/utils/rewrite/spoken/dress-spoken';
import { selectAsked, shapeLength } from '@/utils/rewrite/spoken/shape-length';
import { changeFaithfully, speakSentences } from '@/utils/rewrite/spoken/speak-sentences';
import { speakTersely, speakToLevel } from '@/utils/rewrite/spoken/speak-to-level';
import type { SpeakOptions } from '@/utils/rewrite/types';

/**
 * Rewrites knowledge text as an agent would say it, without a model: set phrases and officialese become spoken words,
 * long sentences are split, steps numbered; numbers, conditions and order stay. Deterministic and idempotent under the
 * same options. A sentence whose rewriting does not pass verifyFacts stays closer to the source, and an option that
 * would change a fact is left out. For one sentence and a question only the part of the text that answers is spoken.
 */
export const speakPlainly = (text: string, options: SpeakOptions = {}): string => {
  const source = selectAsked(undressSpoken(text, options), options);
  if (source === '') return '';
  const { voice, level, length } = options;
  const spoken = speakSentences(source, voice?.avoid);
  const shaped = changeFaithfully(spoken, spoken, [(said) => shapeLength(said, length)]);
  const brief = length === '一句话' && level !== '小白' ? speakTersely(shaped) : shaped;
  const levelled = speakToLevel(brief, level);
  return changeFaithfully(levelled, levelled, [
    ...(voice?.use ?? []).map(useShopWords),
    ...(voice?.avoid ?? []).map(dropWord),
    (said) => addAddress(said, options),
    (said) => addWarmth(said, options),
    (said) => setEmoji(said, options),
  ]);
};
