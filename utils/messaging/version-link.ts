import { browser } from 'wxt/browser';
import {
  askWordsSchema,
  type CustomerWords,
  type FromVersions,
  type ToVersions,
  toVersionsSchema,
  versionPortName,
} from './version-port';

/**
 * A port for as long as a panel shows versions. `listen` hears where they stand, or undefined where the background cannot be
 * reached: then the versions stay as they are.
 */
const open = (listen: (versions: ToVersions | undefined) => void) => {
  let port: ReturnType<typeof browser.runtime.connect> | undefined;
  const connect = () => {
    const opened = browser.runtime.connect({ name: versionPortName });
    opened.onMessage.addListener((raw: unknown) => {
      const message = toVersionsSchema.safeParse(raw);
      if (message.success) listen(message.data);
    });
    opened.onDisconnect.addListener(() => {
      port = undefined;
      listen(undefined);
    });
    return opened;
  };
  return {
    send: (message: FromVersions) => {
      try {
        port ??= connect(); // again where the worker went to sleep
        port.postMessage(message);
      } catch {
        // Both throw once the extension is gone from under the page ("context invalidated").
        port = undefined;
        listen(undefined);
      }
    },
    close: () => {
      port?.disconnect();
      port = undefined;
    },
  };
};

/** Answers the background, which alone can ask, with what the customer of the open conversation wrote last. */
const answerWords = (read: () => CustomerWords) =>
  browser.runtime.onMessage.addListener((message: unknown, _sender, respond: (words: CustomerWords) => void) => {
    if (askWordsSchema.safeParse(message).success) respond(read());
  });

/** The panels' way to the versions of a text. */
export const versionLink = { open, answerWords };
