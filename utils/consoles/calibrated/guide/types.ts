import type { Author } from '@/utils/conversation/types';
import type { PlainBox } from '../layout';
import type { AuthorProposal } from '../propose/types';
import type { PickProblem } from './candidates';
import type { GuideState, PickedAuthor, Saving } from './guide-state';
import type { Outline } from './outlines';
import type { GuidePart, GuideStep } from './steps';
import type { TreeStep } from './walk-tree';

export interface GuidePartView {
  part: GuidePart;
  /** `missing`: nothing proposed yet; `left-out`: the agent says that the page has none. */
  state: 'found' | 'missing' | 'left-out';
  reason: AuthorProposal['reason'] | undefined;
  /** How many of them stand on the page now. */
  count: number;
  /** From 1; 0 of how many there are where none is chosen. */
  choice: number;
  choices: number;
  isNeeded: boolean;
}

export interface LiveCheckView {
  /** All that was read. */
  count: number;
  rowCount: number;
  openName: string;
  /** `place`: which of all messages it is, from 0. */
  last: { author: Author | undefined; text: string; place: number }[];
}

export interface GuideView {
  step: GuideState['step'];
  position: number;
  total: number;
  parts: GuidePartView[];
  /** Index into `parts`. */
  focus: number;
  outlines: Outline[];
  canConfirm: boolean;
  /** No message is there to learn from. `one-side`: only one of both has written. */
  waiting: 'no' | 'no-message' | 'one-side';
  picking?: {
    part: GuidePart;
    author?: PickedAuthor;
    box?: PlainBox;
    /** The first words of what is pointed at. */
    text: string;
    problem?: PickProblem;
  };
  check?: LiveCheckView;
  /** For the menu of an earlier calibration: what it does not find any more. */
  lostSteps: GuideStep[];
  name: string;
  saving: Saving;
  /** How many parts were proposed, and how many of them the agent changed. */
  changes: { proposed: number; changed: number };
}

/** What the agent does; every one comes from a trusted event. */
export interface GuideIntents {
  confirm(): void;
  back(): void;
  focusPart(index: number): void;
  walk(by: 1 | -1): void;
  skip(): void;
  startPicking(): void;
  stopPicking(): void;
  /** The pointer is here, in CSS px of the viewport. */
  hover(x: number, y: number): void;
  stepInTree(step: TreeStep): void;
  /** This is it: what is outlined now. */
  pickOutlined(): void;
  /** The wheel turned over the page; px. */
  scrollAt(x: number, y: number, byX: number, byY: number): void;
  redo(step: GuideStep): void;
  redoAll(): void;
  rename(name: string): void;
  save(): void;
  /** Copies the finished calibration as text; false where the browser refuses. */
  copy(): Promise<boolean>;
  close(): void;
}
