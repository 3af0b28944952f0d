import type { Logger } from '@/utils/base/logger';
import { applyCheckPolicy } from '@/utils/phrase-check/apply-check-policy';
import { getCompiledRules } from '@/utils/phrase-check/compile-patterns';
import { dropRules, findDroppedRules, type RuleCounts } from '@/utils/phrase-check/judge-rules';
import { type RuleProgram, writeRuleProgram } from '@/utils/phrase-check/rule-program';
import { type OwnRules, pickOwnRules } from '@/utils/policy/own-rules';
import type { RuleSet } from '@/utils/policy/rule-set';
import type { RuleProgramCache } from './rule-program-cache';

export interface RulesInForce {
  /** Changes with what the rules say: a page that knows this id has them. */
  id: string;
  /** The rules that agents have proven wrong too often: they are hints for now. */
  dropped: readonly RuleCounts[];
  readProgram(): Promise<RuleProgram>;
}

interface RulesInForceParts {
  /** The extension's: the shipped rules change with it only. */
  version: string;
  shipped: RuleSet;
  cache: RuleProgramCache;
  readOwnRules(): Promise<OwnRules>;
  listCounts(): Promise<readonly RuleCounts[]>;
  logger: Logger;
}

const idLength = 12;

/** The shipped rules go by the extension's version alone, whatever else is in force by what it says, too. */
const nameRules = async (version: string, own: OwnRules, dropped: readonly RuleCounts[]): Promise<string> => {
  const { rulesOff, severities, allowed, custom } = own;
  const parts = [
    [...rulesOff].sort(),
    Object.entries(severities).sort(([a], [b]) => (a < b ? -1 : 1)),
    allowed,
    custom,
    dropped.map(({ ruleId }) => ruleId),
  ];
  if (parts.every((part) => part.length === 0)) return version;
  const digest = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(JSON.stringify(parts)));
  const hash = [...new Uint8Array(digest)].map((byte) => byte.toString(16).padStart(2, '0')).join('');
  return `${version}-${hash.slice(0, idLength)}`;
};

/** The rules as pages get them: shipped, then changed by the policy, then by what agents made of them. */
export const createRulesInForce = (parts: RulesInForceParts) => {
  const { version, shipped, cache, logger } = parts;
  let reading: Promise<RulesInForce> | undefined;

  const listCounts = () =>
    parts.listCounts().catch(() => {
      logger.warn('rules-in-force: counts not read');
      return [];
    });

  const settle = async () => {
    const [own, counts] = await Promise.all([parts.readOwnRules().then(pickOwnRules), listCounts()]);
    const rules = applyCheckPolicy(shipped, own);
    const dropped = findDroppedRules(rules.rules, counts);
    const compile = () => {
      const inForce = dropped.length > 0 ? dropRules(rules, dropped) : rules;
      return writeRuleProgram(getCompiledRules(inForce), inForce);
    };
    return { named: { id: await nameRules(version, own, dropped), compile }, dropped };
  };

  const read = (): Promise<RulesInForce> => {
    reading ??= settle().then(({ named, dropped }) => ({
      id: named.id,
      dropped,
      readProgram: () => cache.read(named),
    }));
    return reading;
  };

  return {
    read,
    /** The policy changed. */
    forget: () => {
      reading = undefined;
    },
    /** Something was counted: whether other rules are in force now. */
    hasChanged: async (): Promise<boolean> => {
      const before = await read();
      reading = undefined;
      return (await read()).id !== before.id;
    },
    /**
     * Installed or updated. The shipped rules are compiled before anything is read: the browser may take seconds to say what
     * an administrator wants, and the first page must not wait for both, one after the other.
     */
    renew: async (): Promise<void> => {
      const writeShipped = () => writeRuleProgram(getCompiledRules(shipped), shipped);
      await cache.renew({ id: version, compile: writeShipped });
      const { named } = await settle();
      if (named.id !== version) await cache.renew(named);
    },
  };
};
