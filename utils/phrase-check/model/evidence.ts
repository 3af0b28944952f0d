import type { Sighting } from '../find-candidates';
import type { JudgedPlace } from '../judge-candidates';
import { hashName } from './hash-features';
import type { Evidence } from './propose';

/** What the rules found, named for the model: which rule, how loud after context, and the cues around. */
export const nameEvidence = (places: readonly JudgedPlace[], sighting: Sighting): Evidence[] => [
  ...places.flatMap(({ rule, pattern, isLowered, start, end }) => {
    const voice = isLowered ? 'hint' : rule.severity;
    const names = [`${voice}:${rule.id}`, `${voice}:${rule.category}`, `${rule.id}/${pattern}`];
    return names.map((name) => ({ hash: hashName(name), start, end }));
  }),
  ...[...sighting.cues].flatMap(([kind, cues]) =>
    cues.slice(0, 1).map(({ start, end }) => ({ hash: hashName(`cue:${kind}`), start, end })),
  ),
];
