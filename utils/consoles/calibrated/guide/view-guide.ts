import type { GuidePart, GuidePartView, LiveCheckView, Outline } from '@/utils/conversation/calibration/guide-view';
import type { SelfCheck } from '../self-check';
import type { Candidates, Choices } from './candidates';
import { countSeen } from './outlines';
import { guideParts, isNeeded } from './steps';

const shownMessages = 3;

/** What the live check tells: the last three messages as they were read. */
export const viewCheck = ({ messages, rowNames, openName }: SelfCheck): LiveCheckView => ({
  count: messages.length,
  rowCount: rowNames.length,
  openName,
  last: messages.map((message, place) => ({ ...message, place })).slice(-shownMessages),
});

/** How the parts of a step stand. */
export const viewParts = (
  parts: readonly GuidePart[],
  candidates: Candidates,
  choices: Choices,
  outlines: readonly Outline[],
  wasCalibrated: (part: GuidePart) => boolean,
): GuidePartView[] =>
  parts.map((part): GuidePartView => {
    const choice = choices[part];
    const isAuthors = part === 'authors';
    const all = isAuthors ? candidates.listAuthors() : candidates.list(part, choices);
    const chosen = isAuthors ? candidates.chooseAuthors(choices) : candidates.choose(part, choices);
    const count = isAuthors ? outlines.filter((it) => it.author).length : countSeen(part, outlines);
    return {
      part,
      state: chosen ? 'found' : choice === 'none' ? 'left-out' : wasCalibrated(part) ? 'lost' : 'missing',
      reason: chosen?.reason,
      count,
      choice: chosen ? (choice === undefined || choice === 'none' ? 0 : choice) + 1 : 0,
      choices: all.length,
      isNeeded: isNeeded(part),
    };
  });

/**
 * Yes to this part would be yes to nothing: it has to be pointed at first. One that the calibration had may be left out as
 * well, but only in so many words.
 */
export const isUnsettled = ({ state, isNeeded, count }: GuidePartView): boolean =>
  state === 'lost' || (isNeeded && count === 0);

/** How much was proposed, and how much of it the agent did not leave as it was. */
export const viewChanges = (candidates: Candidates, choices: Choices): { proposed: number; changed: number } => {
  const isProposed = (part: GuidePart) =>
    part === 'authors' || candidates.isShown(part) || candidates.list(part, choices)[0]?.reason !== undefined;
  const proposed = guideParts.filter(isProposed);
  const isChanged = (part: GuidePart) => (choices[part] ?? 0) !== 0 || candidates.isShown(part);
  return { proposed: proposed.length, changed: proposed.filter(isChanged).length };
};
