import { browser } from 'wxt/browser';
import * as z from 'zod/mini';
import type { Clock } from '@/utils/base/clock';

const key = 'calibration-awaited';
const awaitedSchema = z.object({ tabId: z.number(), origin: z.string(), at: z.number() });

/** The browser's question is answered by then, or the agent has turned to something else. */
const validMs = 120_000;

/** The tab whose calibration begins once its host is allowed: the browser's question closes the popup that asked for it. */
export const createAwaitedStart = (clock: Clock) => ({
  note: (tabId: number, origin: string): Promise<void> =>
    browser.storage.session.set({ [key]: { tabId, origin, at: clock.now() } }),
  /** The tab that waited for one of these origins; each is taken once. */
  take: async (origins: readonly string[]): Promise<number | undefined> => {
    const awaited = awaitedSchema.safeParse((await browser.storage.session.get(key))[key]);
    if (!awaited.success || !origins.includes(awaited.data.origin)) return undefined;
    await browser.storage.session.remove(key);
    return clock.now() - awaited.data.at < validMs ? awaited.data.tabId : undefined;
  },
});
