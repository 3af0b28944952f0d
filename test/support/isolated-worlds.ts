import type { Page } from '@playwright/test';

/** A world of content scripts in a page: its extension, and what listens on `window` and `document` there. */
export interface IsolatedWorld {
  origin: string;
  /** Like `window keydown capture`, sorted, one entry per listener. */
  listeners: string[];
}

/** Every extension whose scripts run in the top frame of this page, as the browser itself knows it. */
export const readIsolatedWorlds = async (page: Page): Promise<IsolatedWorld[]> => {
  const session = await page.context().newCDPSession(page);
  const contexts: { id: number; origin: string }[] = [];
  session.on('Runtime.executionContextCreated', ({ context: { id, origin } }) => contexts.push({ id, origin }));
  // Reports every world that exists already before it answers.
  await session.send('Runtime.enable');
  const ours = contexts.filter(({ origin }) => origin.startsWith('chrome-extension://'));
  const worlds = await Promise.all(
    ours.map(async ({ id, origin }) => {
      const lists = await Promise.all(
        ['window', 'document'].map(async (expression) => {
          const { result } = await session.send('Runtime.evaluate', { expression, contextId: id });
          const { listeners } = await session.send('DOMDebugger.getEventListeners', {
            objectId: result.objectId ?? '',
          });
          return listeners.map(({ type, useCapture }) => `${expression} ${type} ${useCapture ? 'capture' : 'bubble'}`);
        }),
      );
      return { origin, listeners: lists.flat().sort() };
    }),
  );
  await session.detach();
  return worlds;
};
