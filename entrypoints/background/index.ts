import { browser } from 'wxt/browser';
import { defineBackground } from 'wxt/utils/define-background';
import { calibratePortName } from '@/utils/messaging/calibrate-port';
import { calibrationPortName } from '@/utils/messaging/calibration-port';
import { consolePortName } from '@/utils/messaging/console-port';
import { pagePortName } from '@/utils/messaging/page-port';
import { phrasePortName } from '@/utils/messaging/phrase-port';
import { suggestionPortName } from '@/utils/messaging/suggestion-port';
import { versionPortName } from '@/utils/messaging/version-port';
import { readSpeakOptions } from '@/utils/rewrite/read-speak-options';
import { createOfflineVersion } from '@/utils/rewrite/spoken-version';
import { lockStorage } from '@/utils/storage/lock-storage';
import { openInputClock } from '@/utils/storage/open-input-clock';
import { announcePhrases } from './announce-phrases';
import { createArticleAnswerer } from './answer-from-articles';
import { createHandOverAnswerer } from './answer-hand-over';
import { answerPages } from './answer-pages';
import { askForCustomer } from './ask-for-customer';
import { buildProfile } from './build-profile';
import { openCalibrations } from './calibrations/open-calibrations';
import { captureOnClick, createCaptureMenu } from './capture-selection';
import { createConsoleHub } from './console-hub';
import { openDesk } from './desk/open-desk';
import { createPlanCache } from './desk/plan-cache';
import { createDiagnoser } from './diagnose';
import { createFindingCounter } from './finding-counter';
import { createInputNoter } from './note-input';
import { createConsoleObeyer } from './obey-console';
import { createPageObeyer } from './obey-page';
import { createPageHub } from './page-hub';
import type { Port } from './ports';
import { createPrefetcher } from './prefetch-version';
import { readCustomerWords } from './read-customer-words';
import { createPhraseServer } from './serve-phrases';
import { createRephraseServer } from './serve-rephrases';
import { createRewriteServer } from './serve-rewrites';
import { createSuggestionServer } from './serve-suggestions';
import { createVersionServer } from './serve-versions';
import { createServices } from './services';
import { setUpOnInstall } from './set-up-on-install';
import { createSpeakMenu, speakOnClick } from './speak-selection';
import { createReplySuggester } from './suggest-reply';

const dayMs = 86_400_000;

/** Composition root of the worker. Every listener is registered before the first await. */
export default defineBackground(() => {
  // As long as the worker lives.
  const { signal } = new AbortController();
  const services = createServices(signal);
  const { settings, inForce, logger, clock } = services;
  const plans = createPlanCache(clock);
  const rewrites = createRewriteServer({
    logger,
    speakOffline: async (text, options) =>
      createOfflineVersion(text, { ...readSpeakOptions(await inForce.read()), ...options }),
    rewrite: services.llm.rewrite,
  });
  const rephrase = createRephraseServer({
    rewrites,
    byLlm: services.llm.rephrase,
    fromArticles: createArticleAnswerer(services),
  });
  const versions = createVersionServer({
    logger,
    rewrites,
    readOptions: async () => readSpeakOptions(await inForce.read()),
    readWords: readCustomerWords,
    isConsoleTab: (tabId) => hub.list().some((it) => it.tabId === tabId),
  });
  const stopRewrites = (port: Port) => {
    rewrites.cancelAll(port);
    versions.forget(port);
  };

  const noteInput = createInputNoter({ input: openInputClock(), readSettings: inForce.read, logger });
  const calibrations = openCalibrations({ services, readSettings: inForce.read });
  const hub = createConsoleHub({
    logger,
    now: () => clock.now(),
    buildProfileFor: async (console, site) => {
      const now = await inForce.read();
      return buildProfile(now, console, plans.readPlan(now, console), site);
    },
    readSite: calibrations.places.readSite,
    listPatterns: calibrations.places.listPatterns,
    readRules: services.rules.read,
    onMessage: (message, from) => void obeyConsole(message, from),
    onHeard: (message) => void noteInput(message),
    onLeft: stopRewrites,
    onChanged: () => desk.request(),
  });
  const servePhrases = createPhraseServer({
    phrases: services.phrases,
    logger,
    isConsoleTab: (tabId) => hub.list().some((it) => it.tabId === tabId),
  });
  const serveSuggestions = createSuggestionServer({
    suggest: createReplySuggester({ ...services, readSettings: inForce.read }),
    prefetch: createPrefetcher({
      logger,
      readOptions: async ({ tabId, conversation }) => {
        const [now, said] = await Promise.all([inForce.read(), readCustomerWords(tabId, conversation)]);
        return askForCustomer(readSpeakOptions(now), said).options;
      },
      rewrite: services.llm.rewrite,
      keepAwake: () => void browser.runtime.getPlatformInfo(),
    }),
    count: services.replyCounts.count,
    logger,
    findConsole: (tabId) => hub.list().find((it) => it.tabId === tabId),
  });
  const pages = createPageHub({
    logger,
    listConsoles: hub.list,
    onMessage: (message, port) => void obeyPage(message, port),
    onLeft: stopRewrites,
    onJoined: () => void hub.wakeAll(),
  });
  const desk = openDesk({
    services,
    hub,
    plans,
    readSettings: inForce.read,
    listCalibrations: calibrations.places.listUsable,
    onLooked: (view) => {
      pages.publish(view);
      hub.greetAgain(dayMs);
    },
  });
  const obeyConsole = createConsoleObeyer({
    services,
    renewProfile: hub.renewProfile,
    rewrites,
    versions,
    rephrase,
    handOver: createHandOverAnswerer({
      ...{ readSettings: inForce.read, clock, logger, rewrites },
      summarise: services.llm.summarise,
    }),
    orders: desk.orders,
    showAgain: calibrations.showAgain,
    findings: createFindingCounter({
      outcomes: services.outcomes,
      onCounted: async () => {
        if (await services.rules.hasChanged()) await hub.broadcastProfiles();
      },
    }),
  });
  const obeyPage = createPageObeyer({
    rewrites,
    orders: desk.orders,
    onPhrasesChanged: () => void announcePhrases(hub.list()),
    onArticlesChanged: services.knowledge.noteChange,
  });

  browser.runtime.onConnect.addListener((port) => {
    if (port.sender?.id !== browser.runtime.id) return port.disconnect();
    if (port.name === consolePortName) hub.connect(port);
    if (port.name === pagePortName) pages.connect(port);
    if (port.name === phrasePortName) servePhrases(port);
    if (port.name === suggestionPortName) serveSuggestions(port);
    if (port.name === versionPortName) versions.connect(port);
    if (port.name === calibrationPortName) void calibrations.serveCalibration(port);
    if (port.name === calibratePortName) calibrations.serveCalibrate(port);
  });
  browser.alarms?.onAlarm.addListener(() => desk.request());
  // Ready before the first console page asks: what is sent before its rules arrive goes out unchecked.
  browser.runtime.onStartup.addListener(() => {
    void services.rules.read().then(({ readProgram }) => readProgram());
    void desk.forgetTroubles();
  });
  browser.runtime.onInstalled.addListener(({ reason }) => {
    createSpeakMenu(createCaptureMenu);
    void setUpOnInstall(reason, logger);
    // An update has taken the registered scripts away.
    void calibrations.settle();
    void services.rules.renew();
  });
  browser.contextMenus.onClicked.addListener((click, tab) => {
    speakOnClick(click, tab?.id, { speak: pages.speak, logger });
    captureOnClick(click, tab?.id, { capture: pages.capture, logger });
  });
  browser.tabs.onActivated.addListener(({ tabId }) => hub.markActive(tabId));
  browser.tabs.onRemoved.addListener(() => desk.request());
  settings.watch(({ settings: { policy } }) => {
    services.knowledge.noteTerms(policy.search.terms);
    services.rules.forget();
    void calibrations.noteSettings();
    void hub.broadcastProfiles();
    desk.request();
  }, signal);
  answerPages({
    services,
    hub,
    calibrations: calibrations.answerers,
    writeDiagnosis: createDiagnoser({ listConsoles: hub.list, findCalibration: calibrations.places.findFor, logger }),
  });

  void lockStorage();
  void calibrations.settle();
  // A worker that an alarm has woken calls the pages in, then looks.
  void hub.wakeAll();
  desk.request();
});
