import type { Author } from '@/utils/conversation/types';
import { type PlainBox, type ReadLayout, readSide } from './layout';
import { findByCss } from './locate';
import type { AuthorMarks } from './schema';

interface MessagePlace {
  item: Element;
  /** What of the item stands on a side. */
  bubble: Element;
  list: Element;
}

/**
 * Who wrote a message: by the marks in the page, else by the side on which it stands. Undefined where neither tells.
 * The list's box is asked for only then.
 */
export const readAuthor = (
  { item, bubble, list }: MessagePlace,
  { rules, agentSide }: AuthorMarks,
  readLayout: ReadLayout,
): Author | undefined => {
  for (const { author, has, not, says } of rules) {
    const isMarked = findByCss(item, has) && !(not && findByCss(item, not));
    if (isMarked && (!says || says.some((words) => item.textContent?.includes(words)))) return author;
  }
  return agentSide && readAuthorBySide(readLayout(list), readLayout(bubble), agentSide);
};

const readAuthorBySide = (
  list: PlainBox | undefined,
  bubble: PlainBox | undefined,
  agentSide: 'left' | 'right',
): Author | undefined => {
  const side = readSide(list, bubble);
  if (side === undefined) return undefined;
  if (side === 'middle') return 'system';
  return side === agentSide ? 'agent' : 'customer';
};
