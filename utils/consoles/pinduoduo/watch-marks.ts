import { createAuthorMemory } from '@/utils/consoles/shared/author-memory';
import { queryFirst, readTextOf } from '@/utils/consoles/shared/query-first';
import type { ConsolePart } from '@/utils/consoles/types';
import { readMessageId } from './read-message-time';
import { findMessageRows, readSender } from './read-messages';
import { isDisconnected, readStatus } from './read-status';
import { selectors } from './selectors';

/**
 * Notices while the page stands open what a single look cannot: who wrote, where a robot's mark or one author's was
 * renamed, and the agent's status, which not every page need have.
 */
export const watchMarks = (root: Document) => {
  const authors = createAuthorMemory(false);
  let wasStatusKnown = false;
  return {
    /** The parts that are lost now; remembers what it saw for the next look. */
    findLost(): ConsolePart[] {
      const status = readStatus(root);
      if (isDisconnected(status)) return [];
      const lost: ConsolePart[] = [];
      const pane = queryFirst(root, selectors.pane);
      const messages = (pane ? findMessageRows(pane).slice(-20) : []).map((item) => {
        const author = readSender(item)?.author;
        // A node may be given to another message. What nobody wrote is read as the platform's with and without its mark.
        const text = `${readMessageId(item)}\n${readTextOf(item, selectors.messageText)}`;
        return { item, author: author === 'system' ? undefined : author, text };
      });
      if (authors.isLost(messages)) lost.push('message-author');
      // Where the panel around both is gone, the list is what is named.
      if (wasStatusKnown && !status && queryFirst(root, selectors.list)) lost.push('agent-status');
      wasStatusKnown ||= status !== undefined;
      return lost;
    },
  };
};
