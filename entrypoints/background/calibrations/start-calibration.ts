import { browser } from 'wxt/browser';
import type { Logger } from '@/utils/base/logger';
import { fail, type Result, succeed } from '@/utils/base/result';
import { findKnownConsole, knownConsoles } from '@/utils/conversation/calibration/known-consoles';
import type { ConsoleId } from '@/utils/conversation/types';
import type { StartCalibrationProblem } from '@/utils/messaging/protocol';

const calibrateFile = '/content-scripts/calibrate.js';

/** A page that asks for a login first takes longer; then the agent begins from the popup. */
const arrivesWithinMs = 20_000;

/** Opens the guided calibration on one tab's page. The page that asks has got the permission in the agent's click. */
export const startCalibration = async (
  tabId: number,
  logger: Logger,
): Promise<Result<true, StartCalibrationProblem>> => {
  try {
    await browser.tabs.get(tabId);
  } catch {
    return fail('no-tab');
  }
  try {
    await browser.scripting.executeScript({ target: { tabId }, files: [calibrateFile] });
    return succeed(true);
  } catch {
    logger.warn('calibrate: not allowed on this page');
    return fail('no-permission');
  }
};

/** A new tab is complete once with nothing in it. */
const isWebPage = (url: string | undefined): boolean => /^https?:/.test(url ?? '');

/** Resolves with the tab's address once it has loaded; undefined when that takes too long or the tab is closed. */
const waitForPage = (tabId: number): Promise<URL | undefined> =>
  new Promise((resolve) => {
    const settle = (url: string | undefined) => {
      clearTimeout(timer);
      browser.tabs.onUpdated.removeListener(note);
      resolve(url !== undefined && URL.canParse(url) ? new URL(url) : undefined);
    };
    const note = (id: number, change: { status?: string }, tab: { url?: string }) => {
      if (id === tabId && change.status === 'complete' && isWebPage(tab.url)) settle(tab.url);
    };
    const timer = setTimeout(() => settle(undefined), arrivesWithinMs);
    browser.tabs.onUpdated.addListener(note);
    // A quick page has loaded before anybody listened.
    browser.tabs.get(tabId).then(
      ({ status, pendingUrl, url }) => status === 'complete' && !pendingUrl && isWebPage(url) && settle(url),
      () => settle(undefined),
    );
  });

/**
 * Opens a named console and begins there at once, if its page comes up and is not the login of its site: on any other page
 * the agent begins from the popup.
 */
export const openForCalibration = async (console: ConsoleId, logger: Logger): Promise<void> => {
  const known = knownConsoles.find((it) => it.console === console);
  if (!known) return;
  const { id: tabId } = await browser.tabs.create({ url: known.url, active: true });
  const url = tabId === undefined ? undefined : await waitForPage(tabId);
  if (tabId === undefined || !url || isLogin(url) || findKnownConsole(url.host)?.console !== console) return;
  await startCalibration(tabId, logger);
};

const isLogin = ({ host, pathname }: URL): boolean => /^(passport|login|sso)\.|\blogin\b/i.test(`${host}${pathname}`);
