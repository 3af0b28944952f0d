import type { PhraseRule } from '@/utils/policy/rule-set';

export const improperJokeRules: PhraseRule[] = [];
