import { createSuggester, type SuggestionLink } from '@/components/overlay/suggester';
import type { OverlayIntents, OverlayView, SuggestionView } from '@/components/overlay/types';
import type { ConversationKey } from '@/utils/conversation/types';
import { recordIntents } from './overlay-intents';
import { sampleView } from './overlay-samples';

/** How long a customer must have rested before anything is asked. */
export const restMs = 600;

/** What the background has for a message. */
export const readyReply = (messageId: string): SuggestionView => ({
  title: `答${messageId}`,
  text: `${messageId}可以退，您放心。`,
  isApproved: true,
  mayTurnOff: true,
});

type Question = Parameters<ReturnType<SuggestionLink['open']>['ask']>[0];

/** A suggester over a page that tests change as they like; the background answers when they say so. */
export const createSuggestionStand = () => {
  const asked: Question[] = [];
  const inserted: { conversation: ConversationKey; text: string }[] = [];
  const undone: string[] = [];
  /** What the background heard of questions that no longer stand, and for the numbers. */
  const changes: string[] = [];
  const noted: string[] = [];
  const spoken: string[] = [];
  let view: OverlayView = sampleView();
  let now = 1_000_000;
  let refused: string | undefined;
  let listen: Parameters<SuggestionLink['open']>[0] = () => undefined;
  const intents: OverlayIntents = {
    ...recordIntents().intents,
    rewriteArticle: (text) => void spoken.push(text),
    insertSuggestion: async (conversation, text) => {
      if (refused) return { ok: false, reason: refused };
      inserted.push({ conversation, text });
      return {
        ok: true,
        value: async () => {
          undone.push(text);
          return { ok: true };
        },
      };
    },
  };
  const suggester = createSuggester({
    source: { readView: () => view, readNow: () => now, intents },
    link: {
      open: (listener) => {
        listen = listener;
        return {
          ask: (question) => void asked.push(question),
          change: (isOver) => void changes.push(isOver ? 'over' : 'more'),
          note: (outcome) => void noted.push(outcome),
        };
      },
    },
    onChanged: () => undefined,
  });
  return {
    suggester,
    asked,
    inserted,
    undone,
    changes,
    noted,
    spoken,
    read: suggester.readView,
    /** The page changes; nothing of it has been drawn yet. */
    goTo: (next: OverlayView) => {
      view = next;
    },
    /** The page changes and is drawn. */
    see: (next: OverlayView) => {
      view = next;
      suggester.follow(next);
    },
    /** The background answers the question at this place; by default with a reply of its own for each message. */
    answer: (place: number, ...reply: [SuggestionView | undefined] | []) => {
      const question = asked[place];
      if (!question) return;
      const { conversation, messageId } = question;
      listen({ conversation, messageId, reply: reply.length > 0 ? reply[0] : readyReply(messageId) });
    },
    passTime: (ms: number) => {
      now += ms;
    },
    refuse: (reason: string) => {
      refused = reason;
    },
  };
};
