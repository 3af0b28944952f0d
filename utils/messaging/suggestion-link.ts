import { browser } from 'wxt/browser';
import { type FromAsker, type ReplyOutcome, suggestionPortName, type ToAsker, toAskerSchema } from './suggestion-port';

type Question = Pick<Extract<FromAsker, { type: 'suggest' }>, 'conversation' | 'messageId'> & {
  texts: readonly string[];
};

/** A console page's way to ready replies. Where the background cannot be reached, no answer comes. */
const open = (listen: (answer: ToAsker) => void) => {
  let port: ReturnType<typeof browser.runtime.connect> | undefined;
  const connect = () => {
    const opened = browser.runtime.connect({ name: suggestionPortName });
    opened.onMessage.addListener((raw: unknown) => {
      const message = toAskerSchema.safeParse(raw);
      if (message.success) listen(message.data);
    });
    opened.onDisconnect.addListener(() => {
      port = undefined; // the worker went to sleep: the next question wakes it
    });
    return opened;
  };
  const send = (message: FromAsker): void => {
    try {
      port ??= connect();
      port.postMessage(message);
    } catch {
      // Both throw once the extension is gone from under the page ("context invalidated").
      port = undefined;
    }
  };
  return {
    ask: ({ texts, ...question }: Question) => send({ type: 'suggest', ...question, texts: [...texts] }),
    // Nothing is on its way any more behind a port that has closed.
    change: (isOver: boolean) => port && send({ type: 'question-changed', isOver }),
    note: (outcome: ReplyOutcome) => send({ type: 'reply-outcome', outcome }),
  };
};

export const suggestionLink = { open };
