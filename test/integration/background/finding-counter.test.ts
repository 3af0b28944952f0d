import { describe, expect, it } from 'vitest';
import { createFindingCounter } from '@/entrypoints/background/finding-counter';

const start = () => {
  const counted: string[] = [];
  const counter = createFindingCounter({
    outcomes: { count: async (ruleId, outcome) => void counted.push(`${ruleId} ${outcome}`) },
    onCounted: async () => undefined,
  });
  const tell = (ruleId: string, outcome: 'shown' | 'edited' | 'sent-as-is' | 'false-alarm') =>
    counter.take({ type: 'finding-outcome', ruleId, category: 'hostility', severity: 'warn', outcome }, 'page');
  return { counter, counted, tell };
};

describe('a finding that held a send', () => {
  it('was edited when the agent wrote the sentence anew and that went out', async () => {
    const { counter, counted, tell } = start();
    await tell('a', 'shown');
    await counter.noteReply('another page');
    expect(counted).toEqual(['a shown']);
    await counter.noteReply('page');
    await counter.noteReply('page');
    expect(counted).toEqual(['a shown', 'a edited']);
  });

  it.each(['edited', 'sent-as-is', 'false-alarm'] as const)(
    'is counted once when the agent decided: %s',
    async (outcome) => {
      const { counter, counted, tell } = start();
      await tell('a', 'shown');
      await tell('a', outcome);
      await counter.noteReply('page');
      expect(counted).toEqual(['a shown', `a ${outcome}`]);
    },
  );
});
