import { browser } from 'wxt/browser';
import type { Logger } from '@/utils/base/logger';
import { type RuleProgram, ruleProgramSchema } from '@/utils/phrase-check/rule-program';

const cacheKey = 'rule-program';

/** Rules by the name that changes with them. */
export interface NamedRules {
  id: string;
  compile(): RuleProgram;
}

/**
 * The rules in force as a page reads them. Compiling takes a second of a worker's life (0.5 MB of data, 2026-11), reading
 * them back some ms, and what is sent before they arrive goes out unchecked: so they are compiled at install, update and
 * change and kept in storage.local under their id.
 */
export const createRuleProgramCache = ({ logger }: { logger: Logger }) => {
  let current: { id: string; program: Promise<RuleProgram> } | undefined;

  const compileAndKeep = async ({ id, compile }: NamedRules): Promise<RuleProgram> => {
    const compiled = compile();
    await browser.storage.local
      .set({ [cacheKey]: { version: id, program: compiled } })
      .catch(() => logger.warn('rule-program-cache: not kept'));
    return compiled;
  };

  const load = async (rules: NamedRules): Promise<RuleProgram> => {
    const kept: unknown = await browser.storage.local.get(cacheKey).then(
      (stored) => stored[cacheKey],
      () => undefined,
    );
    const isOfTheseRules =
      typeof kept === 'object' && kept !== null && 'version' in kept && 'program' in kept && kept.version === rules.id;
    const parsed = isOfTheseRules ? ruleProgramSchema.safeParse(kept.program) : undefined;
    return parsed?.success ? parsed.data : compileAndKeep(rules);
  };

  const hold = (id: string, program: Promise<RuleProgram>): Promise<RuleProgram> => {
    current = { id, program };
    return program;
  };

  return {
    read: (rules: NamedRules): Promise<RuleProgram> =>
      current?.id === rules.id ? current.program : hold(rules.id, load(rules)),
    /** Installed or updated, perhaps with the same version number while developing. */
    renew: (rules: NamedRules): Promise<RuleProgram> => hold(rules.id, compileAndKeep(rules)),
  };
};

export type RuleProgramCache = ReturnType<typeof createRuleProgramCache>;
