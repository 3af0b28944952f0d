import type { SendAttempt, SendGesture } from '@/utils/consoles/types';
import type { GuardedEvent, GuardVerdict } from './guard-holder';

export interface SendParts {
  findComposer(): HTMLElement | undefined;
  findSendControl(): Element | undefined;
  /** True only where the page itself says that a plain Enter makes a new line. */
  isEnterNewline(): boolean;
}

/**
 * Tells whether an event begins a send, and how. Enter and Ctrl/⌘+Enter both count, because consoles let the agent choose
 * the send key and may not say which; Shift+Enter is a new line. Alt+Enter counts: many pages look at Shift alone and send.
 */
export const recogniseSendGesture = (event: GuardedEvent, parts: SendParts): SendGesture | undefined => {
  if ('key' in event) return recogniseKey(event, parts);
  if ('button' in event) return recognisePress(event, parts);
  const composer = parts.findComposer();
  if (!composer || !(event.target instanceof Element) || !event.target.contains(composer)) return undefined;
  return event.submitter ? 'pointer' : 'enter';
};

const recogniseKey = (event: KeyboardEvent, parts: SendParts): SendGesture | undefined => {
  if (event.type !== 'keydown') return undefined;
  const isEnter = event.key === 'Enter';
  if ((isEnter || event.key === ' ') && isOn(event, parts.findSendControl())) return 'key-on-button';
  if (!isEnter || event.shiftKey || !isOn(event, parts.findComposer())) return undefined;
  if (event.ctrlKey || event.metaKey) return 'mod-enter';
  return parts.isEnterNewline() ? undefined : 'enter';
};

const recognisePress = (event: MouseEvent, parts: SendParts): SendGesture | undefined => {
  const isPress = event.type === 'pointerdown' || event.type === 'click';
  if (!isPress || event.button !== 0 || !isOn(event, parts.findSendControl())) return undefined;
  return event.type === 'click' && event.detail === 0 ? 'key-on-button' : 'pointer';
};

const isOn = (event: Event, element: Element | undefined) =>
  element !== undefined && event.composedPath().includes(element);

/** What the guard asks for every event: undefined where it is no send, else the verdict of `decide` on the draft as it stands. */
export const createSendJudge =
  (
    parts: SendParts,
    readDraft: () => Pick<SendAttempt, 'draft' | 'conversation'>,
    decide: (attempt: SendAttempt) => 'send' | 'hold',
  ) =>
  (event: GuardedEvent): GuardVerdict | undefined => {
    const gesture = recogniseSendGesture(event, parts);
    if (!gesture) return undefined;
    return decide({ ...readDraft(), gesture }) === 'hold' ? 'hold' : 'pass';
  };
