import type { Logger } from '@/utils/base/logger';
import type { FromConsole } from '@/utils/messaging/console-port';
import type { Settings } from '@/utils/policy/settings';
import type { InputClock } from '@/utils/storage/input-clock';

interface NoteInputParts {
  input: Pick<InputClock, 'note'>;
  readSettings(): Promise<Pick<Settings, 'autoLockMinutes'>>;
  logger: Logger;
}

/** What a console says only when somebody sits there: typing, an answer, a click of the agent's own. */
const isByHand = (message: FromConsole): boolean => {
  switch (message.type) {
    case 'queue':
      return message.typingTo !== undefined;
    case 'reply-seen':
    case 'finding-outcome':
    case 'dismiss-wait':
    case 'snooze':
    case 'cover':
    case 'set-strip-place':
    case 'hide-until':
    case 'open-side-panel':
      return true;
    default:
      return false;
  }
};

/** Work in a console keeps our own pages from hiding; asked for nothing where they never hide. */
export const createInputNoter =
  ({ input, readSettings, logger }: NoteInputParts) =>
  async (message: FromConsole): Promise<void> => {
    if (!isByHand(message)) return;
    try {
      const { autoLockMinutes = 0 } = await readSettings();
      if (autoLockMinutes > 0) await input.note(autoLockMinutes * 60_000);
    } catch {
      logger.warn('note-input: not kept'); // our pages hide sooner than they should
    }
  };
