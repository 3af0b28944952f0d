import type { Settings } from '@/utils/policy/settings';
import type { SpeakOptions } from '@/utils/rewrite/types';

/** The agent's own taste and the shop's voice: what every spoken version starts from, offline and from the model. */
export const readSpeakOptions = ({
  address,
  spoken: { length, warmth, emoji },
  policy,
}: Pick<Settings, 'address' | 'spoken' | 'policy'>): SpeakOptions => ({
  address,
  length,
  warmth,
  ...(emoji !== 'as-is' && { emoji }),
  voice: policy.spoken,
});
