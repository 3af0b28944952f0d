import { browser } from 'wxt/browser';
import { type FromAsker, suggestionPortName, type ToAsker, toAskerSchema } from './suggestion-port';

type Question = Pick<FromAsker, 'conversation' | 'messageId'> & { texts: readonly string[] };

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
  return ({ texts, ...question }: Question): void => {
    try {
      port ??= connect();
      port.postMessage({ type: 'suggest', ...question, texts: [...texts] } satisfies FromAsker);
    } catch {
      // Both throw once the extension is gone from under the page ("context invalidated").
      port = undefined;
    }
  };
};

export const suggestionLink = { open };
