import type { Clock } from '@/utils/base/clock';
import type { Logger } from '@/utils/base/logger';
import type { Result } from '@/utils/base/result';
import { consoleCatalogues } from '@/utils/i18n/console-catalogue';
import type { FromConsole, ToConsole } from '@/utils/messaging/console-port';
import type { Settings } from '@/utils/policy/settings';
import { type Case, summariseCase, writeTranscript } from '@/utils/rewrite/summarise-case';
import { resolveLanguage } from './build-profile';
import { type Port, postTo } from './ports';
import type { createRewriteServer } from './serve-rewrites';

type HandOver = Extract<FromConsole, { type: 'hand-over' }>;

interface HandOverParts {
  readSettings(): Promise<Settings>;
  clock: Clock;
  logger: Logger;
  rewrites: Pick<ReturnType<typeof createRewriteServer>, 'run'>;
  /** By the model. */
  summarise(text: string, signal: AbortSignal): Promise<Result<string, unknown>>;
}

/**
 * Makes the summary for a supervisor and hands it back; nothing of it is kept or logged. The model is asked only where the
 * agent wants it, and gets no name; where it writes none that says only what was said, it is the template.
 */
export const createHandOverAnswerer =
  ({ readSettings, clock, logger, rewrites, summarise }: HandOverParts) =>
  async (message: HandOver, port: Port): Promise<void> => {
    const { language, policy } = await readSettings();
    const messages = message.messages
      .filter((it) => !it.isWithdrawn && it.text !== '' && (it.author === 'customer' || it.author === 'agent'))
      .map(({ author, ...it }) => ({ ...it, isOurs: author === 'agent' }));
    const told: Case = { ...message, messages };
    const words = consoleCatalogues[resolveLanguage(language)].upset;
    const telling = { words, timeZone: policy.response.schedule.timeZone, now: clock.now() };
    const { id } = message;
    const template: ToConsole = { type: 'handed-over', id, text: summariseCase(told, telling) };
    if (message.by === 'template') return postTo(port, template, logger);
    const fallBack: ToConsole = { ...template, fellBack: true };
    const source = [summariseCase({ ...told, name: '' }, telling), writeTranscript(told, telling)].join('\n');
    return rewrites.run(port, `hand-over ${id}`, fallBack, async ({ signal, tell }) => {
      const summary = await summarise(source, signal);
      const head = words.summary.head(message.name, words.kinds[message.kind]);
      tell(summary.ok ? { type: 'handed-over', id, text: `${head}${summary.value}` } : fallBack);
    });
  };
