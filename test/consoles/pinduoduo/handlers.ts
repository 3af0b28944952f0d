import { readClock } from './model/clock';
import { sendDraft, sendImage, sendRepeated } from './model/conversation';
import { openConversation, transferAway } from './model/customers';
import type { SimState } from './model/types';
import type { WorkStatus } from './sim-api';

/** True when a keydown belongs to an input method that is still composing. */
const isComposing = (event: KeyboardEvent): boolean => event.isComposing || event.keyCode === 229;

/**
 * What the page's own listeners do. Since 2026-10 the real page ignores events made by script for switching rows and
 * for sending; here every control does.
 */
export const createHandlers = (state: SimState) => {
  const whenTrusted = (event: Event, act: () => void): void => {
    if (event.isTrusted) act();
  };
  const close = (): void => {
    state.dialog = 'none';
  };
  return {
    open: (event: Event, uid: string) => whenTrusted(event, () => openConversation(state, uid)),
    showMore: (event: Event, list: 'unanswered' | 'answered') =>
      whenTrusted(event, () => {
        if (list === 'unanswered') state.isEveryUnansweredShown = true;
        else state.isEveryAnsweredShown = true;
      }),
    toggleStatusMenu: (event: Event) =>
      whenTrusted(event, () => {
        state.isStatusMenuOpen = !state.isStatusMenuOpen;
      }),
    pickStatus: (event: Event, status: WorkStatus) =>
      whenTrusted(event, () => {
        state.status = status;
        state.isStatusMenuOpen = false;
      }),
    pressKey: (event: KeyboardEvent) =>
      whenTrusted(event, () => {
        if (event.key !== 'Enter' || isComposing(event)) return;
        const hasModifier = event.ctrlKey || event.metaKey;
        const isSendKey = state.options.sendKey === 'enter' ? !hasModifier && !event.shiftKey : hasModifier;
        if (!isSendKey) return;
        event.preventDefault();
        sendDraft(state);
      }),
    pressSend: (event: Event) => whenTrusted(event, () => sendDraft(state)),
    pressKeyOnSend: (event: KeyboardEvent) =>
      whenTrusted(event, () => {
        if (event.key !== 'Enter' && event.key !== ' ') return;
        event.preventDefault();
        sendDraft(state);
      }),
    paste: (event: ClipboardEvent) =>
      whenTrusted(event, () => {
        if (event.clipboardData?.files.length) state.dialog = 'image';
      }),
    askTransfer: (event: Event) =>
      whenTrusted(event, () => {
        state.dialog = 'transfer';
      }),
    confirmTransfer: (event: Event) =>
      whenTrusted(event, () => {
        close();
        transferAway(state, state.activeUid);
      }),
    confirmRepeat: (event: Event) => whenTrusted(event, () => sendRepeated(state)),
    confirmImage: (event: Event) => whenTrusted(event, () => sendImage(state)),
    login: (event: Event) =>
      whenTrusted(event, () => {
        close();
        state.now = readClock(state);
      }),
    closeDialog: (event: Event) => whenTrusted(event, close),
  };
};
