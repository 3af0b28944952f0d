import { browser } from 'wxt/browser';
import type { ConsoleId } from '@/utils/conversation/types';
import { type ConsoleCatalogue, consoleCatalogues } from '@/utils/i18n/console-catalogue';
import { type Language, matchLanguage } from '@/utils/i18n/languages';
import { packCatalogue } from '@/utils/i18n/packed-catalogue';
import type { ConsoleProfile } from '@/utils/messaging/profile';
import type { ConsolePolicy } from '@/utils/policy/response-policy';
import { defaultSiteSettings, type Settings } from '@/utils/policy/settings';
import { overlayCss } from '@/utils/styles/overlay-css';

/** What one console page may know: rules, limits and switches, and no secret. `response` is its plan for the next days. */
export const buildProfile = (settings: Settings, console: ConsoleId, response: ConsolePolicy): ConsoleProfile => {
  const { isEnabled, hiddenUntil, stripPlace } = settings.sites[console] ?? defaultSiteSettings;
  const { check } = settings.policy;
  return {
    words: packCatalogue(readWords(settings)),
    styles: overlayCss,
    isSiteEnabled: isEnabled,
    suggestionsEnabled: settings.suggestionsEnabled,
    hasEndpoint: settings.endpoint !== undefined && !settings.policy.privacy.staysLocal,
    console,
    response,
    alerts: settings.policy.alerts,
    check: { enabled: check.enabled, categoriesOff: check.categoriesOff, holdFrom: check.holdFrom },
    hiddenUntil,
    stripPlace,
  };
};

/** While everything stays here, a page that asks for the model all the same reads why there is none. */
const readWords = ({ language, policy }: Settings): ConsoleCatalogue => {
  const words = consoleCatalogues[resolveLanguage(language)];
  if (!policy.privacy.staysLocal) return words;
  return { ...words, llm: { ...words.llm, problems: { ...words.llm.problems, 'no-endpoint': words.llm.staysLocal } } };
};

export const resolveLanguage = (chosen: Settings['language']): Language =>
  chosen === 'auto' ? matchLanguage(browser.i18n.getUILanguage()) : chosen;
