import { pinduoduoAdapter } from './pinduoduo/adapter';
import type { ConsoleAdapter } from './types';

/** The consoles that a content script can meet. The practice adapter runs on our own page and is not reachable by URL. */
export const adapters: readonly ConsoleAdapter[] = [pinduoduoAdapter];

/** The adapter for a page, or undefined: then the page stays untouched. */
export const findAdapter = (url: URL): ConsoleAdapter | undefined => adapters.find((adapter) => adapter.supports(url));
