import { browser } from 'wxt/browser';
import type { ConsoleId } from '@/utils/conversation/types';
import { consoleCatalogues } from '@/utils/i18n/console-catalogue';
import { type Language, matchLanguage } from '@/utils/i18n/languages';
import { packCatalogue } from '@/utils/i18n/packed-catalogue';
import type { ConsoleProfile } from '@/utils/messaging/profile';
import { defaultSiteSettings, type Settings } from '@/utils/policy/settings';

/** What one console page may know: rules, thresholds and switches, and no secret. */
export const buildProfile = (settings: Settings, console: ConsoleId): ConsoleProfile => {
  const language = resolveLanguage(settings.language);
  const { isEnabled, ...site } = settings.sites[console] ?? defaultSiteSettings;
  return {
    language,
    words: packCatalogue(consoleCatalogues[language]),
    isSiteEnabled: isEnabled,
    suggestionsEnabled: settings.suggestionsEnabled,
    hasEndpoint: settings.endpoint !== undefined,
    address: settings.address,
    policy: settings.policy,
    ...site,
  };
};

const resolveLanguage = (chosen: Settings['language']): Language =>
  chosen === 'auto' ? matchLanguage(browser.i18n.getUILanguage()) : chosen;
