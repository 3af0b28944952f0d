import { browser } from 'wxt/browser';
import { defineBackground } from 'wxt/utils/define-background';
import { consolePortName } from '@/utils/messaging/console-port';
import { pagePortName } from '@/utils/messaging/page-port';
import { createOfflineVersion } from '@/utils/rewrite/spoken-version';
import { lockStorage } from '@/utils/storage/lock-storage';
import { answerPages } from './answer-pages';
import { buildProfile } from './build-profile';
import { createConsoleHub } from './console-hub';
import { createConsoleObeyer } from './obey-console';
import { createPageHub } from './page-hub';
import type { Port } from './ports';
import { createRewriteServer } from './serve-rewrites';
import { createServices } from './services';
import { setUpOnInstall } from './set-up-on-install';
import { createSpeakMenu, speakOnClick } from './speak-selection';
import { createTally } from './tally';

/** Composition root of the worker. Every listener is registered before the first await. */
export default defineBackground(() => {
  const services = createServices();
  const { settings, logger, clock } = services;
  const tally = createTally(clock);
  const rewrites = createRewriteServer({
    logger,
    speakOffline: async (text) => createOfflineVersion(text, { address: (await settings.read()).settings.address }),
    rewrite: services.llm.rewrite,
  });
  const stopRewrites = (port: Port) => rewrites.cancelAll(port);

  const obey = createConsoleObeyer({ services, tally, rewrites, onTallied: () => pages.push() });
  const hub = createConsoleHub({
    logger,
    now: () => clock.now(),
    buildProfileFor: async (console) => buildProfile((await settings.read()).settings, console),
    // The shipped rules change with the extension only.
    rules: { id: browser.runtime.getManifest().version, readProgram: services.readRuleProgram },
    onMessage: (message, from) => void obey(message, from),
    onLeft: stopRewrites,
    onChanged: () => pages.push(),
  });
  const pages = createPageHub({
    logger,
    tally,
    listConsoles: hub.list,
    onMessage: (message, port) =>
      message.type === 'rewrite'
        ? rewrites.start(port, { ...message, wants: 'llm' })
        : rewrites.cancel(port, message.requestId),
    onLeft: stopRewrites,
    onJoined: () => void hub.wakeAll(),
  });

  browser.runtime.onConnect.addListener((port) => {
    if (port.sender?.id !== browser.runtime.id) return port.disconnect();
    if (port.name === consolePortName) hub.connect(port);
    if (port.name === pagePortName) pages.connect(port);
  });
  // Compiled before the first console page asks: what is sent before its rules arrive goes out unchecked.
  browser.runtime.onStartup.addListener(() => void services.readRuleProgram());
  browser.runtime.onInstalled.addListener(({ reason }) => {
    createSpeakMenu();
    void setUpOnInstall(reason, logger);
    services.readRuleProgram();
  });
  browser.contextMenus.onClicked.addListener((click, tab) =>
    speakOnClick(click, tab?.id, { speak: pages.speak, logger }),
  );
  browser.tabs.onActivated.addListener(({ tabId }) => hub.markActive(tabId));
  settings.watch(() => void hub.broadcastProfiles(), new AbortController().signal);
  answerPages({ services, hub });

  void lockStorage();
});
