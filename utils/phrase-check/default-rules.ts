import type { PhraseRule, RuleSet } from '@/utils/policy/rule-set';
import { traditionalPairs } from '@/utils/text/traditional-pairs';
import { modelData } from './model/model-data';
import { absoluteClaimRules } from './rules/absolute-claim';
import { blameCustomerRules } from './rules/blame-customer';
import { bluntRefusalRules } from './rules/blunt-refusal';
import { buckPassingRules } from './rules/buck-passing';
import { buildModelRules } from './rules/by-model';
import { condescensionRules } from './rules/condescension';
import { consolePacks } from './rules/console-packs';
import { cues } from './rules/cues';
import { denialExcuseRules } from './rules/denial-excuse';
import { hostilityRules } from './rules/hostility';
import { impatienceRules } from './rules/impatience';
import { improperJokeRules } from './rules/improper-joke';
import { moodWeights } from './rules/mood-weights';
import { offPlatformRules } from './rules/off-platform';
import { officialeseRules } from './rules/officialese';
import { qualityRules } from './rules/quality';
import { reviewInducementRules } from './rules/review-inducement';
import { rightsDenialRules } from './rules/rights-denial';
import { stallingRules } from './rules/stalling';
import { upsetCues } from './rules/upset-cues';
import { wordLists } from './rules/word-lists';

const patternRules: PhraseRule[] = [
  ...bluntRefusalRules,
  ...buckPassingRules,
  ...blameCustomerRules,
  ...condescensionRules,
  ...hostilityRules,
  ...impatienceRules,
  ...stallingRules,
  ...officialeseRules,
  ...denialExcuseRules,
  ...improperJokeRules,
  ...offPlatformRules,
  ...reviewInducementRules,
  ...absoluteClaimRules,
  ...rightsDenialRules,
  ...consolePacks,
];

/** The rules that ship: all 14 categories of shared/phrase-taxonomy.md, and quality. Data only; the background hands it to pages. */
export const defaultRules: RuleSet = {
  version: 1,
  traditionalPairs,
  wordLists,
  cues: [...cues, ...upsetCues],
  model: modelData,
  moodWeights,
  rules: [...patternRules, ...buildModelRules(patternRules), ...qualityRules],
};
