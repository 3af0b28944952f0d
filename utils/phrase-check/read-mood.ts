import { type MoodKind, moodKinds } from '@/utils/policy/rule-set';
import { type FoldedText, foldText } from '@/utils/text/fold';
import type { CompiledRules } from './compiled-rules';
import { findCandidates } from './find-candidates';
import { overlaps } from './judge/draft-facts';
import { findQuotes } from './judge/find-quotes';
import { scoreMood } from './mood-score';

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

/** Log odds from which a text is upset by its sound alone, and below which no cue counts; chosen on lines held back. */
const bounds = { upsetFrom: 1.1, calmBelow: 0.2 };

type Heard = MoodKind | 'asking-again' | 'soothed' | 'not-upset';
const heard: readonly Heard[] = [...moodKinds, 'asking-again', 'soothed', 'not-upset'];

/** The cues of a text that count: words that are denied, quoted or told of others do not. */
export const findMoodCues = (compiled: CompiledRules, text: FoldedText): Set<Heard> => {
  const { cues } = findCandidates(compiled, text);
  const excused = [...(cues.get('not-upset') ?? []), ...findQuotes(text)];
  const isExcusable = (kind: Heard) => kind !== 'soothed' && kind !== 'not-upset';
  return new Set(
    heard.filter((kind) =>
      cues.get(kind)?.some((cue) => !isExcusable(kind) || !excused.some((it) => overlaps(it, cue))),
    ),
  );
};

/**
 * Reads what a customer has written since our last answer, oldest first; undefined while nothing says that he is upset.
 * Thanks end what was before.
 */
export const readMood = (compiled: CompiledRules, texts: readonly string[]): Mood | undefined => {
  let mood: Mood | undefined;
  let asked = 0;
  for (const [at, words] of texts.entries()) {
    const text = foldText(words, compiled.folding);
    const cues = findMoodCues(compiled, text);
    const odds = compiled.moodScore ? scoreMood(compiled.moodScore, text, cues) : 0;
    if (cues.has('asking-again')) asked++;
    const sounding = odds >= bounds.upsetFrom ? 'anger' : undefined;
    const found = moodKinds.filter(
      (kind) => (odds >= bounds.calmBelow && cues.has(kind)) || (kind === 'urging' && asked > 1),
    );
    const [first = sounding, second] = found;
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
