import type { Author } from '@/utils/conversation/types';

export interface ReadAuthor {
  item: Element;
  author: Author | undefined;
  text: string;
}

/**
 * Remembers who wrote what stands in the page, to notice that the page has renamed its marks: everything that one author
 * had said, word for word, is another's now. `isBareEnough`: one message that is nobody's any more tells it already.
 */
export const createAuthorMemory = (isBareEnough: boolean) => {
  const told = new WeakMap<Element, ReadAuthor>();
  return {
    /** Call it with all messages; it remembers them for the next look. */
    isLost(messages: readonly ReadAuthor[]): boolean {
      const isKept = new Map<Author, boolean>();
      let isAnyBare = false;
      for (const message of messages) {
        const before = told.get(message.item);
        if (before?.author && before.text === message.text) {
          isKept.set(before.author, isKept.get(before.author) === true || before.author === message.author);
          isAnyBare ||= message.author === undefined && isBareEnough;
        } else told.set(message.item, message);
      }
      return isAnyBare || [...isKept.values()].includes(false);
    },
  };
};
