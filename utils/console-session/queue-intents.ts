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
  const changeSituation = (change: (situation: Situation) => Partial<Situation>) =>
    store.change((state) => ({ ...state, situation: { ...state.situation, ...change(state.situation) } }));
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
      changeSituation(({ snoozed }) => {
        if (!conversation) return { allSnoozedUntil: until };
        const others = snoozed.filter((it) => !isSameConversation(it.conversation, conversation));
        return { snoozed: until > 0 ? [...others, { conversation, until }] : others };
      });
      link.send({ type: 'snooze', conversation, until });
    },
    keepPromise: (conversation: ConversationKey) => {
      changeSituation(({ promises }) => ({
        promises: promises.filter((it) => !isSameConversation(it.conversation, conversation)),
      }));
      link.send({ type: 'promise-kept', conversation });
    },
    /** 帮我盯一下; 0: back again. */
    cover: (minutes: number) => {
      changeSituation(() => ({ coverUntil: inMinutes(minutes) }));
      link.send({ type: 'cover', minutes });
    },
  };
};
