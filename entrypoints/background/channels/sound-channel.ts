import { browser } from 'wxt/browser';
import type { PlaySound } from '@/utils/messaging/play-sound';
import type { AlertChannel } from './alert-channel';

const pagePath = '/offscreen.html';

/** A worker cannot play: an offscreen page does, and closes itself. Only one may exist, and creating it twice fails. */
export const createSoundChannel = (): AlertChannel => {
  let opening: Promise<void> | undefined;

  const open = () => {
    opening ??= browser.offscreen
      .createDocument({
        url: pagePath,
        reasons: ['AUDIO_PLAYBACK'],
        justification: 'Plays a short chime when a customer has waited too long.',
      })
      .catch(() => undefined) // It is open already: from the sound before, or by a worker that has died since.
      .finally(() => {
        opening = undefined;
      });
    return opening;
  };

  return {
    handle: async (effect) => {
      if (effect.type !== 'sound' || !browser.offscreen || effect.volume <= 0) return;
      const message: PlaySound = { type: 'warmreply-play', sound: effect.sound, volume: effect.volume };
      await open();
      // It may have closed itself between the two steps: then once more.
      await browser.runtime.sendMessage(message).catch(() => open().then(() => browser.runtime.sendMessage(message)));
    },
  };
};
