import { browser } from 'wxt/browser';
import type { Logger } from '@/utils/base/logger';
import { type RuleProgram, ruleProgramSchema } from '@/utils/phrase-check/rule-program';

const cacheKey = 'rule-program';

/**
 * The shipped rules as a page reads them. Compiling takes a second of a worker's life (0.5 MB of data, 2026-11), reading
 * them back some ms, and what is sent before they arrive goes out unchecked: so they are compiled at install and update
 * and kept in storage.local under the extension's version.
 */
export const createRuleProgramCache = (parts: { version: string; compile(): RuleProgram; logger: Logger }) => {
  const { version, compile, logger } = parts;
  let program: Promise<RuleProgram> | undefined;

  const compileAndKeep = async (): Promise<RuleProgram> => {
    const compiled = compile();
    await browser.storage.local
      .set({ [cacheKey]: { version, program: compiled } })
      .catch(() => logger.warn('rule-program-cache: not kept'));
    return compiled;
  };

  const load = async (): Promise<RuleProgram> => {
    const kept: unknown = await browser.storage.local.get(cacheKey).then(
      (stored) => stored[cacheKey],
      () => undefined,
    );
    const isOfThisVersion =
      typeof kept === 'object' && kept !== null && 'version' in kept && 'program' in kept && kept.version === version;
    const parsed = isOfThisVersion ? ruleProgramSchema.safeParse(kept.program) : undefined;
    return parsed?.success ? parsed.data : compileAndKeep();
  };

  return {
    read: (): Promise<RuleProgram> => {
      program ??= load();
      return program;
    },
    /** Installed or updated, perhaps with the same version number while developing. */
    renew: (): Promise<RuleProgram> => {
      program = compileAndKeep();
      return program;
    },
  };
};
