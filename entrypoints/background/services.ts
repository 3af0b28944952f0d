import { browser } from 'wxt/browser';
import { systemClock } from '@/utils/base/clock';
import { consoleLogger } from '@/utils/base/logger';
import { createSettingsRepository } from '@/utils/storage/settings-repository';

/** Heavy parts are imported on first use: waking the worker must stay cheap (18 ms thin, 33-40 ms with Dexie and openai). */
const once = <Value>(create: () => Promise<Value>): (() => Promise<Value>) => {
  let made: Promise<Value> | undefined;
  return () => {
    made ??= create();
    return made;
  };
};

/** What the handlers of this worker share. */
export const createServices = () => {
  const clock = systemClock;
  const logger = consoleLogger;
  const openDatabase = once(async () => (await import('@/utils/storage/database')).createDatabase());
  const settings = createSettingsRepository({ area: browser.storage.local, clock, logger });
  const openSecrets = once(async () => {
    const { createSecretsRepository } = await import('@/utils/storage/secrets-repository');
    return createSecretsRepository(await openDatabase());
  });
  const openLlm = once(async () => {
    const { createLlmService } = await import('./llm-service');
    return createLlmService({ clock, settings, secrets: await openSecrets() });
  });
  return {
    clock,
    logger,
    settings,
    openSecrets,
    openLlm,
    openOutcomes: once(async () => {
      const { createOutcomesRepository } = await import('@/utils/storage/outcomes-repository');
      return createOutcomesRepository(await openDatabase());
    }),
    readRules: once(async () => (await import('@/utils/phrase-check/default-rules')).defaultRules),
  };
};

export type Services = ReturnType<typeof createServices>;
