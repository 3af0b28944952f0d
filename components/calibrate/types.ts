import type { Author } from '@/utils/conversation/types';
import type { CalibrateCatalogue } from '@/utils/i18n/calibrate-catalogue';

export type GuideStep = keyof CalibrateCatalogue['steps'];
export type GuidePart = keyof CalibrateCatalogue['parts'];
export type Reason = keyof CalibrateCatalogue['reasons'];
export type PickProblem = keyof CalibrateCatalogue['problems'];
export type SaveProblem = keyof CalibrateCatalogue['saveProblems'];
export type TreeStep = 'parent' | 'child' | 'before' | 'after';

/** CSS px of the viewport. */
export interface Box {
  left: number;
  top: number;
  width: number;
  height: number;
}

/** One frame over the page. */
export interface Outline {
  part: GuidePart;
  kind: 'one' | 'list' | 'item';
  box: Box;
  author?: Author;
}

export interface PartView {
  part: GuidePart;
  state: 'found' | 'missing' | 'left-out';
  reason: Reason | undefined;
  count: number;
  /** From 1; 0 where none is chosen. */
  choice: number;
  choices: number;
  isNeeded: boolean;
}

export interface PickView {
  part: GuidePart;
  author?: 'customer' | 'agent';
  box?: Box;
  text: string;
  problem?: PickProblem;
}

export interface CheckView {
  count: number;
  rowCount: number;
  openName: string;
  /** `place`: which of all messages it is, from 0. */
  last: { author: Author | undefined; text: string; place: number }[];
}

/** All that the calibration's overlay draws. */
export interface CalibrateView {
  step: GuideStep | 'menu';
  position: number;
  total: number;
  parts: PartView[];
  focus: number;
  outlines: Outline[];
  canConfirm: boolean;
  waiting: 'no' | keyof CalibrateCatalogue['waiting'];
  picking?: PickView;
  check?: CheckView;
  lostSteps: GuideStep[];
  name: string;
  saving: 'open' | 'busy' | 'saved' | SaveProblem;
  changes: { proposed: number; changed: number };
}

/** What the agent does. */
export interface CalibrateIntents {
  confirm(): void;
  back(): void;
  focusPart(index: number): void;
  walk(by: 1 | -1): void;
  skip(): void;
  startPicking(): void;
  stopPicking(): void;
  hover(x: number, y: number): void;
  stepInTree(step: TreeStep): void;
  pickOutlined(): void;
  scrollAt(x: number, y: number, byX: number, byY: number): void;
  redo(step: GuideStep): void;
  redoAll(): void;
  rename(name: string): void;
  save(): void;
  copy(): Promise<boolean>;
  close(): void;
}

export interface CalibrateProps {
  t: CalibrateCatalogue;
  view: CalibrateView;
  intents: CalibrateIntents;
}
