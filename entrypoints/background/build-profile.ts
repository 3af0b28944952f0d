import { browser } from 'wxt/browser';
import type { ConsoleId } from '@/utils/conversation/types';
import { type ConsoleCatalogue, consoleCatalogues } from '@/utils/i18n/console-catalogue';
import { type Language, matchLanguage } from '@/utils/i18n/languages';
import { packCatalogue } from '@/utils/i18n/packed-catalogue';
import type { ConsoleProfile } from '@/utils/messaging/profile';
import type { ConsolePolicy } from '@/utils/policy/response-policy';
import { defaultSiteSettings, findUsableEndpoint, isBuiltIn, type Settings } from '@/utils/policy/settings';
import { areSuggestionsOn } from '@/utils/policy/suggestions-in-force';
import { overlayCss } from '@/utils/styles/overlay-css';

/**
 * What one console page may know: rules, limits and switches, and no secret. `response` is its plan for the next days, `site`
 * the name of its switches where that is not the console's.
 */
export const buildProfile = (
  settings: Settings,
  console: ConsoleId,
  response: ConsolePolicy,
  site: string = console,
): ConsoleProfile => {
  const { isEnabled, hiddenUntil, stripPlace } = settings.sites[site] ?? defaultSiteSettings;
  const { check } = settings.policy;
  return {
    words: packCatalogue(readWords(settings)),
    styles: overlayCss,
    isSiteEnabled: isEnabled,
    suggestionsEnabled: areSuggestionsOn(settings, site),
    hasEndpoint: findUsableEndpoint(settings) !== undefined,
    console,
    response,
    alerts: settings.policy.alerts,
    check: { enabled: check.enabled, categoriesOff: check.categoriesOff, holdFrom: check.holdFrom },
    hiddenUntil,
    stripPlace,
  };
};

/**
 * While everything stays here, a page that asks for the model all the same reads why there is none; and the browser's own
 * model is not found for other reasons than a service.
 */
const readWords = ({ language, policy, endpoint }: Settings): ConsoleCatalogue => {
  const words = consoleCatalogues[resolveLanguage(language)];
  const problems = {
    ...words.llm.problems,
    ...(policy.privacy.staysLocal && { 'no-endpoint': words.llm.staysLocal }),
    ...(endpoint && isBuiltIn(endpoint) && { 'not-found': words.llm.builtInNotReady }),
  };
  return { ...words, llm: { ...words.llm, problems } };
};

export const resolveLanguage = (chosen: Settings['language']): Language =>
  chosen === 'auto' ? matchLanguage(browser.i18n.getUILanguage()) : chosen;
