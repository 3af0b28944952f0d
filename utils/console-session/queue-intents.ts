import { formatConversationKey, isSameConversation } from '@/utils/conversation/conversation-key';
import { dismissWait, restoreWait } from '@/utils/conversation/dismiss-wait';
import type { ConversationKey } from '@/utils/conversation/types';
import type { Situation } from '@/utils/response-timer/situation';
import type { IntentParts } from './build-intents';

const minuteMs = 60_000;
/** As long as 不用回 can be taken back in place. */
const undoMs = 10_000;

/**
 * What the agent decides about the people who wait. Shown here at once, told to the background, and confirmed by its next
 * situation; nothing of it touches the page.
 */
export const buildQueueIntents = ({ store, link, clock }: Pick<IntentParts, 'store' | 'link' | 'clock'>) => {
  const changeSituation = (change: Partial<Situation>) =>
    store.change((state) => ({ ...state, situation: { ...state.situation, ...change } }));
  const others = <Entry extends { conversation: ConversationKey }>(entries: readonly Entry[], key: ConversationKey) =>
    entries.filter((it) => !isSameConversation(it.conversation, key));
  const inMinutes = (minutes: number) => (minutes > 0 ? clock.now() + minutes * minuteMs : 0);

  return {
    dismissWait: (conversation: ConversationKey) => {
      const at = clock.now();
      store.change((state) => ({
        ...state,
        conversations: dismissWait(state.conversations, conversation, at),
        undo: {
          conversation,
          name: state.conversations.conversations.get(formatConversationKey(conversation))?.name ?? '',
          until: at + undoMs,
        },
      }));
      link.send({ type: 'dismiss-wait', conversation, at });
    },
    restoreWait: (conversation: ConversationKey) => {
      store.change((state) => ({
        ...state,
        conversations: restoreWait(state.conversations, conversation),
        undo: undefined,
      }));
      link.send({ type: 'restore-wait', conversation });
    },
    /** For the minutes that the supervisor set; `isOn` false wakes it again. Without a conversation: everything. */
    snooze: (conversation: ConversationKey | undefined, isOn: boolean) => {
      const until = isOn ? inMinutes(store.read().profile?.alerts.snoozeMinutes ?? 0) : 0;
      const snoozed = conversation && others(store.read().situation.snoozed, conversation);
      if (!conversation || !snoozed) changeSituation({ allSnoozedUntil: until });
      else changeSituation({ snoozed: isOn ? [...snoozed, { conversation, until }] : snoozed });
      link.send({ type: 'snooze', conversation, until });
    },
    keepPromise: (conversation: ConversationKey) => {
      changeSituation({ promises: others(store.read().situation.promises, conversation) });
      link.send({ type: 'promise-kept', conversation });
    },
    /** 帮我盯一下; how long, the background knows. */
    cover: (isAway: boolean) => {
      if (!isAway) changeSituation({ coverUntil: 0 });
      link.send({ type: 'cover', isAway });
    },
  };
};
