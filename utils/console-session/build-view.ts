import type { ConsoleHandle } from '@/utils/consoles/types';
import { formatConversationKey } from '@/utils/conversation/conversation-key';
import { buildQueue } from '@/utils/response-timer/build-queue';
import type { QueueRow } from '@/utils/response-timer/types';
import { findShownSuggestion } from './rewrite-session';
import { readResponsePolicy } from './session-state';
import type { SessionState } from './types';

/** What the page's boxes are read from; layout is read here and nowhere else. */
type Boxes = Pick<ConsoleHandle, 'rowBox' | 'composerBox'>;

/** The queue as it stands at `now` (ms since 1970), or as it stood when the page could last be understood. */
export const readQueue = (state: SessionState, now: number): QueueRow[] =>
  buildQueue(state.conversations, readResponsePolicy(state), state.pausedAt ?? now);

/** Everything the overlay shows at `now`. The entrypoint's mount checks that its shape is the overlay's. */
export const buildView = (state: SessionState, boxes: Boxes, now: number) => {
  const { profile } = state;
  const queue = readQueue(state, now);
  return {
    isVisible: (profile?.isSiteEnabled ?? true) && now >= (profile?.hiddenUntil ?? 0),
    isPaused: state.pausedAt !== undefined,
    queue,
    marks: queue.flatMap((row) => {
      const box = boxes.rowBox(row.conversation);
      return box ? [{ id: row.id, box, timer: row.timer }] : [];
    }),
    banners: listBanners(state),
    composer: describeComposer(state, boxes),
    card: describeCard(state),
    rewrite: describeRewrite(state),
    suggestionsEnabled: profile?.suggestionsEnabled ?? true,
    stripPlace: profile?.stripPlace,
    selection: state.selection,
  };
};

export type SessionView = ReturnType<typeof buildView>;

type Banner =
  | { kind: 'blind'; parts: string[] }
  | { kind: 'status'; status: Exclude<SessionState['conversations']['status'], 'online'> }
  | { kind: 'refresh-needed' }
  | { kind: 'unchecked' };

const listBanners = (state: SessionState): Banner[] => {
  const banners: Banner[] = [];
  const { status } = state.conversations;
  if (state.isOrphaned) banners.push({ kind: 'refresh-needed' });
  if (state.missingParts.size > 0) banners.push({ kind: 'blind', parts: [...state.missingParts] });
  if (status !== 'online') banners.push({ kind: 'status', status });
  if (state.wasUnchecked) banners.push({ kind: 'unchecked' });
  return banners;
};

const describeComposer = (state: SessionState, boxes: Boxes) => {
  const box = boxes.composerBox();
  return box && { box, findings: state.findings, isDraftEmpty: state.conversations.draft.trim() === '' };
};

const describeCard = (state: SessionState) => {
  if (!state.card) return undefined;
  const held = state.held ?? state.armed;
  return {
    conversation: held?.conversation,
    findings: state.findings,
    draft: held?.text ?? state.conversations.draft,
    mode: state.card,
    isArmed: state.armed !== undefined,
  };
};

const describeRewrite = (state: SessionState) => {
  const shown = findShownSuggestion(state);
  if (!shown) return undefined;
  const open = state.conversations.openId;
  return {
    source: shown.source,
    sourceText: shown.sourceText,
    conversation: shown.conversation,
    customerName: shown.customerName,
    isParked: open !== formatConversationKey(shown.conversation),
    offline: shown.offline,
    llm: shown.llm,
    hasEndpoint: state.profile?.hasEndpoint ?? false,
    inserted: shown.inserted?.ok ? { ok: true as const } : shown.inserted,
  };
};

/** The conversation that is open in the page now. */
export const readOpenConversation = (state: SessionState) =>
  state.conversations.openId ? state.conversations.conversations.get(state.conversations.openId) : undefined;
