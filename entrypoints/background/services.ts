import { browser } from 'wxt/browser';
import { systemClock } from '@/utils/base/clock';
import { consoleLogger } from '@/utils/base/logger';
import { getCompiledRules } from '@/utils/phrase-check/compile-patterns';
import { defaultRules } from '@/utils/phrase-check/default-rules';
import { writeRuleProgram } from '@/utils/phrase-check/rule-program';
import { createDatabase } from '@/utils/storage/database';
import { createKeyHasher } from '@/utils/storage/key-hasher';
import { createOutcomesRepository } from '@/utils/storage/outcomes-repository';
import { createPromisesRepository } from '@/utils/storage/promises-repository';
import { createSecretsRepository } from '@/utils/storage/secrets-repository';
import { createSettingsRepository } from '@/utils/storage/settings-repository';
import { createSupervisorRepository } from '@/utils/storage/supervisor-repository';
import { createWaitsRepository } from '@/utils/storage/waits-repository';
import { createLlmService } from './llm-service';
import { createRuleProgramCache } from './rule-program-cache';

/**
 * What the handlers of this worker share. Nothing is opened before it is used: Dexie opens with its first query.
 * (A service worker has no import(), so the modules themselves cannot be loaded later.)
 */
export const createServices = () => {
  const clock = systemClock;
  const logger = consoleLogger;
  const database = createDatabase();
  const settings = createSettingsRepository({
    area: browser.storage.local,
    managed: browser.storage.managed,
    clock,
    logger,
  });
  const hasher = createKeyHasher(database);
  const secrets = createSecretsRepository(database);
  return {
    clock,
    logger,
    settings,
    secrets,
    supervisor: createSupervisorRepository({ area: browser.storage.local, session: browser.storage.session, clock }),
    hasher,
    waits: createWaitsRepository({
      database,
      hasher,
      logger,
      readTimeZone: async () => (await settings.read()).settings.policy.response.schedule.timeZone,
    }),
    promises: createPromisesRepository(database, hasher),
    outcomes: createOutcomesRepository(database),
    ruleProgram: createRuleProgramCache({
      version: browser.runtime.getManifest().version,
      compile: () => writeRuleProgram(getCompiledRules(defaultRules), defaultRules.model),
      logger,
    }),
    llm: createLlmService({ clock, settings, secrets }),
  };
};

export type Services = ReturnType<typeof createServices>;
