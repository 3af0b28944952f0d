import type { Author } from '@/utils/conversation/types';
import type { CalibrateCatalogue } from '@/utils/i18n/calibrate-catalogue';

export type GuideStep = keyof CalibrateCatalogue['steps'];
export type GuidePart = keyof CalibrateCatalogue['parts'];
export type ProposalReason = keyof CalibrateCatalogue['reasons'];
export type PickProblem = keyof CalibrateCatalogue['problems'];
export type Saving = 'open' | 'busy' | 'saved' | SaveProblem;
export type SaveProblem = keyof CalibrateCatalogue['saveProblems'];
/** Who wrote the message that is pointed at next, for who is who. */
export type PickedAuthor = 'customer' | 'agent';
export type TreeStep = 'parent' | 'child' | 'before' | 'after';

/** CSS px of the viewport. */
export interface Box {
  left: number;
  top: number;
  width: number;
  height: number;
}

/** One frame to draw over the page; CSS px of the top window's viewport. */
export interface Outline {
  part: GuidePart;
  kind: 'one' | 'list' | 'item';
  box: Box;
  /** Who wrote the message in it, where that is asked. */
  author?: Author;
}

export interface GuidePartView {
  part: GuidePart;
  /**
   * `missing`: nothing proposed yet; `lost`: neither, and the page was calibrated with it; `left-out`: the agent says that
   * the page has none.
   */
  state: 'found' | 'missing' | 'lost' | 'left-out';
  reason: ProposalReason | undefined;
  /** How many of them stand on the page now. */
  count: number;
  /** From 1; 0 of how many there are where none is chosen. */
  choice: number;
  choices: number;
  isNeeded: boolean;
}

export interface PickView {
  part: GuidePart;
  author?: PickedAuthor;
  box?: Box;
  /** The first words of what is pointed at. */
  text: string;
  problem?: PickProblem;
}

export interface LiveCheckView {
  /** All that was read. */
  count: number;
  rowCount: number;
  openName: string;
  /** `place`: which of all messages it is, from 0. */
  last: { author: Author | undefined; text: string; place: number }[];
}

/** The guided calibration as it stands: what its page part tells, and all that its overlay draws. */
export interface GuideView {
  step: GuideStep | 'menu';
  position: number;
  total: number;
  parts: GuidePartView[];
  /** Index into `parts`. */
  focus: number;
  outlines: Outline[];
  canConfirm: boolean;
  /** No message is there to learn from. `one-side`: only one of both has written. */
  waiting: 'no' | keyof CalibrateCatalogue['waiting'];
  picking?: PickView;
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
