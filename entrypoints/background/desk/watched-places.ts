import { browser } from 'wxt/browser';
import type { Clock } from '@/utils/base/clock';
import { calibratedMatchesByConsole, matchesByConsole } from '@/utils/consoles/matches';
import { knownConsoles } from '@/utils/conversation/calibration/known-consoles';
import type { Calibration } from '@/utils/conversation/calibration/schema';
import { isCalibratedUrl, readMatchPattern, readSiteKey } from '@/utils/conversation/calibration/site';
import { type ConsoleId, consoleIds } from '@/utils/conversation/types';

/** Where a console's page is: there it can be seen whether somebody is at it. */
export interface WatchedPlace {
  console: ConsoleId;
  /** The name of its switches in the settings. */
  site: string;
  pattern: string;
  isOn(url: string): boolean;
  /** Where 打开后台 goes; its site leads on to the page or to the login. */
  address: string | undefined;
}

/** What was calibrated or allowed a moment ago is watched with the next look but some. */
const validMs = 5_000;

const placeOfPattern = (console: ConsoleId, pattern: string): WatchedPlace => {
  const stem = pattern.replace(/\*$/, '');
  const known = knownConsoles.find((it) => it.console === console)?.url;
  return { console, site: console, pattern, isOn: (url) => url.startsWith(stem), address: known ?? stem };
};

/** Of our own adapters and of the calibrations that ship. */
const shippedPlaces: readonly WatchedPlace[] = consoleIds.flatMap((console) =>
  [...(matchesByConsole[console] ?? []), ...(calibratedMatchesByConsole[console] ?? [])].map((pattern) =>
    placeOfPattern(console, pattern),
  ),
);

const placeOfCalibration = (calibration: Calibration): WatchedPlace => {
  const { console, host, pathPrefix } = calibration;
  const pattern = readMatchPattern(calibration);
  const known = knownConsoles.find((it) => it.console === console)?.url;
  return {
    console,
    site: readSiteKey(calibration),
    pattern,
    isOn: (url) => URL.canParse(url) && isCalibratedUrl(calibration, new URL(url)),
    address: host.startsWith('*.') ? known : `${pattern.split('://')[0]}://${host}${pathPrefix}`,
  };
};

interface WatchedPlacesParts {
  clock: Clock;
  /** The user's own whose hosts are allowed, newest first. */
  listCalibrations(): Promise<readonly Calibration[]>;
}

/** All pages at which presence can be watched: with an adapter, with a calibration that ships, or with one of the user's own. */
export const createWatchedPlaces = ({ clock, listCalibrations }: WatchedPlacesParts) => {
  let known: { at: number; places: Promise<readonly WatchedPlace[]> } | undefined;

  const read = async (): Promise<readonly WatchedPlace[]> => [
    // The user's own first: that is where this console was seen to be.
    ...(await listCalibrations()).map(placeOfCalibration),
    ...shippedPlaces,
  ];
  const list = (): Promise<readonly WatchedPlace[]> => {
    if (!known || Math.abs(clock.now() - known.at) >= validMs) known = { at: clock.now(), places: read() };
    return known.places;
  };

  return {
    list,
    /** Tabs in which a console is open, with the console; a discarded tab shows its title and receives nothing. */
    findTabs: async (): Promise<{ tabId: number | undefined; console: ConsoleId }[]> => {
      const places = await list();
      const tabs = await browser.tabs.query({ url: [...new Set(places.map(({ pattern }) => pattern))] });
      return tabs.flatMap(({ id, url = '', discarded }) => {
        const place = discarded ? undefined : places.find((it) => it.isOn(url));
        return place ? [{ tabId: id, console: place.console }] : [];
      });
    },
  };
};

export type WatchedPlaces = ReturnType<typeof createWatchedPlaces>;
