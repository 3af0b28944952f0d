import type { PlainBox, ReadLayout } from '../layout';
import type { AuthorMarks, CalibratedPart, IdSource, PartName } from '../schema';

/** Why something is proposed; the interface has a sentence for each. */
export type ReasonKey =
  | 'editable-near-send'
  | 'editable-large'
  | 'says-send'
  | 'named-send'
  | 'button-beside-editor'
  | 'both-sides'
  | 'above-composer'
  | 'grew-on-arrival'
  | 'repeated-items'
  | 'repeated-rows'
  | 'marked-active'
  | 'same-name'
  | 'longest-text'
  | 'looks-like-time'
  | 'first-line'
  | 'second-line'
  | 'unread-badge'
  | 'sides-and-marks'
  | 'sides-only'
  | 'unique-ids'
  | 'another-line'
  | 'other-way-round'
  | 'pointed-at';

/** One proposal for one part, 0 to 1; `element` is the (first) element to light up. */
export interface Candidate {
  element: Element;
  score: number;
  reason: ReasonKey;
  part: CalibratedPart;
}

/** Who is who, 0 to 1. */
export interface AuthorProposal {
  marks: AuthorMarks;
  score: number;
  reason: ReasonKey;
}

export interface CalibrationProposal {
  /** Per part, best first; a part that was not found is missing. */
  parts: Partial<Record<PartName, Candidate[]>>;
  authors: AuthorProposal;
  /** The other way round: the agent's own bubbles stand on the other side. */
  swappedAuthors: AuthorProposal;
  rowId?: IdSource;
  messageId?: IdSource;
  /** The iframes that lead to where all of it stands. */
  frame: string[];
}

/** What the agent pointed at, which no heuristic may overrule. */
export interface Pointed {
  composer?: Element;
  sendControl?: Element;
  /** A message, or anything inside one. */
  messageItem?: Element;
  /** With `messageItem`: exactly this list of exactly such items, as it was proposed before. */
  messageList?: Element;
  conversationRow?: Element;
  conversationList?: Element;
  /** Where the agent's own bubbles stand; 'right' where nothing is said. */
  agentSide?: 'left' | 'right';
}

/** One document or open shadow root of the page. */
export interface Scope {
  root: Document | ShadowRoot;
  /** Ways to the hosts, from the frame's document. */
  shadow: string[];
  /** Ways to the iframes, from the top document. */
  frame: string[];
}

export interface Scene {
  scopes: readonly Scope[];
  readLayout: ReadLayout;
}

/** Sibling elements of one kind, one under another. */
export interface ItemGroup {
  scope: Scope;
  container: Element;
  box: PlainBox;
  items: Element[];
}
