import type { GuidePart, PickedAuthor, PickProblem } from '@/utils/conversation/calibration/guide-view';
import type { ReadLayout } from '../layout';
import { findItems, findPart } from '../locate';
import { describeActiveRow, describeInner, describeSingle, listInnerChoices } from '../propose/describe-pointed';
import { observeArrival, type PageSnapshot, takeSnapshot } from '../propose/observe-arrival';
import { proposeCalibration } from '../propose/propose-calibration';
import type { AuthorProposal, CalibrationProposal, Candidate, Pointed } from '../propose/types';
import type { CalibratedPart, Calibration } from '../schema';
import { findFrameDocument } from './find-frame';
import type { Choice } from './guide-state';
import { learnAuthors } from './learn-authors';
import { climbToComposer, climbToPressed } from './meant-element';
import { isRowPart } from './steps';

export type Choices = Partial<Record<GuidePart, Choice>>;
export type ElementPart = Exclude<GuidePart, 'authors'>;
export type GuideCandidate = Candidate & { list?: Candidate };
type ListPart = 'messageItem' | 'conversationRow';

interface CandidateParts {
  document: Document;
  readLayout: ReadLayout;
  /** What the page was calibrated to before: its parts count as pointed at where they are still found. */
  existing?: Calibration;
}

const listOf: Record<ListPart, 'messageList' | 'conversationList'> = {
  messageItem: 'messageList',
  conversationRow: 'conversationList',
};
const isList = (part: GuidePart): part is ListPart => part in listOf;

/** Everything each part could be: what the product proposes, and before it what the agent pointed at. */
export const createCandidates = ({ document, readLayout, existing }: CandidateParts) => {
  const shown: Partial<Record<ElementPart, GuideCandidate>> = {};
  let shownAuthors: AuthorProposal | undefined;
  let customerExample: Element | undefined;
  let grown: Element | undefined;
  let before: PageSnapshot = takeSnapshot(document);

  const propose = (pointed: Pointed): CalibrationProposal =>
    proposeCalibration(document, { readLayout, pointed, ...(grown && { grown }) });
  const known = existing ? findKnown(document, existing) : {};
  let base = propose(known);
  /** As `base`, after what the agent chose of composer and lists. */
  let proposal = base;

  const frame = (): Document => findFrameDocument(document, proposal.frame) ?? document;
  const findList = (item: Candidate, part: ListPart): Candidate | undefined =>
    base.parts[listOf[part]]?.find((it) => it.score === item.score && it.element.contains(item.element));

  const listAnchors = (part: 'composer' | ListPart): GuideCandidate[] => {
    const proposed = (base.parts[part] ?? []).map((it): GuideCandidate => {
      const list = isList(part) ? findList(it, part) : undefined;
      return { ...it, ...(list && { list }) };
    });
    const pointed = shown[part];
    return [...(pointed ? [pointed] : []), ...proposed];
  };

  const listCandidates = (part: ElementPart, choices: Choices): GuideCandidate[] => {
    if (part === 'composer' || isList(part)) return listAnchors(part);
    const pointed = shown[part];
    const all = [...(pointed ? [pointed] : []), ...(proposal.parts[part] ?? [])];
    const isInner = part !== 'sendControl' && part !== 'openName' && part !== 'activeRow';
    return isInner ? [...all, ...listInnerChoices(findItemsFor(part, choices), all, readLayout)] : all;
  };

  const listAuthors = (): AuthorProposal[] => [
    ...(shownAuthors ? [shownAuthors] : []),
    proposal.authors,
    proposal.swappedAuthors,
  ];

  const choose = (part: ElementPart, choices: Choices): GuideCandidate | undefined => {
    const choice = choices[part];
    if (choice === 'none') return undefined;
    const candidate = listCandidates(part, choices)[choice ?? 0];
    // Any other line is something to walk to, never a proposal.
    return choice === undefined && candidate?.reason === 'another-line' ? undefined : candidate;
  };

  const findItemsOf = (part: ListPart, choices: Choices): HTMLElement[] => {
    const item = choose(part, choices);
    const list = item?.list && findPart(frame(), item.list.part);
    return item && list ? findItems(list, item.part) : [];
  };
  const findItemsFor = (part: GuidePart, choices: Choices): HTMLElement[] =>
    findItemsOf(isRowPart(part) ? 'conversationRow' : 'messageItem', choices);

  /** Asks anew for what follows from a composer or list that is not the first proposal. */
  const follow = (choices: Choices): void => {
    const pointed: Pointed = { ...known };
    let isChanged = false;
    for (const part of ['composer', 'messageItem', 'conversationRow'] as const) {
      const candidate = choose(part, choices);
      if (!candidate || (!shown[part] && (choices[part] ?? 0) === 0)) continue;
      isChanged = true;
      if (part === 'composer') pointed.composer = findPart(frame(), candidate.part) ?? candidate.element;
      else {
        pointed[part] = candidate.element;
        const list = candidate.list?.element;
        if (list) pointed[listOf[part]] = list;
      }
    }
    proposal = isChanged ? propose(pointed) : base;
  };

  const showList = (part: ListPart, element: Element): PickProblem | undefined => {
    const { [listOf[part]]: _list, ...others } = known;
    const found = propose({ ...others, [part]: element });
    const item = found.parts[part]?.[0];
    const list = found.parts[listOf[part]]?.[0];
    if (item?.reason !== 'pointed-at' || !list) return 'no-list';
    shown[part] = { ...item, list };
    return undefined;
  };

  const showComposer = (element: Element): PickProblem | undefined => {
    const editable = climbToComposer(element);
    const candidate = editable && propose({ composer: editable }).parts.composer?.[0];
    if (!candidate || candidate.element !== editable) return 'not-editable';
    shown.composer = candidate;
    return undefined;
  };

  const keep = (part: ElementPart, candidate: Candidate | undefined, problem: PickProblem): PickProblem | undefined => {
    if (!candidate) return problem;
    shown[part] = candidate;
    return undefined;
  };

  const showAuthor = (element: Element, author: PickedAuthor, choices: Choices): PickProblem | undefined => {
    const item = findItemsOf('messageItem', choices).find((it) => it.contains(element));
    if (!item) return 'outside-message';
    if (author === 'customer') {
      customerExample = item;
      return undefined;
    }
    const list = choose('messageItem', choices)?.list?.element;
    const learnt =
      list && customerExample && customerExample !== item
        ? learnAuthors(
            { list, messageText: choose('messageText', choices)?.part, customer: customerExample, agent: item },
            [proposal.authors, proposal.swappedAuthors],
            readLayout,
          )
        : undefined;
    shownAuthors = learnt ?? shownAuthors;
    return learnt ? undefined : 'no-difference';
  };

  return {
    frame,
    readProposal: () => proposal,
    list: listCandidates,
    /** Whether the agent pointed at it. */
    isShown: (part: GuidePart) => (part === 'authors' ? shownAuthors !== undefined : shown[part] !== undefined),
    listAuthors,
    choose,
    chooseAuthors: (choices: Choices): AuthorProposal | undefined => {
      const choice = choices.authors ?? 0;
      return choice === 'none' || !choose('messageItem', choices) ? undefined : listAuthors()[choice];
    },
    findRows: (choices: Choices) => findItemsOf('conversationRow', choices),
    findMessages: (choices: Choices) => findItemsOf('messageItem', choices),
    follow,
    /** Looks at the page again, for a message that has come meanwhile. */
    lookAgain(choices: Choices): void {
      grown = observeArrival(before)?.list ?? grown;
      before = takeSnapshot(document);
      base = propose(known);
      follow(choices);
    },
    /** What the agent pointed at becomes the first candidate of that part; the problem where it cannot be. */
    show(part: GuidePart, element: Element, choices: Choices, author: PickedAuthor): PickProblem | undefined {
      if (part === 'authors') return showAuthor(element, author, choices);
      if (isList(part)) return showList(part, element);
      if (part === 'composer') return showComposer(element);
      if (part === 'sendControl') return keep(part, describeSingle(document, climbToPressed(element)), 'no-way');
      if (part === 'openName') return keep(part, describeSingle(document, element), 'no-way');
      const items = findItemsFor(part, choices);
      if (part === 'activeRow') return keep(part, describeActiveRow(items, element), 'no-mark');
      return keep(part, describeInner(items, element), isRowPart(part) ? 'outside-row' : 'outside-message');
    },
  };
};
export type Candidates = ReturnType<typeof createCandidates>;

/** What an earlier calibration still finds on the page. */
const findKnown = (top: Document, { frame, parts }: Calibration): Pointed => {
  const document = findFrameDocument(top, frame);
  if (!document) return {};
  const findIn = (list: CalibratedPart | undefined, item: CalibratedPart | undefined) => {
    const container = findPart(document, list);
    const first = container && findItems(container, item)[0];
    return first && { container, first };
  };
  const composer = findPart(document, parts.composer);
  const messages = findIn(parts.messageList, parts.messageItem);
  const rows = findIn(parts.conversationList, parts.conversationRow);
  return {
    ...(composer && { composer }),
    ...(messages && { messageItem: messages.first, messageList: messages.container }),
    ...(rows && { conversationRow: rows.first, conversationList: rows.container }),
  };
};
