import { browser } from 'wxt/browser';
import type { Clock } from '@/utils/base/clock';
import type { Settings } from '@/utils/policy/settings';
import { coverId, parsePresenceId, promisesId, waitsId } from '../channels/notification-ids';
import type { ConsoleHub } from '../console-hub';
import type { Desk } from './create-desk';
import type { FollowUps } from './follow-ups';
import { goToConversation, openConsole } from './go-to';
import type { PresenceKeeper } from './presence-keeper';
import type { QueueKeeper } from './queue-keeper';
import type { WatchedPlaces } from './watched-places';

interface AnswerParts {
  clock: Clock;
  hub: ConsoleHub;
  desk: Desk;
  queue: QueueKeeper;
  followUps: FollowUps;
  presence: PresenceKeeper;
  places: WatchedPlaces;
  readSettings(): Promise<Settings>;
}

const minuteMs = 60_000;

/** A click on a notification may be what wakes the worker: the pages are given time to call in first. */
export const answerNotifications = (parts: AnswerParts): void => {
  const { clock, desk, queue, followUps, presence, places } = parts;

  const goToLongest = () => {
    const [longest] = queue
      .list()
      .filter((it) => !it.isOffHours)
      .sort((a, b) => Number(a.tabId === undefined) - Number(b.tabId === undefined) || a.waitingSince - b.waitingSince);
    return longest && goToConversation(parts, longest.conversation, longest.tabId);
  };

  const remindLater = async () => {
    const { policy } = await parts.readSettings();
    queue.snooze(undefined, undefined, clock.now() + policy.alerts.snoozeMinutes * minuteMs);
  };

  /** `button` −1: the notification itself. */
  const answer = async (id: string, button: number) => {
    await desk.started;
    queue.takeReports();
    const console = parsePresenceId(id);
    if (id === waitsId) await (button === 1 ? remindLater() : goToLongest());
    if (id === promisesId) {
      const first = followUps.list().find((it) => it.dueAt <= clock.now());
      if (first) await goToConversation(parts, first.conversation);
    }
    if (console && button === 1) presence.setOffDuty(true, await parts.readSettings());
    else if (console) await openConsole(places, console);
    if (id === coverId || id === promisesId || id === waitsId) await browser.notifications.clear(id);
    desk.request();
  };

  browser.notifications?.onClicked.addListener((id) => void answer(id, -1));
  browser.notifications?.onButtonClicked.addListener((id, button) => void answer(id, button));
};
