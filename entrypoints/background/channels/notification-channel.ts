import { browser } from 'wxt/browser';
import type { PageCatalogue } from '@/utils/i18n/page-catalogue';
import type { AlertEffect } from '@/utils/response-timer/alerts/types';
import type { AlertChannel } from './alert-channel';
import { formatPresenceId, promisesId, waitsId } from './notification-ids';
import { notify } from './notify';

interface NotificationParts {
  readWords(): Promise<PageCatalogue>;
}

type Shown<Type> = Extract<AlertEffect, { type: Type }>;

/** One notification for all who wait, one for promises, one per console where nobody is. */
export const createNotificationChannel = ({ readWords }: NotificationParts): AlertChannel => {
  const showWaits = async ({ summary, pops }: Shown<'show-waits'>) => {
    const { alerts, common } = await readWords();
    const { count, overdue, longest, waitedMinutes, isBudgetSpent } = summary;
    const { console, shop } = longest.conversation;
    const who = alerts.waits.longest(longest.name, common.consoles[console], shop, waitedMinutes);
    await notify(
      waitsId,
      {
        title: alerts.waits.title(count, overdue),
        message: isBudgetSpent ? `${who}\n${alerts.waits.budgetSpent}` : who,
        buttons: [{ title: alerts.waits.goThere }, { title: alerts.waits.remindLater }],
        requireInteraction: overdue > 0,
      },
      pops,
    );
  };

  const showPromises = async ({ overdue }: Shown<'show-promises'>) => {
    const { alerts, common } = await readWords();
    const first = overdue[0];
    if (!first) return;
    const message = alerts.promises.message(first.name, common.consoles[first.conversation.console]);
    const buttons = [{ title: alerts.promises.goThere }];
    await notify(promisesId, { title: alerts.promises.title(overdue.length), message, buttons }, true);
  };

  const showPresence = async ({ alarm, pops }: Shown<'show-presence'>) => {
    const { alerts, common } = await readWords();
    const name = common.consoles[alarm.console];
    const { presence } = alerts;
    const state = alarm.isShiftStart ? presence.shiftStart(name) : presence.state[alarm.kind](name);
    await notify(
      formatPresenceId(alarm.console),
      {
        title: presence.title(state, alarm.waiting),
        message: presence.message,
        buttons: [{ title: presence.openConsole }, { title: presence.offDuty }],
        requireInteraction: true,
      },
      pops,
    );
  };

  return {
    handle: async (effect) => {
      if (!browser.notifications) return;
      switch (effect.type) {
        case 'show-waits':
          return showWaits(effect);
        case 'show-promises':
          return showPromises(effect);
        case 'show-presence':
          return showPresence(effect);
        case 'clear-waits':
          return void (await browser.notifications.clear(waitsId));
        case 'clear-promises':
          return void (await browser.notifications.clear(promisesId));
        case 'clear-presence':
          return void (await browser.notifications.clear(formatPresenceId(effect.console)));
        case 'badge':
        case 'sound':
          return; // Other channels.
      }
    },
  };
};
