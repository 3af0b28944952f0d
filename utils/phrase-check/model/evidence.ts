import { isOwnRule, qualityCategory, trainedCueKinds } from '@/utils/policy/rule-set';
import type { Sighting } from '../find-candidates';
import type { JudgedPlace } from '../judge-candidates';
import { hashName } from './hash-features';
import type { Evidence } from './propose';

/**
 * What the rules found, named for the model: which rule, how loud after context, and the cues around. What the shop
 * itself has set, and what is no fault of the fourteen, it was never trained on.
 */
export const nameEvidence = (places: readonly JudgedPlace[], sighting: Sighting): Evidence[] => [
  ...places.flatMap(({ rule, pattern, isLowered, start, end }) => {
    if (isOwnRule(rule.id) || rule.category === qualityCategory) return [];
    const voice = isLowered ? 'hint' : (rule.shipped ?? rule.severity);
    const names = [`${voice}:${rule.id}`, `${voice}:${rule.category}`, `${rule.id}/${pattern}`];
    return names.map((name) => ({ hash: hashName(name), start, end }));
  }),
  ...trainedCueKinds.flatMap((kind) =>
    (sighting.cues.get(kind) ?? [])
      .slice(0, 1)
      .map(({ start, end }) => ({ hash: hashName(`cue:${kind}`), start, end })),
  ),
];
