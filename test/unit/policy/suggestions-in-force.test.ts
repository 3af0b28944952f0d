import { describe, expect, it } from 'vitest';
import { mergePolicy } from '@/utils/policy/merge-policy';
import { defaultPolicy } from '@/utils/policy/policy';
import type { PolicyPatch } from '@/utils/policy/policy-patch';
import { defaultSettings, defaultSiteSettings, type Settings } from '@/utils/policy/settings';
import { patchSettings } from '@/utils/policy/settings-patch';
import { areSuggestionsLocked, areSuggestionsOn, switchSuggestions } from '@/utils/policy/suggestions-in-force';

const settingsWith = (policy: PolicyPatch, change: Partial<Settings> = {}): Settings => ({
  ...defaultSettings,
  ...change,
  policy: mergePolicy(defaultPolicy, policy),
});
const offHere = { sites: { pinduoduo: { ...defaultSiteSettings, suggestionsEnabled: false } } };

describe('suggestions', () => {
  it('are on until somebody switches them off', () => {
    expect(areSuggestionsOn(defaultSettings, 'pinduoduo')).toBe(true);
    expect(areSuggestionsOn({ ...defaultSettings, suggestionsEnabled: false }, 'pinduoduo')).toBe(false);
  });

  it('are switched off for one console alone', () => {
    const settings = settingsWith({}, offHere);
    expect(areSuggestionsOn(settings, 'pinduoduo')).toBe(false);
    expect(areSuggestionsOn(settings, 'vipshop')).toBe(true);
    expect(areSuggestionsOn(settings)).toBe(true);
  });

  it.each([true, false])('are as the supervisor locked them (%s), whatever an agent chose', (enabled) => {
    const policy = { suggestions: { enabled }, locks: ['suggestions'] };
    for (const change of [{}, { suggestionsEnabled: false }, offHere]) {
      expect(areSuggestionsOn(settingsWith(policy, change), 'pinduoduo')).toBe(enabled);
      expect(areSuggestionsLocked(settingsWith(policy, change))).toBe(true);
    }
  });

  it('come back with one switch, whatever stood against them, and go for every console', () => {
    const off = settingsWith({ suggestions: { enabled: false } }, { suggestionsEnabled: false, ...offHere });
    const on = patchSettings(off, switchSuggestions(off, true, 'pinduoduo'));
    expect(areSuggestionsOn(on, 'pinduoduo')).toBe(true);
    const gone = patchSettings(on, switchSuggestions(on, false, 'pinduoduo'));
    expect(areSuggestionsOn(gone, 'pinduoduo')).toBe(false);
    expect(areSuggestionsOn(gone, 'vipshop')).toBe(false);
  });

  it('touch nothing that they need not', () => {
    expect(switchSuggestions(defaultSettings, true, 'pinduoduo')).toEqual({ suggestionsEnabled: true });
    expect(switchSuggestions(settingsWith({}, offHere), true, 'vipshop')).toEqual({ suggestionsEnabled: true });
  });
});
