import { browser } from 'wxt/browser';
import type { Stage } from '@/utils/response-timer/types';
import type { AlertChannel } from './alert-channel';

/** As the strip's stages; white on each of them reads at 4.5:1. */
const colours: Record<Stage, string> = {
  idle: '#5f6368',
  'off-hours': '#5f6368',
  calm: '#1a6b50',
  warn: '#8a5a00',
  urgent: '#b3400e',
  overdue: '#b3121d',
};

/** The number of those who wait, with ! once somebody is late: not by colour alone. */
export const createBadgeChannel = (): AlertChannel => {
  let last = '';
  return {
    handle: async (effect) => {
      if (effect.type !== 'badge' || !browser.action) return;
      const { count, stage } = effect;
      // The toolbar shows four characters at most.
      const text = count === 0 ? '' : `${Math.min(count, 999)}${stage === 'overdue' ? '!' : ''}`;
      if (last === text + stage) return;
      last = text + stage;
      await browser.action.setBadgeText({ text });
      await browser.action.setBadgeBackgroundColor({ color: colours[stage] });
      await browser.action.setBadgeTextColor?.({ color: '#ffffff' });
    },
  };
};
