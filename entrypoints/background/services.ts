import { browser } from 'wxt/browser';
import { systemClock } from '@/utils/base/clock';
import { consoleLogger } from '@/utils/base/logger';
import { defaultRules } from '@/utils/phrase-check/default-rules';
import { createArticlesRepository } from '@/utils/storage/articles-repository';
import { createCalibrationsRepository } from '@/utils/storage/calibrations-repository';
import { createDatabase } from '@/utils/storage/database';
import { createKeyHasher } from '@/utils/storage/key-hasher';
import { createLedgerRepository } from '@/utils/storage/ledger-repository';
import { createOutcomesRepository } from '@/utils/storage/outcomes-repository';
import { createPhrasesRepository } from '@/utils/storage/phrases-repository';
import { createPromisesRepository } from '@/utils/storage/promises-repository';
import { createRememberedManagedArea } from '@/utils/storage/remembered-managed-area';
import { createReplyCountsRepository } from '@/utils/storage/reply-counts-repository';
import { createSearchRecordRepository } from '@/utils/storage/search-record-repository';
import { createSecretsRepository } from '@/utils/storage/secrets-repository';
import { createSettingsRepository } from '@/utils/storage/settings-repository';
import { createSupervisorRepository } from '@/utils/storage/supervisor-repository';
import { createWaitsRepository } from '@/utils/storage/waits-repository';
import { createCheckInForce } from './check-in-force';
import { createKnowledgeKeeper } from './knowledge-index';
import { createLlmService } from './llm-service';
import { createRuleProgramCache } from './rule-program-cache';
import { createRulesInForce } from './rules-in-force';
import { createSettingsCache } from './settings-cache';

/**
 * What the handlers of this worker share, as long as `signal` lets them. Nothing is opened before it is used: Dexie opens with its first query.
 * (A service worker has no import(), so the modules themselves cannot be loaded later.)
 */
export const createServices = (signal: AbortSignal) => {
  const clock = systemClock;
  const logger = consoleLogger;
  const database = createDatabase();
  const settings = createSettingsRepository({
    area: browser.storage.local,
    managed: createRememberedManagedArea({ managed: browser.storage.managed, memory: browser.storage.local }),
    clock,
    logger,
  });
  const inForce = createSettingsCache(settings, signal);
  const readTimeZone = async () => (await settings.read()).settings.policy.response.schedule.timeZone;
  const hasher = createKeyHasher(database);
  const secrets = createSecretsRepository(database);
  const outcomes = createOutcomesRepository(database);
  const rules = createRulesInForce({
    version: browser.runtime.getManifest().version,
    shipped: defaultRules,
    cache: createRuleProgramCache({ logger }),
    readOwnRules: async () => (await settings.read()).settings.policy.check,
    listCounts: outcomes.list,
    logger,
  });
  const articles = createArticlesRepository(database, logger);
  // Compiled once for whoever offers a text; while somebody waits for one the settings are not read from storage again.
  const check = createCheckInForce({
    readProgram: async () => (await rules.read()).readProgram(),
    readPolicy: async () => (await inForce.read()).policy.check,
  });
  const llm = createLlmService({
    clock,
    settings,
    secrets,
    check,
    ledger: createLedgerRepository({ database, clock, logger }),
  });
  return {
    clock,
    logger,
    settings,
    inForce,
    secrets,
    supervisor: createSupervisorRepository({ area: browser.storage.local, session: browser.storage.session, clock }),
    hasher,
    waits: createWaitsRepository({
      database,
      hasher,
      logger,
      readTimeZone,
    }),
    promises: createPromisesRepository(database, hasher),
    outcomes,
    replyCounts: createReplyCountsRepository({ database, clock, readTimeZone }),
    articles,
    knowledge: createKnowledgeKeeper({
      articles,
      records: createSearchRecordRepository(database, logger),
      readTerms: async () => (await settings.read()).settings.policy.search.terms,
      logger,
    }),
    phrases: createPhrasesRepository(database, logger),
    calibrations: createCalibrationsRepository({ area: browser.storage.local, clock, logger }),
    rules,
    check,
    llm,
  };
};

export type Services = ReturnType<typeof createServices>;
