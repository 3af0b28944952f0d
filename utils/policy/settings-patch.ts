import * as z from 'zod/mini';
import { forgetRule } from './console-rules';
import { mergePolicy } from './merge-policy';
import { policyPatchSchema } from './policy-patch';
import { defaultSiteSettings, type Settings, settingsSchema, siteSettingsSchema } from './settings';
import { spokenTasteSchema } from './spoken-policy';

/**
 * What a page changes: only the fields it names, down to one threshold of one clock, so that two open pages never
 * overwrite each other. The endpoint, the version and locks have ways of their own.
 */
export const settingsPatchSchema = z.extend(
  z.partial(z.pick(settingsSchema, { language: true, suggestionsEnabled: true, address: true, autoLockMinutes: true })),
  {
    spoken: z.optional(z.partial(spokenTasteSchema)),
    sites: z.optional(z.record(z.string(), z.partial(siteSettingsSchema))),
    policy: z.optional(z.omit(policyPatchSchema, { version: true, locks: true })),
    /** Rules to forget before `policy` is merged, as paths (see forgetRule). */
    forget: z.optional(z.array(z.string().check(z.maxLength(120))).check(z.maxLength(50))),
  },
);
export type SettingsPatch = z.infer<typeof settingsPatchSchema>;

/** Settings with what a page changed. */
export const patchSettings = (settings: Settings, patch: SettingsPatch): Settings => {
  const { sites = {}, policy = {}, forget = [], spoken, ...plain } = patch;
  const consoles = forget.reduce(forgetRule, settings.policy.response.consoles);
  const kept = { ...settings.policy, response: { ...settings.policy.response, consoles } };
  const changedSites = Object.entries(sites).map(([console, change]) => [
    console,
    { ...defaultSiteSettings, ...settings.sites[console], ...change },
  ]);
  return {
    ...settings,
    ...plain,
    spoken: { ...settings.spoken, ...spoken },
    sites: { ...settings.sites, ...Object.fromEntries(changedSites) },
    policy: mergePolicy(kept, policy),
  };
};
