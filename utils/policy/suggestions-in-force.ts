import { isPathLocked } from './locks';
import type { Settings } from './settings';
import type { SettingsPatch } from './settings-patch';

/** The field of the policy that a supervisor locks. */
export const suggestionPath = 'suggestions.enabled';

type Choices = Pick<Settings, 'suggestionsEnabled' | 'sites' | 'policy'>;

export const areSuggestionsLocked = ({ policy }: Pick<Choices, 'policy'>): boolean =>
  isPathLocked(policy.locks, suggestionPath);

/** Whether something may be suggested on this site (the name of its switches); by the agent's own switch alone where none is named. */
export const areSuggestionsOn = (settings: Choices, site?: string): boolean => {
  const { policy, sites, suggestionsEnabled } = settings;
  if (!policy.suggestions.enabled || areSuggestionsLocked(settings)) return policy.suggestions.enabled;
  return suggestionsEnabled && (site === undefined || (sites[site]?.suggestionsEnabled ?? true));
};

/** The change that switches them: off for every console, or on with whatever stood against it, on this site as well. */
export const switchSuggestions = ({ policy, sites }: Choices, enabled: boolean, site?: string): SettingsPatch => {
  if (!enabled) return { suggestionsEnabled: false };
  const isOffHere = site !== undefined && sites[site]?.suggestionsEnabled === false;
  return {
    suggestionsEnabled: true,
    ...(isOffHere && { sites: { [site]: { suggestionsEnabled: true } } }),
    ...(!policy.suggestions.enabled && { policy: { suggestions: { enabled: true } } }),
  };
};
