import { browser } from 'wxt/browser';
import type { Logger } from '@/utils/base/logger';

export type Port = Parameters<Parameters<typeof browser.runtime.onConnect.addListener>[0]>[0];

/** A closed port throws on postMessage; the page is gone, so there is nobody left to tell. */
export const postTo = (port: Port, message: unknown, logger: Logger): void => {
  try {
    port.postMessage(message);
  } catch {
    logger.warn('ports: posted to a closed port');
  }
};

/** Only our own pages: a content script's sender carries the address of the web page. */
export const isOwnPage = (sender: { id?: string; url?: string } | undefined): boolean =>
  sender?.id === browser.runtime.id && (sender.url?.startsWith(browser.runtime.getURL('/')) ?? false);
