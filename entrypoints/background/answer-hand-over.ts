import type { Clock } from '@/utils/base/clock';
import type { Logger } from '@/utils/base/logger';
import { consoleCatalogues } from '@/utils/i18n/console-catalogue';
import type { FromConsole, ToConsole } from '@/utils/messaging/console-port';
import type { Settings } from '@/utils/policy/settings';
import { summariseCase } from '@/utils/rewrite/summarise-case';
import { resolveLanguage } from './build-profile';
import { type Port, postTo } from './ports';

type HandOver = Extract<FromConsole, { type: 'hand-over' }>;

interface HandOverParts {
  readSettings(): Promise<Settings>;
  clock: Clock;
  logger: Logger;
}

/** Makes the summary for a supervisor and hands it back; nothing of it is kept or logged. */
export const createHandOverAnswerer =
  ({ readSettings, clock, logger }: HandOverParts) =>
  async (message: HandOver, port: Port): Promise<void> => {
    const { language, policy } = await readSettings();
    const messages = message.messages
      .filter((it) => !it.isWithdrawn && it.text !== '' && (it.author === 'customer' || it.author === 'agent'))
      .map(({ author, ...it }) => ({ ...it, isOurs: author === 'agent' }));
    const text = summariseCase(
      { ...message, messages },
      {
        words: consoleCatalogues[resolveLanguage(language)].upset,
        timeZone: policy.response.schedule.timeZone,
        now: clock.now(),
      },
    );
    const answer: ToConsole = { type: 'handed-over', id: message.id, text };
    postTo(port, answer, logger);
  };
