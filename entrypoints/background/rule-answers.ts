import * as z from 'zod/mini';
import { fail, succeed } from '@/utils/base/result';
import type { DroppedRule } from '@/utils/messaging/protocol';
import type { Answerers } from './answer-pages';
import type { ConsoleHub } from './console-hub';
import type { Services } from './services';

interface RuleAnswererParts {
  services: Pick<Services, 'supervisor' | 'outcomes' | 'rules'>;
  hub: Pick<ConsoleHub, 'broadcastProfiles'>;
}

/** The answers behind the list of rules that have dropped to a hint by themselves. */
export const createRuleAnswerers = ({
  services,
  hub,
}: RuleAnswererParts): Pick<Answerers, 'readDroppedRules' | 'restoreRule'> => {
  const { supervisor, outcomes, rules } = services;
  const readDropped = async (): Promise<DroppedRule[]> => [...(await rules.read()).dropped];
  return {
    readDroppedRules: readDropped,
    restoreRule: async (data) => {
      const ruleId = z.string().parse(data);
      if (!(await supervisor.isUnlocked('use'))) return fail('locked');
      await outcomes.reset(ruleId);
      if (await rules.hasChanged()) await hub.broadcastProfiles();
      return succeed(await readDropped());
    },
  };
};
