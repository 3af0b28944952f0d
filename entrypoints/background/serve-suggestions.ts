import type { Logger } from '@/utils/base/logger';
import type { ConsoleId } from '@/utils/conversation/types';
import { type FromAsker, fromAskerSchema, type ReadyReply, type ToAsker } from '@/utils/messaging/suggestion-port';
import { type Port, postTo } from './ports';
import type { SuggestionRequest } from './suggest-reply';

interface SuggestionServerParts {
  suggest(request: SuggestionRequest): Promise<ReadyReply | undefined>;
  logger: Logger;
  /** The console that has called in from this tab, and the name of its switches; undefined: none, and it may not ask. */
  findConsole(tabId: number): { console: ConsoleId; site: string } | undefined;
}

/** Of a long burst the last ones; a customer's letter is cut: search reads no more of it. */
const mostTexts = 5;
const longestText = 300;

/** Answers a console page with a reply that stands ready. A newer question makes the one before it void. */
export const createSuggestionServer =
  ({ suggest, logger, findConsole }: SuggestionServerParts) =>
  (port: Port): void => {
    const tabId = port.sender?.tab?.id;
    if (tabId === undefined || findConsole(tabId) === undefined) {
      port.disconnect();
      return;
    }
    let newest: FromAsker | undefined;
    const answer = async (raw: unknown): Promise<void> => {
      const asked = fromAskerSchema.safeParse(raw);
      const from = findConsole(tabId);
      if (!asked.success || !from || asked.data.conversation.console !== from.console)
        return logger.warn('suggestions: message refused');
      newest = asked.data;
      const { conversation, messageId } = asked.data;
      const texts = asked.data.texts.slice(-mostTexts).map((text) => text.slice(0, longestText));
      const reply = await suggest({ texts, console: from.console, site: from.site, shop: conversation.shop });
      if (newest !== asked.data) return;
      postTo(port, { type: 'suggestion', conversation, messageId, ...(reply && { reply }) } satisfies ToAsker, logger);
    };
    port.onMessage.addListener((raw: unknown) => {
      // A database that is blocked or full: without a suggestion the agent works as ever.
      answer(raw).catch(() => logger.warn('suggestions: knowledge not readable'));
    });
  };
