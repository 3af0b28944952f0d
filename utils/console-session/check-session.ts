import type { SendAttempt } from '@/utils/consoles/types';
import { formatConversationKey, isSameConversation } from '@/utils/conversation/conversation-key';
import { readCustomerTexts } from '@/utils/conversation/find-wait';
import type { ConversationKey } from '@/utils/conversation/types';
import { checkCompiled } from '@/utils/phrase-check/check-compiled';
import { checkQuality } from '@/utils/phrase-check/quality/check-quality';
import type { Finding } from '@/utils/phrase-check/types';
import { isAtLeast } from '@/utils/policy/rule-set';
import type { HeldSend, SessionState } from './types';

/** What the rules say of this text in this conversation, in the order of the text, and then what inspectors would. */
export const findInDraft = (
  state: SessionState,
  text: string,
  conversation: ConversationKey | undefined,
): readonly Finding[] => {
  const { profile, rules } = state;
  if (!rules || !profile?.isSiteEnabled || !profile.check.enabled || text.trim() === '') return [];
  const known = conversation && state.conversations.conversations.get(formatConversationKey(conversation));
  const context = { console: conversation?.console, customerTexts: readCustomerTexts(known, 5) };
  const found = checkCompiled(text, rules, context);
  const quality = checkQuality(text, {
    rules: rules.rules,
    found,
    conversation: known,
    conversations: state.conversations.conversations.values(),
    inserted: isSameConversation(state.inserted?.conversation, conversation) ? (state.inserted?.text ?? '') : '',
  });
  return [...found, ...quality].filter(
    (finding) =>
      !profile.check.categoriesOff.includes(finding.category) && !state.falseAlarms.has(nameFalseAlarm(finding)),
  );
};

/** A red line stays held after 误报: it needs a reason. Everything milder is quiet for these words on this page. */
export const nameFalseAlarm = (finding: Finding): string => `${finding.ruleId}\n${finding.text}`;

export type SendDecision = { verdict: 'send' | 'hold'; next: SessionState };

/**
 * Decides one send gesture, synchronously, with what is in memory. Without profile and rules nothing can be checked:
 * the send goes through, marked 未检查 (promise 5).
 */
export const decideSend = (state: SessionState, attempt: SendAttempt, canShowCard: boolean): SendDecision => {
  if (!state.profile || !state.rules || !canShowCard)
    return { verdict: 'send', next: { ...state, wasUnchecked: true } };
  const findings = findInDraft(state, attempt.draft, attempt.conversation);
  const { holdFrom } = state.profile.check;
  // An empty slot is never meant to go out, whatever else may.
  const isHeld = findings.some(
    ({ severity, ruleId }) => ruleId === 'quality-open-slot' || isAtLeast(severity, holdFrom),
  );
  if (!isHeld || isArmedFor(state, attempt)) {
    return {
      verdict: 'send',
      next: { ...state, wasUnchecked: false, armed: undefined, held: undefined, card: undefined },
    };
  }
  const held = { conversation: attempt.conversation, text: attempt.draft };
  return { verdict: 'hold', next: { ...state, findings, held, armed: undefined, card: 'held', wasUnchecked: false } };
};

const isArmedFor = (state: SessionState, attempt: Pick<SendAttempt, 'draft' | 'conversation'>): boolean =>
  isFor(state.armed, attempt.draft, attempt.conversation);

/** Also true where no conversation is known on either side: a send must never be held for good. */
const isFor = (held: HeldSend | undefined, text: string, conversation: ConversationKey | undefined): boolean =>
  held !== undefined &&
  held.text === text &&
  (held.conversation === conversation || isSameConversation(held.conversation, conversation));

/** What was put into a draft by us goes with it: a number that is changed later is told. More of it joins what stands. */
export const noteInserted = (state: SessionState, conversation: ConversationKey, text: string): SessionState => {
  const before = isSameConversation(state.inserted?.conversation, conversation) ? state.inserted?.text : undefined;
  return { ...state, inserted: { conversation, text: before ? `${before}\n${text}` : text } };
};

/** Findings follow the draft: what no longer stands there disappears, and an edit disarms 原样发送. */
export const applyDraft = (
  state: SessionState,
  text: string,
  conversation: ConversationKey | undefined,
): SessionState => {
  const findings = findInDraft(state, text, conversation);
  const isStillHeld = isFor(state.held, text, conversation);
  const card = state.card === 'held' && !isStillHeld ? 'peek' : state.card;
  return {
    ...state,
    findings,
    held: isStillHeld ? state.held : undefined,
    armed: isFor(state.armed, text, conversation) ? state.armed : undefined,
    inserted:
      text === '' && isSameConversation(state.inserted?.conversation, conversation) ? undefined : state.inserted,
    card: findings.length === 0 ? undefined : card,
    rephrases: state.rephrases.filter((it) => isFor(it.draft, text, conversation)),
  };
};
