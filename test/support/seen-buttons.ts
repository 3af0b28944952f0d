import { expect, type Locator } from '@playwright/test';

/**
 * The buttons of a surface, and those of them that the browser itself does not call visible: a pointer on them would do
 * nothing (components/hooks/watch-visibility.ts). Each is asked while it is scrolled into view.
 */
const readButtons = (surface: Locator): Promise<{ count: number; unseen: string[] }> =>
  surface.evaluate(async (root) => {
    const options = { threshold: 0, trackVisibility: true, delay: 100 };
    const isSeen = (button: Element) =>
      new Promise<boolean>((resolve) => {
        const observer = new IntersectionObserver(([entry]) => {
          observer.disconnect();
          resolve(entry !== undefined && 'isVisible' in entry && entry.isVisible === true);
        }, options);
        observer.observe(button);
      });
    const unseen: string[] = [];
    const buttons = [...root.querySelectorAll('button')];
    for (const button of buttons) {
      button.scrollIntoView({ block: 'nearest' });
      if (!(await isSeen(button))) unseen.push(button.ariaLabel ?? button.textContent ?? '');
    }
    return { count: buttons.length, unseen };
  });

/** Every button of the surface works by mouse: none is covered, faded or under a shadow, as the browser tells. */
export const expectButtonsSeen = async (surface: Locator, name: string): Promise<void> => {
  await expect(surface, name).toBeVisible();
  // A surface fades in: until it has, the browser is right.
  await expect.poll(async () => (await readButtons(surface)).unseen, { message: name }).toEqual([]);
  expect((await readButtons(surface)).count, name).toBeGreaterThan(0);
};
