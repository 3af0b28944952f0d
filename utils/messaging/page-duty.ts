import type { ConversationKey } from '@/utils/conversation/types';
import type { PageLink } from './page-link';

/** What the agent decides about alarms on any page of ours, as messages to the background. */
export const createPageDuty = ({ send }: Pick<PageLink, 'send'>) => ({
  /** `until`: ms since 1970, 0 ends it; without a conversation everything is put off. */
  snooze: (until: number, conversation?: ConversationKey) => send({ type: 'snooze', until, conversation }),
  keepPromise: (conversation: ConversationKey) => send({ type: 'promise-kept', conversation }),
  /** 帮我盯一下 for so long; 0: back again. */
  cover: (minutes: number) => send({ type: 'cover', minutes }),
  setOffDuty: (isOff: boolean) => send({ type: 'off-duty', isOff }),
});
