import { type MoodKind, moodKinds } from '@/utils/policy/rule-set';
import { type FoldedText, foldText } from '@/utils/text/fold';
import type { CompiledRules } from './compiled-rules';
import { findCandidates } from './find-candidates';
import { overlaps } from './judge/draft-facts';
import { findQuotes } from './judge/find-quotes';

export type MoodCue = MoodKind | 'asking-again' | 'soothed' | 'not-upset';
const moodCues: readonly MoodCue[] = [...moodKinds, 'asking-again', 'soothed', 'not-upset'];

/** What a customer's text holds of a mood, by the compiled rules; read-mood.ts makes a mood of it without them. */
export interface HeardText {
  /** Folded, at most `longestText` characters. */
  words: string;
  cues: ReadonlySet<MoodCue>;
}

/** The cues of a text that count: words that are denied, quoted or told of others do not. */
const findMoodCues = (compiled: CompiledRules, text: FoldedText): Set<MoodCue> => {
  const { cues } = findCandidates(compiled, text);
  const excused = [...(cues.get('not-upset') ?? []), ...findQuotes(text)];
  const isExcusable = (kind: MoodCue) => kind !== 'soothed' && kind !== 'not-upset';
  return new Set(
    moodCues.filter((kind) =>
      cues.get(kind)?.some((cue) => !isExcusable(kind) || !excused.some((it) => overlaps(it, cue))),
    ),
  );
};

/** A long text is no angrier for being long; and no customer writes so much at once. In folded characters. */
const longestText = 400;

export const hearMood = (compiled: CompiledRules, text: string): HeardText => {
  const folded = foldText(text, compiled.folding);
  const { codes, length } = folded;
  return {
    words: String.fromCharCode(...codes.subarray(0, Math.min(length, longestText))),
    cues: findMoodCues(compiled, folded),
  };
};
