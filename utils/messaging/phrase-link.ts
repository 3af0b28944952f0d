import { browser } from 'wxt/browser';
import { type FromPicker, type PickablePhrase, phrasePortName, toPickerSchema } from './phrase-port';

/** Sent by the background to console tabs. */
export const phrasesChangedMessage = { type: 'warmreply-phrases-changed' } as const;

/**
 * Asks for the phrases. `listen` hears the list once, or undefined where the background cannot be reached: the extension was
 * updated under the page, or its worker does not start.
 */
const open = (listen: (phrases: readonly PickablePhrase[] | undefined) => void) => {
  let port: ReturnType<typeof browser.runtime.connect> | undefined;
  const connect = () => {
    const opened = browser.runtime.connect({ name: phrasePortName });
    opened.onMessage.addListener((raw: unknown) => {
      const message = toPickerSchema.safeParse(raw);
      if (message.success) listen(message.data.phrases);
    });
    opened.onDisconnect.addListener(() => {
      port = undefined;
      listen(undefined);
    });
    return opened;
  };
  const post = (message: FromPicker) => {
    try {
      port ??= connect(); // again where the worker went to sleep while the agent was choosing
      port.postMessage(message);
    } catch {
      // Both throw once the extension is gone from under the page ("context invalidated").
      port = undefined;
      listen(undefined);
    }
  };
  post({ type: 'list-phrases' });
  return {
    noteUse: (id: string) => post({ type: 'phrase-used', id }),
    close: () => {
      port?.disconnect();
      port = undefined;
    },
  };
};

const watch = (listener: () => void) =>
  browser.runtime.onMessage.addListener((message: unknown) => {
    const isOurs = typeof message === 'object' && message !== null && 'type' in message;
    if (isOurs && message.type === phrasesChangedMessage.type) listener();
  });

/** A console page's way to the phrases: a port for as long as it is needed, and a word when they have changed. */
export const phraseLink = { open, watch };
