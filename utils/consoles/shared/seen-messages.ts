/** Enough for a day at one desk; what falls out is told again when its conversation is opened again, and changes nothing. */
const maxConversations = 500;
const maxMessagesEach = 400;

export type MessageNovelty = 'new' | 'withdrawn' | 'known';

export interface SeenMessages {
  /** Notes that a message was read and says what is new about it. */
  note(conversation: string, messageId: string, isWithdrawn: boolean): MessageNovelty;
}

/** Remembers which messages have been told; forgets the oldest beyond a fixed size. */
export const createSeenMessages = (): SeenMessages => {
  const withdrawnByConversation = new Map<string, Map<string, boolean>>();
  return {
    note(conversation, messageId, isWithdrawn) {
      const messages = withdrawnByConversation.get(conversation) ?? new Map<string, boolean>();
      withdrawnByConversation.delete(conversation);
      withdrawnByConversation.set(conversation, messages);
      dropOldest(withdrawnByConversation, maxConversations);

      const wasWithdrawn = messages.get(messageId);
      if (wasWithdrawn === undefined) {
        messages.set(messageId, isWithdrawn);
        dropOldest(messages, maxMessagesEach);
        return 'new';
      }
      if (!isWithdrawn || wasWithdrawn) return 'known';
      messages.set(messageId, true);
      return 'withdrawn';
    },
  };
};

const dropOldest = (map: Map<string, unknown>, limit: number) => {
  for (const key of map.keys()) {
    if (map.size <= limit) return;
    map.delete(key);
  }
};
