import type { Box, ConsoleHandle } from '@/utils/consoles/types';
import { formatConversationKey } from '@/utils/conversation/conversation-key';
import type { PresenceAlarm, PromiseEntry } from '@/utils/response-timer/situation';
import type { QueueRow } from '@/utils/response-timer/types';
import { describeUpset } from './calm-session';
import { readOpenConversation } from './read-open-conversation';
import { findShownSuggestion } from './rewrite-session';
import type { MoodReader, SessionState } from './types';

/** What the page's boxes are read from; layout is read here and nowhere else. */
type Boxes = Pick<ConsoleHandle, 'rowBox' | 'composerBox'>;

/** Everything the overlay shows at `now`. The entrypoint's mount checks that its shape is the overlay's. */
export const buildView = (
  state: SessionState,
  queue: readonly QueueRow[],
  boxes: Boxes,
  readMood: MoodReader | undefined,
  now: number,
) => {
  const { profile, situation } = state;
  // Switched off, by the agent or by the compatibility list: nothing of ours shows, whatever the page looks like by now.
  const isOff = profile?.isSiteEnabled === false;
  return {
    isVisible: isShown(state, now),
    isPaused: state.pausedAt !== undefined,
    queue,
    marks: queue.flatMap((row) => {
      const box = boxes.rowBox(row.conversation);
      return box && isInSight(box) ? [{ id: row.id, box, timer: row.timer }] : [];
    }),
    markFrom: profile?.alerts.mark ?? 'calm',
    snoozeMinutes: profile?.alerts.snoozeMinutes ?? 0,
    team: {
      promises: situation.promises.filter(isHere(state)),
      budget: situation.budgets.find((it) => it.console === profile?.console),
      elsewhere: situation.elsewhere,
      allSnoozedUntil: situation.allSnoozedUntil,
      coverUntil: situation.coverUntil,
    },
    undo: state.undo && now < state.undo.until ? state.undo : undefined,
    banners: isOff ? [] : listBanners(state),
    composer: isOff ? undefined : describeComposer(state, boxes),
    open: readOpenConversation(state),
    card: describeCard(state),
    upset: describeUpset(state, readMood),
    rewrite: describeRewrite(state),
    suggestionsEnabled: profile?.suggestionsEnabled ?? true,
    stripPlace: profile?.stripPlace,
    selection: isOff ? undefined : state.selection,
  };
};

/** Whether strip, marks and title may show at `now`: switched on here and not hidden for a while. */
export const isShown = ({ profile }: SessionState, now: number): boolean =>
  (profile?.isSiteEnabled ?? true) && now >= (profile?.hiddenUntil ?? 0);

/** A promise is kept where it was made: the other consoles show theirs. */
const isHere =
  ({ profile }: SessionState) =>
  ({ conversation }: PromiseEntry): boolean =>
    conversation.console === profile?.console;

/** The strip tells of rows out of sight; only those in sight get a mark. */
const isInSight = ({ left, top, width, height, clip }: Box): boolean =>
  !clip ||
  (top < clip.top + clip.height &&
    top + height > clip.top &&
    left < clip.left + clip.width &&
    left + width > clip.left);

export type SessionView = ReturnType<typeof buildView>;

type Banner =
  | { kind: 'blind'; parts: string[]; canShowAgain: boolean }
  | { kind: 'status'; status: Exclude<SessionState['conversations']['status'], 'online'> }
  | { kind: 'refresh-needed' }
  | { kind: 'presence'; alarm: PresenceAlarm }
  | { kind: 'unchecked' };

const listBanners = (state: SessionState): Banner[] => {
  const banners: Banner[] = [];
  const { status } = state.conversations;
  if (state.isOrphaned) banners.push({ kind: 'refresh-needed' });
  if (state.missingParts.size > 0) banners.push(describeBlind(state));
  if (status !== 'online') banners.push({ kind: 'status', status });
  for (const alarm of state.situation.presence) {
    // What is wrong with this page itself has just been said.
    if (alarm.console !== state.profile?.console || banners.length === 0) banners.push({ kind: 'presence', alarm });
  }
  if (state.wasUnchecked) banners.push({ kind: 'unchecked' });
  return banners;
};

const describeBlind = ({ missingParts, isCalibrated, isOrphaned }: SessionState): Banner => ({
  kind: 'blind',
  parts: [...missingParts],
  canShowAgain: isCalibrated && !isOrphaned,
});

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
    rephrases: state.rephrases,
    canRephrase: !state.isOrphaned && (state.profile?.hasEndpoint ?? false),
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
