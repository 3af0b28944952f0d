import { platformPresets } from '@/utils/policy/platform-presets';
import type { Clock } from '@/utils/policy/response-policy';
import type { Settings } from '@/utils/policy/settings';
import type { Budget } from '@/utils/response-timer/situation';

/** What the rate of a budget's clock counts: customers of a day, turns or sessions. */
export const readUnit = (settings: Settings, { console, clockId }: Budget): Clock['unit'] => {
  const rules = settings.policy.response.consoles[console] ?? platformPresets[console].rules;
  return rules.clocks.find(({ id }) => id === clockId)?.unit ?? 'turn';
};
