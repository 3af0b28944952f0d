import type { OverlayIntents } from '@/components/overlay/types';

export interface IntentCall {
  name: keyof OverlayIntents;
  args: readonly unknown[];
}

/** Intents that do nothing but remember who called them. */
export function recordIntents(): { intents: OverlayIntents; calls: IntentCall[] } {
  const calls: IntentCall[] = [];
  const note =
    (name: keyof OverlayIntents) =>
    (...args: unknown[]): void => {
      calls.push({ name, args });
    };
  return {
    calls,
    intents: {
      point: note('point'),
      placeStrip: note('placeStrip'),
      hideStrip: note('hideStrip'),
      setSuggestions: note('setSuggestions'),
      openCard: note('openCard'),
      closeCard: note('closeCard'),
      openCalming: note('openCalming'),
      insertReply: note('insertReply'),
      insertSuggestion: async (...args) => {
        note('insertSuggestion')(...args);
        return { ok: true, value: async () => ({ ok: true }) };
      },
      copyHandOver: note('copyHandOver'),
      returnToDraft: note('returnToDraft'),
      useAlternative: note('useAlternative'),
      rephrase: note('rephrase'),
      moveToSlot: (...args) => {
        note('moveToSlot')(...args);
        return false;
      },
      editFinding: note('editFinding'),
      sendAsIs: note('sendAsIs'),
      markFalseAlarm: note('markFalseAlarm'),
      rewriteDraft: note('rewriteDraft'),
      rewriteSelection: note('rewriteSelection'),
      rewriteArticle: note('rewriteArticle'),
      insertVersion: note('insertVersion'),
      copyVersion: note('copyVersion'),
      undoInsert: note('undoInsert'),
      retryLlm: note('retryLlm'),
      closeRewrite: note('closeRewrite'),
      openSidePanel: note('openSidePanel'),
      openBoard: note('openBoard'),
      dismissWait: note('dismissWait'),
      restoreWait: note('restoreWait'),
      snooze: note('snooze'),
      keepPromise: note('keepPromise'),
      cover: note('cover'),
      reloadPage: note('reloadPage'),
      showAgain: note('showAgain'),
    },
  };
}
