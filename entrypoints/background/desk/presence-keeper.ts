import type { Clock } from '@/utils/base/clock';
import type { Logger } from '@/utils/base/logger';
import type { ConsoleId } from '@/utils/conversation/types';
import type { Settings } from '@/utils/policy/settings';
import { unseenPresence } from '@/utils/response-timer/presence/types';
import { forgetTroubles, watchPresence } from '@/utils/response-timer/presence/watch-presence';
import type { MergedLine } from '@/utils/response-timer/queue/types';
import { readDayAndHour } from '@/utils/response-timer/zone-time';
import type { ConnectedConsole } from '../console-hub';
import { presenceStateSchema } from './kept-schemas';
import { createKeptState } from './kept-state';
import type { PlanCache } from './plan-cache';
import type { WatchedPlace, WatchedPlaces } from './watched-places';

interface PresenceKeeperParts {
  clock: Clock;
  logger: Logger;
  plans: PlanCache;
  places: WatchedPlaces;
  listConsoles(): ConnectedConsole[];
}

/** Writing each second that all is well would wear the disk: lastOkAt may lag behind by this much. */
const writeEveryMs = 30_000;

/** The presence watch with its facts: console ids, times and counts, which outlive the browser. */
export const createPresenceKeeper = ({ clock, logger, plans, places, listConsoles }: PresenceKeeperParts) => {
  const kept = createKeptState({
    area: 'local',
    key: 'presence',
    schema: presenceStateSchema,
    initial: unseenPresence,
    logger,
  });
  const workerStartedAt = clock.now();
  const dayOf = (at: number, settings: Settings) => readDayAndHour(at, settings.policy.response.schedule.timeZone).day;
  let state = unseenPresence;
  let written = '';
  let writtenAt = 0;

  const write = (now: number) => {
    // Everything but the moment of the last look.
    const facts = JSON.stringify(state, (key, value: unknown) => (key === 'lastOkAt' ? undefined : value));
    if (facts === written && now - writtenAt < writeEveryMs) return;
    written = facts;
    writtenAt = now;
    kept.write(state);
  };

  return {
    ready: kept.ready.then(() => {
      state = kept.read();
    }),
    look: async (settings: Settings, lines: readonly MergedLine[]) => {
      const openTabs = new Set((await places.findTabs()).map(({ console }) => console));
      const isSwitchedOn = ({ site }: WatchedPlace) => settings.sites[site]?.isEnabled ?? true;
      const watched = new Set((await places.list()).filter(isSwitchedOn).map(({ console }) => console));
      const now = clock.now();
      const outcome = watchPresence(state, {
        now,
        policy: settings.policy.presence,
        watched: [...watched].map((console) => ({ console, open: plans.readOpen(settings, console) })),
        pages: listConsoles().flatMap(({ console, report }) => (report ? [{ console, ...report }] : [])),
        openTabs,
        waiting: countByConsole(lines),
        dayOf: (at) => dayOf(at, settings),
        workerStartedAt,
      });
      state = outcome.state;
      write(now);
      return outcome;
    },
    setOffDuty: (isOff: boolean, settings: Settings) => {
      state = { ...state, offDutyOn: isOff ? dayOf(clock.now(), settings) : '' };
      write(clock.now());
    },
    /** Within the hours that count at this console. */
    isOpen: (settings: Settings, console: ConsoleId) => {
      const now = clock.now();
      return plans.readOpen(settings, console).some(({ from, to }) => now >= from && now < to);
    },
    isOffDuty: (settings: Settings) => state.offDutyOn === dayOf(clock.now(), settings),
    forgetTroubles: () => {
      state = forgetTroubles(state);
      write(clock.now());
    },
  };
};

export type PresenceKeeper = ReturnType<typeof createPresenceKeeper>;

const countByConsole = (lines: readonly MergedLine[]): Partial<Record<ConsoleId, number>> => {
  const counts: Partial<Record<ConsoleId, number>> = {};
  for (const { conversation, isOffHours } of lines) {
    if (!isOffHours) counts[conversation.console] = (counts[conversation.console] ?? 0) + 1;
  }
  return counts;
};
