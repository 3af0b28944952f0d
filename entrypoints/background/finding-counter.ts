import type { FromConsole } from '@/utils/messaging/console-port';
import type { OutcomesRepository } from '@/utils/storage/outcomes-repository';

type FindingOutcome = Extract<FromConsole, { type: 'finding-outcome' }>;

interface CounterParts {
  outcomes: Pick<OutcomesRepository, 'count'>;
  /** Something was counted: a rule may have lost its level by that. */
  onCounted(): Promise<void>;
}

/**
 * Counts what becomes of findings. The page tells what held a send and what the agent decided on the card. Most agents
 * just write the sentence anew: what held a send and was neither sent as it is nor called a false alarm was edited, once
 * the page's next answer goes out. Held rules live in memory: with the worker goes at most one count of each page.
 */
export const createFindingCounter = ({ outcomes, onCounted }: CounterParts) => {
  const held = new Map<string, Set<string>>();
  return {
    take: async ({ ruleId, outcome }: FindingOutcome, pageId: string): Promise<void> => {
      const rules = held.get(pageId) ?? new Set();
      held.set(pageId, rules);
      if (outcome === 'shown') rules.add(ruleId);
      else rules.delete(ruleId);
      await outcomes.count(ruleId, outcome);
      await onCounted();
    },
    /** An answer of the agent has gone out on this page. */
    noteReply: async (pageId: string): Promise<void> => {
      const rules = held.get(pageId);
      if (!held.delete(pageId) || !rules?.size) return;
      for (const ruleId of rules) await outcomes.count(ruleId, 'edited');
      await onCounted();
    },
  };
};
