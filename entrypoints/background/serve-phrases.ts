import type { Logger } from '@/utils/base/logger';
import { fromPickerSchema, type ToPicker } from '@/utils/messaging/phrase-port';
import type { PhrasesRepository } from '@/utils/storage/phrases-repository';
import { type Port, postTo } from './ports';

interface PhraseServerParts {
  phrases: Pick<PhrasesRepository, 'list' | 'countUse'>;
  logger: Logger;
  /** Whether a console page has called in from this tab: no other page may ask. */
  isConsoleTab(tabId: number): boolean;
}

/** Hands the agent's phrases to the picker on a console page, and counts what was inserted. */
export const createPhraseServer =
  ({ phrases, logger, isConsoleTab }: PhraseServerParts) =>
  (port: Port): void => {
    const tabId = port.sender?.tab?.id;
    if (tabId === undefined || !isConsoleTab(tabId)) {
      port.disconnect();
      return;
    }
    const answer = async (message: unknown): Promise<void> => {
      const asked = fromPickerSchema.safeParse(message);
      if (!asked.success) return logger.warn('phrases: message refused');
      if (asked.data.type === 'phrase-used') return phrases.countUse(asked.data.id);
      const list = (await phrases.list()).map(({ updatedAt: _, ...phrase }) => phrase);
      postTo(port, { type: 'phrases', phrases: list } satisfies ToPicker, logger);
    };
    port.onMessage.addListener((message: unknown) => {
      // A database that is blocked or full: the picker hears that nothing comes.
      answer(message).catch(() => {
        logger.warn('phrases: not readable');
        port.disconnect();
      });
    });
  };
