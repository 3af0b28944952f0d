import { browser } from 'wxt/browser';
import { calibratedMatches } from '@/utils/consoles/matches';
import type { Calibration } from '@/utils/conversation/calibration/schema';
import {
  isCalibratedUrl,
  readMatchPattern,
  readOriginPattern,
  readSiteKey,
} from '@/utils/conversation/calibration/site';
import type { ConsoleId } from '@/utils/conversation/types';
import { mergeCalibrations } from '@/utils/policy/calibrations-policy';
import type { Settings } from '@/utils/policy/settings';
import type { CalibrationsRepository } from '@/utils/storage/calibrations-repository';
import { findConsoleOf } from '../desk/console-addresses';

/** Whether a calibration may be used now: the agent has allowed its host, or it is one of the manifest. */
export const isGranted = (calibration: Calibration): Promise<boolean> =>
  browser.permissions.contains({ origins: [readMatchPattern(calibration)] }).then(
    (isAllowed) => isAllowed,
    () => false, // a pattern the browser does not take
  );

const isPatternOf = (pattern: string, url: URL): boolean => {
  const source = pattern.replace(/[.+?^${}()|[\]\\]/g, '\\$&').replaceAll('*', '.*');
  return new RegExp(`^${source}$`).test(`${url.origin}${url.pathname}`);
};

/** A page for which the product brings a calibration along. */
export const isShippedUrl = (url: URL): boolean => calibratedMatches.some((pattern) => isPatternOf(pattern, url));

interface PlacesParts {
  repository: Pick<CalibrationsRepository, 'read'>;
  readSettings(): Promise<Pick<Settings, 'policy'>>;
}

/** Where calibrations work: the user's own and the supervisor's, as far as their hosts are allowed, and those that ship. */
export const createCalibratedPlaces = ({ repository, readSettings }: PlacesParts) => {
  /** The user's own and the supervisor's whose hosts are allowed, in the order in which they hold. */
  const listUsable = async (): Promise<Calibration[]> => {
    const [{ calibrations: own }, { policy }] = await Promise.all([repository.read(), readSettings()]);
    const calibrations = mergeCalibrations(own, policy);
    const granted = await Promise.all(calibrations.map(isGranted));
    return calibrations.filter((_, index) => granted[index]);
  };
  /** The one that holds for this page; none where an adapter of ours works already. */
  const findFor = async (url: URL): Promise<Calibration | undefined> => {
    if (findConsoleOf(url.href) !== undefined) return undefined;
    return (await listUsable()).find((calibration) => isCalibratedUrl(calibration, url));
  };
  return {
    listUsable,
    findFor,
    /** Patterns of every page on which calibrated.js may run, for tabs.query. */
    listPatterns: async (): Promise<string[]> => [
      ...calibratedMatches,
      ...(await listUsable()).map((calibration) => readOriginPattern(calibration)),
    ],
    /** Under which name the settings keep this page's switches. */
    readSite: async (console: ConsoleId, url: string): Promise<string> => {
      const calibration = console === 'other' && URL.canParse(url) ? await findFor(new URL(url)) : undefined;
      return calibration ? readSiteKey(calibration) : console;
    },
  };
};

export type CalibratedPlaces = ReturnType<typeof createCalibratedPlaces>;
