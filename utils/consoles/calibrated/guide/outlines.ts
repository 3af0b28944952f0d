import type { GuidePart, Outline } from '@/utils/conversation/calibration/guide-view';
import type { PlainBox, ReadLayout } from '../layout';
import { findPart, findWithin } from '../locate';
import type { AuthorProposal } from '../propose/types';
import { readAuthor } from '../read-author';
import type { Candidates, Choices, ElementPart } from './candidates';
import { clipBox, readPageBox } from './page-box';
import { isRowPart } from './steps';

/** More frames than these tell nothing more. */
const maxOutlines = 40;

interface OutlineParts {
  candidates: Candidates;
  choices: Choices;
  readLayout: ReadLayout;
}

/** What a part is on the page now, found by the selectors that would be kept: a frame on the right place proves them. */
export const findOutlines = (part: GuidePart, parts: OutlineParts): Outline[] => {
  const { candidates, choices } = parts;
  if (part === 'authors') return outlineAuthors(parts);
  const chosen = candidates.choose(part, choices);
  if (!chosen) return [];
  const document = candidates.frame();
  if (part === 'messageItem' || part === 'conversationRow') return outlineList(part, parts);
  if (part === 'composer' || part === 'sendControl' || part === 'openName') {
    const element = findPart(document, chosen.part);
    const box = element && readPageBox(element);
    return box ? [{ part, kind: 'one', box }] : [];
  }
  const items = isRowPart(part) ? candidates.findRows(choices) : candidates.findMessages(choices);
  const found = items.flatMap((item) => {
    const inner = findWithin(item, chosen.part);
    return inner ? [part === 'activeRow' ? item : inner] : [];
  });
  return outlineItems(part, found, readListBox(isRowPart(part) ? 'conversationRow' : 'messageItem', parts));
};

const readListBox = (
  part: 'messageItem' | 'conversationRow',
  { candidates, choices }: OutlineParts,
): PlainBox | undefined => {
  const list = candidates.choose(part, choices)?.list;
  const element = list && findPart(candidates.frame(), list.part);
  return element && readPageBox(element);
};

const outlineItems = (part: GuidePart, elements: readonly Element[], list: PlainBox | undefined): Outline[] =>
  elements
    .flatMap((element): Outline[] => {
      const box = readPageBox(element);
      const shown = box && (list ? clipBox(box, list) : box);
      return shown ? [{ part, kind: 'item', box: shown }] : [];
    })
    .slice(-maxOutlines);

const outlineList = (part: 'messageItem' | 'conversationRow', parts: OutlineParts): Outline[] => {
  const box = readListBox(part, parts);
  const { candidates, choices } = parts;
  const items = part === 'messageItem' ? candidates.findMessages(choices) : candidates.findRows(choices);
  return [...(box ? [{ part, kind: 'list' as const, box }] : []), ...outlineItems(part, items, box)];
};

const outlineAuthors = (parts: OutlineParts): Outline[] => {
  const { candidates, choices, readLayout } = parts;
  const authors: AuthorProposal | undefined = candidates.chooseAuthors(choices);
  const list = readListElement(candidates, choices);
  const listBox = readListBox('messageItem', parts);
  if (!authors || !list) return [];
  const text = candidates.choose('messageText', choices)?.part;
  return candidates
    .findMessages(choices)
    .flatMap((item): Outline[] => {
      const bubble = findWithin(item, text) ?? item;
      const box = readPageBox(bubble);
      const shown = box && listBox && clipBox(box, listBox);
      const author = readAuthor({ item, bubble, list }, authors.marks, readLayout);
      return shown ? [{ part: 'authors', kind: 'item', box: shown, ...(author && { author }) }] : [];
    })
    .slice(-maxOutlines);
};

const readListElement = (candidates: Candidates, choices: Choices): Element | undefined => {
  const list = candidates.choose('messageItem', choices)?.list;
  return list && findPart(candidates.frame(), list.part);
};

/** How many of a part are on the page now; a list counts by its items. */
export const countSeen = (part: ElementPart, outlines: readonly Outline[]): number =>
  outlines.filter((it) => it.part === part && it.kind !== 'list').length;
