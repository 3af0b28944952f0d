import { pageCatalogues } from '@/utils/i18n/page-catalogue';
import type { Settings } from '@/utils/policy/settings';
import { resolveLanguage } from '../build-profile';
import { createBadgeChannel } from '../channels/badge-channel';
import { createNotificationChannel } from '../channels/notification-channel';
import { createSoundChannel } from '../channels/sound-channel';
import type { ConsoleHub } from '../console-hub';
import type { Services } from '../services';
import { answerNotifications } from './answer-notifications';
import { createCover } from './cover';
import { createDesk, type DeskView } from './create-desk';
import { createDeskOrders } from './desk-orders';
import { createFollowUps } from './follow-ups';
import { createNumbers } from './numbers';
import type { PlanCache } from './plan-cache';
import { createPresenceKeeper } from './presence-keeper';
import { createSituationPublisher } from './publish-situation';
import { createQueueKeeper } from './queue-keeper';
import { createWaitRecorder } from './wait-recorder';
import { createWatchedPlaces } from './watched-places';

interface OpenDeskParts {
  services: Services;
  hub: ConsoleHub;
  plans: PlanCache;
  readSettings(): Promise<Settings>;
  /** The user's own calibrations whose hosts are allowed. */
  listCalibrations: Parameters<typeof createWatchedPlaces>[0]['listCalibrations'];
  /** Everything is known anew: tell our own pages. */
  onLooked(view: DeskView): void;
}

/** Puts the desk together. Registers its listeners synchronously; reads what was kept meanwhile. */
export const openDesk = ({ services, hub, plans, readSettings, listCalibrations, onLooked }: OpenDeskParts) => {
  const { clock, logger, waits, promises, hasher } = services;
  const readWords = async () => pageCatalogues[resolveLanguage((await readSettings()).language)];
  const listConsoles = hub.list;
  const queue = createQueueKeeper({ clock, logger, listConsoles });
  const { nameOf, rememberName } = queue;
  const followUps = createFollowUps({ repository: promises, logger, nameOf, rememberName });
  const places = createWatchedPlaces({ clock, listCalibrations });
  const presence = createPresenceKeeper({ clock, logger, plans, places, listConsoles });
  const cover = createCover({ clock, logger, readWords });
  const recorder = createWaitRecorder({ waits, promises, hasher, clock, logger });
  const numbers = createNumbers({ waits, plans, clock, logger, onChanged: () => desk.request() });
  const publishSituation = createSituationPublisher(hub);
  const desk = createDesk({
    clock,
    logger,
    queue,
    followUps,
    presence,
    cover,
    recorder,
    numbers,
    channels: [createBadgeChannel(), createNotificationChannel({ readWords }), createSoundChannel()],
    listConsoles,
    readSettings,
    publish: (view) => {
      publishSituation(view);
      onLooked(view);
    },
    tick: () => hub.tellAll({ type: 'tick' }),
  });
  const shared = { clock, desk, queue, followUps, presence, readSettings };
  answerNotifications({ ...shared, hub, places });
  return {
    request: desk.request,
    /** The browser has just started: what was wrong when it closed is counted anew. */
    forgetTroubles: () => desk.ready.then(presence.forgetTroubles),
    orders: createDeskOrders({ ...shared, cover, recorder, numbers }),
  };
};
