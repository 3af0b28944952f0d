import type { Logger } from '@/utils/base/logger';
import type { ConsoleId } from '@/utils/conversation/types';
import {
  type FromAsker,
  fromAskerSchema,
  type ReadyReply,
  type ReplyOutcome,
  type ToAsker,
} from '@/utils/messaging/suggestion-port';
import { type Port, postTo } from './ports';
import type { Prefetcher } from './prefetch-version';
import type { SuggestionRequest } from './suggest-reply';

type Question = Extract<FromAsker, { type: 'suggest' }>;

interface Asker {
  console: ConsoleId;
  site: string;
}

interface SuggestionServerParts {
  suggest(request: SuggestionRequest): Promise<ReadyReply | undefined>;
  prefetch: Prefetcher;
  /** For the agent's own numbers. */
  count(console: ConsoleId, outcome: ReplyOutcome): Promise<void>;
  logger: Logger;
  /** The console that has called in from this tab, and the name of its switches; undefined: none, and it may not ask. */
  findConsole(tabId: number): Asker | undefined;
}

/** Of a long burst the last ones; a customer's letter is cut: search reads no more of it. */
const mostTexts = 5;
const longestText = 300;

/**
 * Answers a console page with a reply that stands ready, and has the model make its better version meanwhile. A newer
 * question makes the one before it void.
 */
export const createSuggestionServer =
  ({ suggest, prefetch, count, logger, findConsole }: SuggestionServerParts) =>
  (port: Port): void => {
    const tabId = port.sender?.tab?.id;
    if (tabId === undefined || findConsole(tabId) === undefined) {
      port.disconnect();
      return;
    }
    let newest: Question | undefined;
    const answer = async (asked: Question, { console, site }: Asker): Promise<void> => {
      newest = asked;
      const { conversation, messageId } = asked;
      const texts = asked.texts.slice(-mostTexts).map((text) => text.slice(0, longestText));
      const reply = await suggest({ texts, console, site, shop: conversation.shop });
      if (newest !== asked) return;
      postTo(port, { type: 'suggestion', conversation, messageId, ...(reply && { reply }) } satisfies ToAsker, logger);
      if (reply?.article) prefetch.begin({ tabId, conversation, text: reply.article });
      else prefetch.drop(tabId);
    };
    const obey = async (raw: unknown): Promise<void> => {
      const said = fromAskerSchema.safeParse(raw).data;
      const from = findConsole(tabId);
      if (said?.type === 'suggest' && from && said.conversation.console === from.console) return answer(said, from);
      if (said?.type === 'question-changed') {
        newest = undefined;
        return said.isOver ? prefetch.drop(tabId) : prefetch.hold(tabId);
      }
      if (said?.type === 'reply-outcome' && from) return count(from.console, said.outcome);
      logger.warn('suggestions: message refused');
    };
    port.onMessage.addListener((raw: unknown) => {
      // A database that is blocked or full: without a suggestion or a number the agent works as ever.
      obey(raw).catch(() => logger.warn('suggestions: knowledge not readable'));
    });
    port.onDisconnect.addListener(() => prefetch.drop(tabId));
  };
