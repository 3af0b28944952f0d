import { diffPolicy, type FieldChange } from './diff-policy';
import { keepLocked } from './keep-locked';
import { mergePolicy } from './merge-policy';
import { type OwnRules, pickOwnRules } from './own-rules';
import type { Policy } from './policy';
import { joinTerms } from './search-policy';
import type { Settings } from './settings';

/** What becomes of one part of a moved desk: added to what is here, put in its place, or left where it is. */
export const deskModes = ['merge', 'replace', 'skip'] as const;
export type DeskMode = (typeof deskModes)[number];

/** The parts of a desk that stand in the settings. */
export interface SettingsModes {
  /** Language, manner of address, suggestions, sites with their strip places. */
  settings: DeskMode;
  /** Limits, hours, alerts … without the shop's own rules. */
  policy: DeskMode;
  ownRules: DeskMode;
}

/** Settings that a file may carry. */
export type MovedSettings = Omit<Settings, 'endpoint'>;

export interface AdoptedDesk {
  settings: Settings;
  /** What the file wanted otherwise and a lock kept: `before` is what stays, `after` what the file says. */
  kept: FieldChange[];
}

/** The settings after a desk moved in. What `locks` forbids to change stays as it is and is told in `kept`. */
export const adoptDesk = (
  own: Settings,
  file: MovedSettings,
  modes: SettingsModes,
  locks: readonly string[],
): AdoptedDesk => {
  const wanted = choosePolicy(own.policy, file.policy, modes);
  const policy = keepLocked(own.policy, wanted, locks);
  const kept = diffPolicy(policy, wanted).filter(({ path }) => path !== 'locks');
  return { settings: { ...choosePersonal(own, file, modes.settings), policy }, kept };
};

const choosePersonal = (own: Settings, file: MovedSettings, mode: DeskMode): Settings => {
  if (mode === 'skip') return own;
  const sites = mode === 'merge' ? { ...own.sites, ...file.sites } : file.sites;
  return { ...own, ...file, sites };
};

const choosePolicy = (own: Policy, file: Policy, modes: SettingsModes): Policy => {
  const search = { terms: joinTerms(own.search.terms, file.search.terms) };
  const chosen = { merge: { ...mergePolicy(own, file), search }, replace: file, skip: own }[modes.policy];
  return { ...chosen, check: { ...chosen.check, ...chooseOwnRules(own.check, file.check, modes.ownRules) } };
};

const chooseOwnRules = (own: OwnRules, file: OwnRules, mode: DeskMode): OwnRules =>
  ({ merge: mergeOwnRules(own, file), replace: pickOwnRules(file), skip: pickOwnRules(own) })[mode];

/** Both sets of rules together; where both say something about one rule or phrase, the file's word counts. */
export const mergeOwnRules = (own: OwnRules, file: OwnRules): OwnRules => ({
  rulesOff: [...new Set([...own.rulesOff, ...file.rulesOff])],
  severities: { ...own.severities, ...file.severities },
  allowed: [...new Set([...own.allowed, ...file.allowed])],
  custom: [
    ...own.custom.filter(({ id, phrase }) => !file.custom.some((it) => it.id === id || it.phrase === phrase)),
    ...file.custom,
  ],
});
