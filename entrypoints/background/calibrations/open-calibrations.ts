import { browser } from 'wxt/browser';
import { calibrationsChangedMessage } from '@/utils/messaging/calibration-port';
import type { Settings } from '@/utils/policy/settings';
import type { Services } from '../services';
import { createCalibrationAnswerers } from './answer-calibrations';
import { createAwaitedStart } from './awaited-start';
import { bringHelpersToTabs } from './bring-helpers';
import { createCalibratedPlaces } from './calibrated-places';
import { createScriptRegistrar } from './register-scripts';
import { createCalibrateServer } from './serve-calibrate';
import { createCalibrationServer } from './serve-calibrations';
import { startCalibration } from './start-calibration';

interface CalibrationParts {
  services: Services;
  readSettings(): Promise<Settings>;
}

/** Puts together what consoles without an adapter of their own need. Registers its listeners synchronously. */
export const openCalibrations = ({ services, readSettings }: CalibrationParts) => {
  const { calibrations: repository, clock, logger } = services;
  const places = createCalibratedPlaces({ repository, readSettings });
  const registerScripts = createScriptRegistrar(logger);
  const awaited = createAwaitedStart(clock);
  /** What a page has lost, until the guide that was called there asks for it. */
  const lostByTab = new Map<number, readonly string[]>();

  /** Pages that load from now on get what is in force now. */
  const settle = async () => registerScripts(await places.listUsable());

  /** Every open page as well: those that run a session ask again, and one that had none gets the helpers. */
  const follow = async (): Promise<void> => {
    await settle();
    await tellTabs();
    for (const calibration of await places.listUsable()) await bringHelpersToTabs(calibration, logger);
  };

  /** What of the settings decides where calibrations run, as it was last. */
  let inForce: Promise<string> | undefined;
  const readInForce = async (): Promise<string> => {
    const { policy } = await readSettings();
    return JSON.stringify([policy.calibrations, policy.compatibility, policy.locks]);
  };
  const startAwaited = async (origins: readonly string[]): Promise<void> => {
    const tabId = await awaited.take(origins);
    if (tabId !== undefined) await startCalibration(tabId, logger);
  };

  // A host that was allowed or withdrawn, here or on the browser's own page: both are rare and known at once.
  browser.permissions.onAdded.addListener(({ origins = [] }) => {
    void follow();
    void startAwaited(origins);
  });
  browser.permissions.onRemoved.addListener(() => void follow());

  return {
    places,
    settle: async (): Promise<void> => {
      inForce ??= readInForce();
      await settle();
    },
    /** The settings have changed: a calibration that came or went with the policy, or with its compatibility list, is heard at once. */
    noteSettings: async (): Promise<void> => {
      const before = await inForce;
      inForce = readInForce();
      if ((await inForce) !== before) await follow();
    },
    serveCalibration: createCalibrationServer({ places, readSettings, logger }),
    serveCalibrate: createCalibrateServer({
      places,
      repository,
      readSettings,
      clock,
      logger,
      onSaved: follow,
      takeLost(tabId) {
        const lost = lostByTab.get(tabId);
        lostByTab.delete(tabId);
        return lost;
      },
    }),
    /** 重新标定此项: the guide opens on a page at what it has lost. */
    showAgain: async (tabId: number, parts: readonly string[]): Promise<void> => {
      lostByTab.set(tabId, parts);
      await startCalibration(tabId, logger);
      // A guide that stood open there already has not asked.
      lostByTab.delete(tabId);
    },
    answerers: createCalibrationAnswerers({ services, logger, awaited, onChanged: follow }),
  };
};

export type Calibrations = ReturnType<typeof openCalibrations>;

/**
 * To every tab, by number: after a permission was withdrawn their addresses are hidden from us. A tab without our script has
 * no receiver, and that is no fault.
 */
const tellTabs = async (): Promise<void> => {
  const tabs = await browser.tabs.query({});
  const ids = tabs.flatMap(({ id }) => id ?? []);
  await Promise.allSettled(ids.map((id) => browser.tabs.sendMessage(id, calibrationsChangedMessage)));
};
