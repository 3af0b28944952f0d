import { browser } from 'wxt/browser';
import { formatConversationKey } from '@/utils/conversation/conversation-key';
import type { ConversationKey } from '@/utils/conversation/types';
import { askWordsType, customerWordsSchema } from '@/utils/messaging/version-port';

/**
 * A page that does not answer by then is frozen, and nothing could be shown there either; one without panels says so at once.
 * 150 ms were too few for a computer that is busy: the version was then made for nobody in particular.
 */
const longestWaitMs = 600;

/**
 * What the customer of the open conversation wrote last, from the panels of that tab; empty where nobody answers or,
 * with `conversation`, where another one is open. Read when a version is asked for, and never kept.
 */
export const readCustomerWords = async (tabId: number, conversation?: ConversationKey): Promise<string[]> => {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const late = new Promise<undefined>((resolve) => {
    timer = setTimeout(() => resolve(undefined), longestWaitMs);
  });
  try {
    const answer: unknown = await Promise.race([browser.tabs.sendMessage(tabId, { type: askWordsType }), late]);
    const words = customerWordsSchema.safeParse(answer);
    const isMeant = !conversation || words.data?.id === formatConversationKey(conversation);
    return words.success && isMeant ? words.data.said : [];
  } catch {
    return []; // no panels in that tab yet
  } finally {
    clearTimeout(timer);
  }
};
