import { isSameConversation } from '@/utils/conversation/conversation-key';
import { isValidReply, readTime } from '@/utils/conversation/find-wait';
import type { Conversation } from '@/utils/conversation/state';
import type { ConversationKey } from '@/utils/conversation/types';
import type { CompiledRules } from '@/utils/phrase-check/compiled-rules';
import { hearMood } from '@/utils/phrase-check/hear-mood';
import type { Mood } from '@/utils/phrase-check/read-mood';
import type { IntentParts } from './build-intents';
import { noteInserted } from './check-session';
import { readOpenConversation } from './read-open-conversation';
import { selectInserted } from './replace-sentence';
import type { MoodReader, SessionState } from './types';

/** What upset a customer, and how often that was answered before without peace. */
interface Upset extends Mood {
  answered: number;
}

/** An empty answer, or one that only puts off, leaves an upset customer as upset. */
const answers = { assistRobotCounts: false, perfunctoryCounts: false, holdingCounts: false };
/** What was said before that is another matter. */
const sameMatterMs = 86_400_000;
const mostMessages = 40;

const readUpset = (
  readMood: MoodReader,
  rules: CompiledRules,
  { messages, dismissedAt = 0 }: Conversation,
): Upset | undefined => {
  const readTexts = () =>
    readMood(
      texts.map((text) => hearMood(rules, text)),
      rules.moodWeights,
    );
  const since = Math.max(dismissedAt, (messages.at(-1)?.sentAt ?? 0) - sameMatterMs);
  let texts: string[] = [];
  let answered = 0;
  for (const it of messages.slice(-mostMessages)) {
    if (it.isWithdrawn || readTime(it) <= since) continue;
    if (it.author === 'customer') texts.push(it.kind === 'nudge' ? '催一下' : it.text);
    else if (isValidReply(it, answers)) {
      if (readTexts()) answered++;
      texts = [];
    }
  }
  const mood = readTexts();
  return mood && { ...mood, answered };
};

/** Read once per change: the messages are a new list then. */
const known = new WeakMap<object, { rules: CompiledRules; dismissedAt: unknown; upset: Upset | undefined }>();

/**
 * What the overlay shows of the open conversation's upset customer; undefined while there is none, 建议 is off, or the panels,
 * which read the mood and help with it, have not come.
 */
export const describeUpset = (state: SessionState, readMood: MoodReader | undefined) => {
  const open = readOpenConversation(state);
  const { rules, profile, handOver } = state;
  if (!open || !rules || !readMood || !profile?.suggestionsEnabled || !profile.isSiteEnabled) return undefined;
  const { id, messages, dismissedAt } = open;
  let read = known.get(messages);
  if (read?.rules !== rules || read.dismissedAt !== dismissedAt) {
    read = { rules, dismissedAt, upset: readUpset(readMood, rules, open) };
    known.set(messages, read);
  }
  const { upset } = read;
  if (!upset) return undefined;
  // A card that was open for one round never opens by itself for the next.
  const round = `${id} ${upset.answered}`;
  return {
    ...{ ...upset, id, round },
    isOpen: state.calming === round,
    handOver: handOver?.id === id ? handOver : undefined,
    hasModel: profile.hasEndpoint,
  };
};

/** Opens the card for the open conversation's customer; a held send comes first. */
export const openCalming = (state: SessionState, readMood: MoodReader | undefined): SessionState =>
  state.card === 'held' ? state : { ...state, card: undefined, calming: describeUpset(state, readMood)?.round };

/** The worker died while the model was writing: it can be asked again. */
export const failHandOver = (state: SessionState): SessionState =>
  state.handOver?.state === 'writing' ? { ...state, handOver: undefined } : state;

export const buildCalmIntents = ({ store, handle, link, copyText, findMoodReader }: IntentParts) => ({
  openCalming: () => store.change((state) => openCalming(state, findMoodReader())),
  /** Puts a reply at the caret, its first slot selected. */
  insertReply: async (text: string) => {
    const { conversation, selection } = handle.readDraft();
    const filled = conversation && (await handle.fillDraft({ conversation, text, range: 'caret' }));
    if (!filled?.ok) return copyText(text);
    selectInserted(handle, text, selection.end);
    store.change((state) => ({ ...state, calming: undefined }));
  },
  /** The same for a suggested reply, in no other conversation than this; a number of it that is changed later is told. */
  insertSuggestion: async (conversation: ConversationKey, text: string) => {
    const { end } = handle.readDraft().selection;
    const filled = await handle.fillDraft({ conversation, text, range: 'caret' });
    if (filled.ok) {
      selectInserted(handle, text, end);
      store.change((state) => noteInserted(state, conversation, text));
    } else if (filled.reason === 'not-taken') await copyText(text);
    return filled;
  },
  /** Asks the background for the summary; what comes back goes to the clipboard. */
  copyHandOver: (by: 'template' | 'llm') => {
    const state = store.read();
    const open = readOpenConversation(state);
    const upset = describeUpset(state, findMoodReader());
    if (!open || !upset) return;
    const { id, key, name } = open;
    const messages = open.messages.slice(-mostMessages);
    const promised = state.situation.promises.find((it) => isSameConversation(it.conversation, key));
    if (by === 'llm')
      store.change((now) => ({ ...now, handOver: { id, text: '', state: 'writing', fellBack: false } }));
    link.send({ type: 'hand-over', id, by, name, kind: upset.kind, messages, promisedAt: promised?.dueAt });
  },
});
