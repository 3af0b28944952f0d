import { browser } from 'wxt/browser';
import type { ConsoleId } from '@/utils/conversation/types';
import { consoleCatalogues } from '@/utils/i18n/console-catalogue';
import { type Language, matchLanguage } from '@/utils/i18n/languages';
import { packCatalogue } from '@/utils/i18n/packed-catalogue';
import type { ConsoleProfile } from '@/utils/messaging/profile';
import { defaultSiteSettings, type Settings } from '@/utils/policy/settings';
import { resolveLimit } from '@/utils/response-timer/resolve-limit';

/** What one console page may know: rules, thresholds and switches, and no secret. */
export const buildProfile = (settings: Settings, console: ConsoleId): ConsoleProfile => {
  const { isEnabled, hiddenUntil, stripPlace } = settings.sites[console] ?? defaultSiteSettings;
  return {
    words: packCatalogue(consoleCatalogues[resolveLanguage(settings.language)]),
    isSiteEnabled: isEnabled,
    suggestionsEnabled: settings.suggestionsEnabled,
    hasEndpoint: settings.endpoint !== undefined,
    console,
    limit: resolveLimit(settings.policy.response, console),
    check: settings.policy.check,
    hiddenUntil,
    stripPlace,
  };
};

const resolveLanguage = (chosen: Settings['language']): Language =>
  chosen === 'auto' ? matchLanguage(browser.i18n.getUILanguage()) : chosen;
