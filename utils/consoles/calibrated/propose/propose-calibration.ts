import type { ReadLayout } from '../layout';
import type { CalibratedPart } from '../schema';
import { generateSelectors } from '../select/generate-selectors';
import { generateItemSelectors } from '../select/relative-selectors';
import { collectScopes } from './collect-scopes';
import { findGroups, findKnownGroup, widenGroup } from './find-groups';
import { proposeAuthors } from './propose-authors';
import { describeComposer, findEditables, type Placed } from './propose-composer';
import { proposeIdSource } from './propose-ids';
import { proposeMessageText, proposeMessageTime } from './propose-messages';
import { proposeActiveRow, proposeOpenName } from './propose-open';
import { proposeRowParts } from './propose-rows';
import { proposeSend } from './propose-send';
import { rateAsConversations, rateAsMessages } from './rate-groups';
import type {
  AuthorProposal,
  CalibrationProposal,
  Candidate,
  ItemGroup,
  Pointed,
  ReasonKey,
  Scene,
  Scope,
} from './types';

export interface ProposeOptions {
  readLayout: ReadLayout;
  /** What the agent has already pointed at; everything else follows from it. */
  pointed?: Pointed;
  /** What `observeArrival` saw grow: surely the messages. */
  grown?: Element;
}

/** Below these a list is no list; the agent points at one row then. */
const leastMessages = 5;
const leastConversations = 5.5;
const maxAlternatives = 3;

interface Rated {
  group: ItemGroup;
  score: number;
  reason: ReasonKey;
}

/**
 * What the page's parts could be: the composer beside a send control, the list above it with bubbles on both sides, the
 * list beside it with names and times. Reads the page and its layout once, and changes nothing. Nothing that was proposed
 * is used before the agent said yes.
 */
export const proposeCalibration = (document: Document, options: ProposeOptions): CalibrationProposal => {
  const { readLayout, pointed = {}, grown } = options;
  const scene: Scene = { scopes: collectScopes(document), readLayout };
  const editables = findEditables(scene, pointed);
  const composer = chooseComposer(editables, readLayout, pointed);
  const pointedMessages = { item: pointed.messageItem, list: pointed.messageList };
  const pointedRows = { item: pointed.conversationRow, list: pointed.conversationList };
  const repeated = findGroups(scene)
    .filter(({ scope, container }) => !composer || canGoWith(composer, scope, container))
    .map((group) => widenGroup(group, readLayout));
  const groups = [
    ...repeated,
    ...findKnownGroup(scene, repeated, pointedMessages),
    ...findKnownGroup(scene, repeated, pointedRows),
  ];
  const box = composer?.box;
  const messages = rateAll(
    groups,
    (group) => rateAsMessages(group, box, readLayout),
    leastMessages,
    pointedMessages,
    grown,
  );
  const taken = messages[0]?.group;
  const conversations = rateAll(
    groups.filter(
      ({ container }) => !taken || (!taken.container.contains(container) && !container.contains(taken.container)),
    ),
    (group) => rateAsConversations(group, box, readLayout),
    leastConversations,
    pointedRows,
  );
  const send = composer ? proposeSend(composer, readLayout, pointed) : [];
  const { agentSide = 'right' } = pointed;
  const frame = composer?.scope.frame ?? taken?.scope.frame ?? [];
  return {
    parts: {
      ...(composer && { composer: listComposers(editables, composer, send.length > 0) }),
      ...(send.length > 0 && { sendControl: send }),
      ...describeMessages(messages, readLayout),
      ...describeConversations(conversations, taken, scene),
    },
    authors: describeAuthors(taken, readLayout, agentSide),
    swappedAuthors: {
      ...describeAuthors(taken, readLayout, agentSide === 'right' ? 'left' : 'right'),
      reason: 'other-way-round',
    },
    ...describeIds(taken, conversations[0]?.group),
    frame,
  };
};

type Editable = Placed & { score: number };

/** Parts of one console stand in one frame, and no list holds the composer. */
const canGoWith = (composer: Editable, scope: Scope, container: Element): boolean =>
  scope.frame.join() === composer.scope.frame.join() && !container.contains(composer.element);

/** A send control beside it says more than the place of a field. */
const chooseComposer = (
  editables: readonly Editable[],
  readLayout: ReadLayout,
  pointed: Pointed,
): Editable | undefined => {
  const rated = editables
    .slice(0, 6)
    .map((it) => ({ it, rank: it.score + (proposeSend(it, readLayout, pointed)[0]?.score ?? 0) * 3 }));
  const best = rated.sort((a, b) => b.rank - a.rank)[0];
  return best && best.rank > 1 ? best.it : undefined;
};

const listComposers = (editables: readonly Editable[], chosen: Editable, isNearSend: boolean): Candidate[] =>
  [chosen, ...editables.filter((it) => it !== chosen)]
    .slice(0, maxAlternatives)
    .map((it) => describeComposer(it, isNearSend && it === chosen));

const rateAll = (
  groups: readonly ItemGroup[],
  rate: (group: ItemGroup) => number,
  least: number,
  pointed: { item: Element | undefined; list: Element | undefined },
  grown?: Element,
): Rated[] =>
  groups
    .map((group): Rated => {
      const { item: pointedItem, list } = pointed;
      if (list && group.container === list && group.items[0] === pointedItem) {
        return { group, score: 200, reason: 'pointed-at' };
      }
      if (pointedItem && group.items.some((item) => item === pointedItem || item.contains(pointedItem))) {
        // The smallest item around what was pointed at, unless the heuristics know better which.
        return { group, score: 100 + rate(group), reason: 'pointed-at' };
      }
      const isGrown = grown !== undefined && group.container === grown;
      return { group, score: rate(group) + (isGrown ? 6 : 0), reason: isGrown ? 'grew-on-arrival' : 'repeated-items' };
    })
    .filter(({ score }) => score >= least)
    .sort((a, b) => b.score - a.score)
    .slice(0, maxAlternatives);

const locate = ({ scope, container }: ItemGroup): CalibratedPart => ({
  locators: generateSelectors(container, scope.root),
  shadow: scope.shadow,
});

const describeList = (
  rated: readonly Rated[],
  fullScore: number,
  reason: ReasonKey,
): { list: Candidate[]; item: Candidate[] } => {
  const all = rated.map(({ group, score, reason: why }) => ({
    group,
    score: Math.min(1, score / fullScore),
    reason: why === 'repeated-items' ? reason : why,
  }));
  return {
    list: all.map(({ group, ...rest }) => ({ ...rest, element: group.container, part: locate(group) })),
    item: all.flatMap(({ group, ...rest }) => {
      const element = group.items[0];
      const locators = generateItemSelectors(group.container, group.items);
      return element && locators.length > 0 ? [{ ...rest, element, part: { locators } }] : [];
    }),
  };
};

const describeMessages = (rated: readonly Rated[], readLayout: ReadLayout): CalibrationProposal['parts'] => {
  const group = rated[0]?.group;
  if (!group) return {};
  const { list, item } = describeList(rated, 11, 'both-sides');
  return {
    messageList: list,
    messageItem: item,
    ...keepFound({
      messageText: proposeMessageText(group, readLayout),
      messageTime: proposeMessageTime(group, readLayout),
    }),
  };
};

const describeConversations = (
  rated: readonly Rated[],
  messages: ItemGroup | undefined,
  scene: Scene,
): CalibrationProposal['parts'] => {
  const group = rated[0]?.group;
  if (!group) return {};
  const { list, item } = describeList(rated, 12, 'repeated-rows');
  const rowParts = proposeRowParts(group, scene.readLayout);
  const rowName = rowParts.rowName[0]?.part;
  const openName = messages ? proposeOpenName(messages, group, rowName, scene) : [];
  const activeRow = proposeActiveRow(group, openName[0]?.element.textContent?.trim() ?? '');
  return { conversationList: list, conversationRow: item, ...keepFound({ ...rowParts, openName, activeRow }) };
};

const describeAuthors = (
  messages: ItemGroup | undefined,
  readLayout: ReadLayout,
  agentSide: 'left' | 'right',
): AuthorProposal =>
  messages
    ? proposeAuthors(messages, readLayout, agentSide)
    : { marks: { rules: [], agentSide }, score: 0, reason: 'sides-only' };

const keepFound = (parts: CalibrationProposal['parts']): CalibrationProposal['parts'] =>
  Object.fromEntries(Object.entries(parts).filter(([, candidates]) => candidates.length > 0));

const describeIds = (messages: ItemGroup | undefined, rows: ItemGroup | undefined) => {
  const rowId = rows && proposeIdSource(rows.items, 4);
  const messageId = messages && proposeIdSource(messages.items, 2);
  return { ...(rowId && { rowId }), ...(messageId && { messageId }) };
};
