import type { ConsoleId } from '@/utils/conversation/types';
import { isPathLocked } from './locks';
import type { Settings } from './settings';
import type { SettingsPatch } from './settings-patch';

/** The field of the policy that a supervisor locks. */
export const suggestionPath = 'suggestions.enabled';

type Choices = Pick<Settings, 'suggestionsEnabled' | 'sites' | 'policy'>;

export const areSuggestionsLocked = ({ policy }: Pick<Choices, 'policy'>): boolean =>
  isPathLocked(policy.locks, suggestionPath);

/** Whether something may be suggested on this console; by the agent's own switch alone where none is named. */
export const areSuggestionsOn = (settings: Choices, console?: ConsoleId): boolean => {
  const { policy, sites, suggestionsEnabled } = settings;
  if (!policy.suggestions.enabled || areSuggestionsLocked(settings)) return policy.suggestions.enabled;
  return suggestionsEnabled && (console === undefined || (sites[console]?.suggestionsEnabled ?? true));
};

/** The change that switches them: off for every console, or on with whatever stood against it, on this console as well. */
export const switchSuggestions = ({ policy, sites }: Choices, enabled: boolean, console?: ConsoleId): SettingsPatch => {
  if (!enabled) return { suggestionsEnabled: false };
  const isOffHere = console !== undefined && sites[console]?.suggestionsEnabled === false;
  return {
    suggestionsEnabled: true,
    ...(isOffHere && { sites: { [console]: { suggestionsEnabled: true } } }),
    ...(!policy.suggestions.enabled && { policy: { suggestions: { enabled: true } } }),
  };
};
