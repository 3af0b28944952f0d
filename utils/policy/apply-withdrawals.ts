import { readAdapterVersion } from '@/utils/conversation/adapter-versions';
import { type ConsoleId, consoleIds } from '@/utils/conversation/types';
import { findWithdrawal } from './find-withdrawal';
import { defaultSiteSettings, type Settings } from './settings';

/** What is said where our own code for this console is switched off by the compatibility list; undefined: it is not. */
export const findAdapterWithdrawal = ({ policy }: Pick<Settings, 'policy'>, console: ConsoleId): string | undefined => {
  const version = readAdapterVersion(console);
  return version === undefined ? undefined : findWithdrawal(policy.compatibility.entries, { console, version });
};

/** The settings as the worker goes by them: a withdrawn adapter is off, as if the agent had switched its console off. */
export const applyWithdrawals = (settings: Settings): Settings => {
  const off = consoleIds
    .filter((console) => findAdapterWithdrawal(settings, console) !== undefined)
    .map((console) => [console, { ...(settings.sites[console] ?? defaultSiteSettings), isEnabled: false }]);
  return { ...settings, sites: { ...settings.sites, ...Object.fromEntries(off) } };
};
