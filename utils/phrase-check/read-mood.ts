import type { MoodKind } from '@/utils/policy/rule-set';
import type { HeardText } from './hear-mood';
import { getMoodScore, type MoodWeights, scoreMood } from './mood-score';

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
/** As in `moodKinds`, the gravest first: the rule set's schema is not carried into the panels' script. */
const kinds: readonly MoodKind[] = ['complaint-threat', 'review-threat', 'anger', 'urging'];

/** Log odds from which a text is upset by its sound alone, and below which no cue counts; chosen on lines held back. */
const bounds = { upsetFrom: 1.1, calmBelow: 0.2 };

/**
 * Reads what was heard in what a customer has written since our last answer, oldest first; undefined while nothing says that
 * he is upset. Thanks end what was before; without weights the cues alone decide. It needs no compiled rules: it stands in
 * the panels' script, and the session meets it there.
 */
export const readMood = (heard: readonly HeardText[], weights: MoodWeights | undefined): Mood | undefined => {
  let mood: Mood | undefined;
  let asked = 0;
  for (const [at, { words, cues }] of heard.entries()) {
    const odds = weights ? scoreMood(getMoodScore(weights), words, cues) : bounds.calmBelow;
    if (cues.has('asking-again')) asked++;
    const sounding = odds >= bounds.upsetFrom ? 'anger' : undefined;
    const found = kinds.filter(
      (kind) => (odds >= bounds.calmBelow && cues.has(kind)) || (kind === 'urging' && asked > 1),
    );
    const [first = sounding, second] = found;
    if (first) {
      const kind = kinds.find((it) => it === first || it === mood?.kind) ?? first;
      mood = { kind, strength: Math.max(second ? 3 : strengths[first], mood?.strength ?? 0), at };
    } else if (cues.has('soothed')) {
      mood = undefined;
      asked = 0;
    }
  }
  return mood;
};
