import { browser } from 'wxt/browser';
import { type PlaySound, playSoundSchema } from '@/utils/messaging/play-sound';

/** The browser itself closes a silent page of this kind after 30 s; another sound may follow before that. */
const idleBeforeCloseMs = 5_000;

/** Plays one sound after another, then closes the page. */
const startPlayer = () => {
  let last: Promise<void> = Promise.resolve();
  let closing: ReturnType<typeof setTimeout> | undefined;

  const play = ({ sound, volume }: PlaySound) =>
    new Promise<void>((resolve) => {
      const audio = new Audio(`/sounds/${sound}.wav`);
      audio.volume = volume;
      audio.addEventListener('ended', () => resolve(), { once: true });
      audio.addEventListener('error', () => resolve(), { once: true });
      // Refused (no sound device): the other channels have spoken.
      audio.play().catch(() => resolve());
    });

  browser.runtime.onMessage.addListener((raw: unknown, sender) => {
    const message = playSoundSchema.safeParse(raw);
    if (!message.success || sender.id !== browser.runtime.id || sender.tab) return;
    clearTimeout(closing);
    last = last.then(() => play(message.data));
    void last.then(() => {
      clearTimeout(closing);
      closing = setTimeout(() => window.close(), idleBeforeCloseMs);
    });
  });
};

startPlayer();
