import type { ReadLayout } from '../layout';
import { isTimeText } from '../read-time';
import { buildInnerCandidate } from './inner-candidate';
import { findLongestLeaf } from './rate-groups';
import { climbToWhole, listTextLeaves } from './text-leaves';
import type { Candidate, ItemGroup } from './types';

/** What of a message is its text: the longest words in it, with the markup inside them. */
export const proposeMessageText = ({ items }: ItemGroup, readLayout: ReadLayout): Candidate[] => {
  const examples = items.slice(-30).flatMap((item) => {
    const leaf = findLongestLeaf(listTextLeaves(item, readLayout));
    return leaf ? [{ item, element: climbToWhole(leaf.element, item) }] : [];
  });
  return buildInnerCandidate(examples, 0.8, 'longest-text');
};

/** Where a message says when it was sent. Many pages show that on some messages only, or not at all. */
export const proposeMessageTime = ({ items }: ItemGroup, readLayout: ReadLayout): Candidate[] => {
  const examples = items.slice(-30).map((item) => ({
    item,
    element: listTextLeaves(item, readLayout).find(({ text }) => isTimeText(text))?.element,
  }));
  return buildInnerCandidate(examples, 0.8, 'looks-like-time');
};
