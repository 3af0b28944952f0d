import { useCallback, useEffect, useRef } from 'react';
import type { Team } from '@/components/shared/page/types';
import { formatConversationKey, isSameConversation } from '@/utils/conversation/conversation-key';
import type { Target } from './target';
import type { SidePanelIo } from './types';

const nothing: readonly string[] = [];

/**
 * What the customer of the open conversation wrote last: asked for when the agent goes to another one and when the customer
 * writes again. Only what belongs to the conversation that is open now is given out.
 */
export const useCustomerWords = (
  io: Pick<SidePanelIo, 'readCustomerWords'>,
  current: Target | undefined,
  queue: Team['queue'],
): (() => readonly string[]) => {
  const words = useRef<{ name: string; said: readonly string[] }>({ name: '', said: nothing });
  const name = current ? `${current.tabId} ${formatConversationKey(current.conversation)}` : '';
  const waitingSince = queue.find((it) => isSameConversation(it.conversation, current?.conversation))?.waitingSince;
  const target = useRef(current);
  const lastOccasion = useRef('');
  target.current = current;
  useEffect(() => {
    const asked = target.current;
    const occasion = `${name} ${waitingSince}`;
    if (!asked || occasion === lastOccasion.current) return;
    lastOccasion.current = occasion;
    let isLeft = false;
    void io.readCustomerWords({ tabId: asked.tabId, conversation: asked.conversation }).then((said) => {
      if (!isLeft) words.current = { name, said };
    });
    return () => {
      isLeft = true;
    };
  }, [io, name, waitingSince]);
  return useCallback(() => (words.current.name === name ? words.current.said : nothing), [name]);
};
