import type { KnownMessage } from './state';
import type { MessageKind } from './types';

/** What the customer wrote and nobody answered. */
export interface OpenQuestion {
  /** Of the last of its messages. */
  messageId: string;
  /** Oldest first. */
  texts: readonly string[];
}

/** Pressing 催促, a sticker and where the customer came from ask nothing and change nothing about what was asked. */
const asking: readonly MessageKind[] = ['text', 'image', 'video', 'card'];

/**
 * What is open after the last human reply and after 不用回; undefined: nothing is, or it has no words. Of a conversation it
 * reads only names that a bundle keeps (wxt.config.ts).
 */
export const readQuestion = (messages: readonly KnownMessage[], dismissedAt = 0): OpenQuestion | undefined => {
  const lastReply = messages.findLastIndex(({ author, isWithdrawn }) => author === 'agent' && !isWithdrawn);
  const open = messages
    .slice(lastReply + 1)
    .filter(
      ({ author, kind, isWithdrawn, sentAt, seenAt }) =>
        author === 'customer' && asking.includes(kind) && !isWithdrawn && Math.min(sentAt, seenAt) > dismissedAt,
    );
  const texts = open.filter(({ kind, text }) => kind === 'text' && text.trim() !== '').map(({ text }) => text);
  const last = open.at(-1);
  return last && texts.length > 0 ? { messageId: last.id, texts } : undefined;
};
