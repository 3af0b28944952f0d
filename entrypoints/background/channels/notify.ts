import { browser } from 'wxt/browser';

interface NotificationText {
  title: string;
  message: string;
  buttons?: { title: string }[];
  requireInteraction?: boolean;
}

/**
 * Shows a notification. `pops`: a new one that comes up; else the text of the one that stands is changed without a
 * stir, and nothing happens when the agent has closed it. Always without the system's sound: sound is its own channel.
 */
export const notify = async (id: string, text: NotificationText, pops: boolean): Promise<void> => {
  if (!browser.notifications) return;
  if (!pops) return void (await browser.notifications.update(id, { title: text.title, message: text.message }));
  const options = {
    type: 'basic' as const,
    iconUrl: browser.runtime.getURL('/icon/128.png'),
    silent: true,
    priority: 2,
    ...text,
  };
  await browser.notifications.create(id, options).catch(() => {
    // Some kernels refuse buttons or the priority: the text matters.
    const { title, message, type, iconUrl } = options;
    return browser.notifications.create(id, { type, iconUrl, title, message });
  });
};
