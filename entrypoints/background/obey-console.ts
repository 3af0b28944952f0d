import type { FromConsole } from '@/utils/messaging/console-port';
import { defaultSiteSettings, type SiteSettings } from '@/utils/policy/settings';
import { areSuggestionsLocked, switchSuggestions } from '@/utils/policy/suggestions-in-force';
import type { createHandOverAnswerer } from './answer-hand-over';
import { bringPanels } from './bring-panels';
import type { Calibrations } from './calibrations/open-calibrations';
import type { ConnectedConsole, ConsoleHub } from './console-hub';
import type { DeskOrders } from './desk/desk-orders';
import type { createFindingCounter } from './finding-counter';
import type { createRephraseServer } from './serve-rephrases';
import type { createRewriteServer } from './serve-rewrites';
import type { createVersionServer } from './serve-versions';
import type { Services } from './services';
import { openSidePanel } from './side-panel';

interface ObeyParts {
  renewProfile: ConsoleHub['renewProfile'];
  services: Services;
  rewrites: ReturnType<typeof createRewriteServer>;
  versions: Pick<ReturnType<typeof createVersionServer>, 'begin'>;
  rephrase: ReturnType<typeof createRephraseServer>;
  handOver: ReturnType<typeof createHandOverAnswerer>;
  orders: DeskOrders;
  findings: ReturnType<typeof createFindingCounter>;
  showAgain: Calibrations['showAgain'];
}

/** What a console page may ask for: its own site's switches, rewrites, its own customers. Never a URL, a key or another tab. */
export const createConsoleObeyer =
  ({ services, renewProfile, rewrites, versions, rephrase, handOver, orders, findings, showAgain }: ObeyParts) =>
  async (message: FromConsole, from: ConnectedConsole): Promise<void> => {
    const changeSite = (change: Partial<SiteSettings>) =>
      services.settings.update((settings) => ({
        ...settings,
        sites: {
          ...settings.sites,
          [from.site]: { ...(settings.sites[from.site] ?? defaultSiteSettings), ...change },
        },
      }));
    /** Off for this site alone; on also where the agent had switched them off everywhere. Locked: as it was. */
    const setSuggestions = async (enabled: boolean) => {
      const { settings } = await services.settings.read();
      const patch = enabled
        ? switchSuggestions(settings, true, from.site)
        : { sites: { [from.site]: { suggestionsEnabled: false } } };
      const isChanged = !areSuggestionsLocked(settings) && (await services.settings.patch(patch, 'agent')).ok;
      if (!isChanged) await renewProfile(from);
    };
    switch (message.type) {
      case 'rewrite':
        return versions.begin(message, from);
      case 'rephrase':
        return rephrase(message, from);
      case 'hand-over':
        return handOver(message, from.port);
      case 'cancel-rewrite':
        return rewrites.cancel(from.port, message.requestId);
      case 'set-strip-place':
        return void (await changeSite({ stripPlace: message.place }));
      case 'hide-until':
        return void (await changeSite({ hiddenUntil: message.until }));
      case 'set-site-enabled':
        return void (await changeSite({ isEnabled: message.enabled }));
      case 'set-suggestions':
        return setSuggestions(message.enabled);
      case 'finding-outcome':
        return findings.take(message, from.pageId);
      case 'needs-panels':
        return bringPanels(from, services.logger);
      case 'show-again':
        return showAgain(from.tabId, message.parts);
      case 'open-side-panel':
        return openSidePanel(from.tabId, services.logger);
      case 'reply-seen':
        await orders.takeReply(message, from);
        return findings.noteReply(from.pageId);
      case 'dismiss-wait':
        return orders.dismiss(message, from);
      case 'restore-wait':
        return orders.restore(message.conversation, from);
      case 'snooze':
        return orders.snooze(message.conversation, from, message.until);
      case 'promise-kept':
        return orders.keepPromise(message.conversation, from.console);
      case 'cover':
        return orders.coverFor(message.isAway);
      case 'open-board':
        return orders.openBoard();
      case 'hello':
      case 'knows-rules':
      case 'queue':
      case 'fill-result':
        return; // The hub has handled these.
    }
  };
