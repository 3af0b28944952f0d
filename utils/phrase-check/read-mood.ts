import { type MoodKind, moodKinds } from '@/utils/policy/rule-set';
import { foldText } from '@/utils/text/fold';
import type { CompiledRules } from './compiled-rules';
import { findCandidates } from './find-candidates';
import { overlaps } from './judge/draft-facts';
import { findQuotes } from './judge/find-quotes';

/** What upset a customer. */
export interface Mood {
  /** The gravest. */
  kind: MoodKind;
  /** 1: asks again and again; 2: angry, or threatens with a review; 3: threatens with a complaint, or several at once. */
  strength: number;
  /** Which of the texts showed it, the newest. */
  at: number;
}

const strengths: Record<MoodKind, number> = { 'complaint-threat': 3, 'review-threat': 2, anger: 2, urging: 1 };

/**
 * Reads what a customer has written since our last answer, oldest first; undefined while nothing says that he is upset.
 * Words that he denies, quotes or tells of others do not count, and thanks end what was before.
 */
export const readMood = (compiled: CompiledRules, texts: readonly string[]): Mood | undefined => {
  let mood: Mood | undefined;
  let asked = 0;
  for (const [at, words] of texts.entries()) {
    const text = foldText(words, compiled.folding);
    const { cues } = findCandidates(compiled, text);
    const excused = [...(cues.get('not-upset') ?? []), ...findQuotes(text)];
    const has = (kind: MoodKind | 'asking-again') =>
      cues.get(kind)?.some((cue) => !excused.some((it) => overlaps(it, cue)));
    if (has('asking-again')) asked++;
    const [first, second] = moodKinds.filter((kind) => has(kind) || (kind === 'urging' && asked > 1));
    if (first) {
      const kind = moodKinds.find((it) => it === first || it === mood?.kind) ?? first;
      mood = { kind, strength: Math.max(second ? 3 : strengths[first], mood?.strength ?? 0), at };
    } else if (cues.has('soothed')) {
      mood = undefined;
      asked = 0;
    }
  }
  return mood;
};
