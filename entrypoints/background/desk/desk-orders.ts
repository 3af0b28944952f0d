import type { Clock } from '@/utils/base/clock';
import type { ConsoleId, ConversationKey } from '@/utils/conversation/types';
import type { FromConsole } from '@/utils/messaging/console-port';
import type { Settings } from '@/utils/policy/settings';
import type { ConnectedConsole } from '../console-hub';
import { type Cover, openBoard } from './cover';
import type { Desk } from './create-desk';
import type { FollowUps } from './follow-ups';
import type { Numbers } from './numbers';
import type { PresenceKeeper } from './presence-keeper';
import type { QueueKeeper } from './queue-keeper';
import type { WaitRecorder } from './wait-recorder';

interface OrderParts {
  clock: Clock;
  desk: Desk;
  queue: QueueKeeper;
  followUps: FollowUps;
  presence: PresenceKeeper;
  cover: Cover;
  recorder: WaitRecorder;
  numbers: Numbers;
  readSettings(): Promise<Settings>;
}

type ReplySeen = Extract<FromConsole, { type: 'reply-seen' }>;
type Dismissed = Omit<Extract<FromConsole, { type: 'dismiss-wait' }>, 'type'>;

/** Longer than a working day nobody is away. */
const longestCoverMinutes = 480;

/**
 * What changes the state of the desk. Each waits until what was kept has been read, so that an order that wakes the
 * worker is not lost under it. A page speaks of customers of its own console only; the practice page of none.
 */
export const createDeskOrders = (parts: OrderParts) => {
  const { clock, desk, queue, followUps, presence, cover, recorder, numbers } = parts;

  const concerns = (conversation: ConversationKey, from: ConnectedConsole | undefined) =>
    conversation.console !== 'practice' && (!from || from.console === conversation.console);

  const carryOut = async (change: () => unknown) => {
    await desk.ready;
    await change();
    desk.request();
  };

  return {
    takeReply: async (reply: ReplySeen, from: ConnectedConsole): Promise<void> => {
      if (!concerns(reply.conversation, from)) return;
      const { policy } = await parts.readSettings();
      await carryOut(() => {
        queue.settle(reply.conversation, reply.repliedAt, from);
        void recorder.settle(reply).then(numbers.invalidate).then(desk.request);
        return followUps.takeReply(reply, policy.promises, policy.response.schedule.timeZone);
      });
    },
    dismiss: async ({ conversation, at, marks }: Dismissed, from: ConnectedConsole): Promise<void> => {
      if (!concerns(conversation, from)) return;
      await carryOut(() => {
        queue.dismiss({ conversation, tabId: from.tabId, at, ...(marks && { marks }) });
        void recorder.dismiss(conversation, at).then(numbers.invalidate);
      });
    },
    restore: async (conversation: ConversationKey, from: ConnectedConsole): Promise<void> => {
      if (!concerns(conversation, from)) return;
      await carryOut(() => {
        queue.restore(conversation, from.tabId);
        void recorder.restore(conversation).then(numbers.invalidate);
      });
    },
    /** From one of our own pages: `from` undefined. */
    snooze: async (
      conversation: ConversationKey | undefined,
      from: ConnectedConsole | undefined,
      until: number,
    ): Promise<void> => {
      if (from?.console === 'practice' || (conversation && !concerns(conversation, from))) return;
      await carryOut(() => queue.snooze(conversation, from?.tabId, until));
    },
    keepPromise: async (conversation: ConversationKey, console: ConsoleId | undefined): Promise<void> => {
      if (console !== undefined && console !== conversation.console) return;
      const { policy } = await parts.readSettings();
      await carryOut(() =>
        followUps.followUp(conversation, clock.now(), policy.promises, policy.response.schedule.timeZone),
      );
    },
    /** For the minutes that the policy says; false: back again. */
    coverFor: async (isAway: boolean): Promise<void> => {
      const { policy } = await parts.readSettings();
      await carryOut(() => cover.set(isAway ? policy.cover.minutes : 0));
    },
    cover: (minutes: number): Promise<void> =>
      carryOut(() => cover.set(Math.max(0, Math.min(longestCoverMinutes, minutes)))),
    openBoard: (): Promise<void> => openBoard('numbers'),
    setOffDuty: async (isOff: boolean): Promise<void> => {
      const settings = await parts.readSettings();
      await carryOut(() => presence.setOffDuty(isOff, settings));
    },
  };
};

export type DeskOrders = ReturnType<typeof createDeskOrders>;
