import { browser } from 'wxt/browser';
import type { Logger } from '@/utils/base/logger';
import { calibratedMatches } from '@/utils/consoles/matches';
import type { Calibration } from '@/utils/conversation/calibration/schema';
import { readMatchPattern } from '@/utils/conversation/calibration/site';

export const guardFile = 'content-scripts/guard.js';
export const calibratedFile = 'content-scripts/calibrated.js';

/** With it every id of ours begins. */
const idStem = 'calibrated';

interface Group {
  id: string;
  matches: string[];
  allFrames: boolean;
}

/** A page with its parts in an iframe, and every page that ships (one of them has frames), needs the scripts in each frame. */
const buildGroups = (calibrations: readonly Calibration[]): Group[] => {
  const patternsOf = (isFramed: boolean) =>
    calibrations.filter(({ frame }) => (frame !== undefined) === isFramed).map(readMatchPattern);
  const groups = [
    { id: idStem, matches: patternsOf(false), allFrames: false },
    { id: `${idStem}-frames`, matches: [...calibratedMatches, ...patternsOf(true)], allFrames: true },
  ];
  return groups
    .map((group) => ({ ...group, matches: [...new Set(group.matches)].sort() }))
    .filter(({ matches }) => matches.length > 0);
};

const buildScripts = (calibrations: readonly Calibration[]) =>
  buildGroups(calibrations).flatMap(({ id, matches, allFrames }) => [
    {
      id: `${id}-guard`,
      js: [guardFile],
      matches,
      allFrames,
      runAt: 'document_start' as const,
      persistAcrossSessions: true,
    },
    { id, js: [calibratedFile], matches, allFrames, runAt: 'document_idle' as const, persistAcrossSessions: true },
  ]);

/** What of a registered script decides where it runs; the browser adds fields of its own. */
const describe = ({ id, matches = [], allFrames = false }: { id: string; matches?: string[]; allFrames?: boolean }) =>
  JSON.stringify([id, [...matches].sort(), allFrames]);

/**
 * Has guard and helpers run on exactly the pages of these calibrations, from their next load on. The browser keeps this over
 * restarts and forgets it with every update of the extension.
 */
export const createScriptRegistrar = (logger: Logger) => {
  let lastTurn: Promise<unknown> = Promise.resolve();
  const register = async (calibrations: readonly Calibration[]): Promise<void> => {
    try {
      const wanted = buildScripts(calibrations);
      const standing = (await browser.scripting.getRegisteredContentScripts()).filter(({ id }) =>
        id.startsWith(idStem),
      );
      if (standing.map(describe).sort().join() === wanted.map(describe).sort().join()) return;
      if (standing.length > 0) await browser.scripting.unregisterContentScripts({ ids: standing.map(({ id }) => id) });
      if (wanted.length > 0) await browser.scripting.registerContentScripts(wanted);
    } catch {
      logger.warn('calibrations: scripts not registered');
    }
  };
  /** One after another: two at once would each take away what the other put. */
  return (calibrations: readonly Calibration[]): Promise<void> => {
    const turn = lastTurn.then(() => register(calibrations));
    lastTurn = turn;
    return turn;
  };
};
