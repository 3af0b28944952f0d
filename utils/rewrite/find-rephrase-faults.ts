import type { Finding } from '@/utils/phrase-check/types';
import { findPromisesMade } from '@/utils/rewrite/find-promises-made';
import type { FactProblem } from '@/utils/rewrite/types';
import { verifyFacts } from '@/utils/rewrite/verify-facts';

/** Why an answer is not offered: its name for the agent (llm.problems), and the same in words for the model. */
export interface RephraseFault {
  problem: 'facts-changed' | 'promise-invented' | 'still-hurts';
  words: string;
}

const slot = /\{[^{}\n]{1,12}\}/g;

/**
 * Whether the better sentence may be offered in place of `source`: same facts, no promise the source does not make, and
 * nothing that the rules in force hold. Empty: it may.
 * @param findings what the check says of the answer
 */
export const findRephraseFaults = (source: string, answer: string, findings: readonly Finding[]): RephraseFault[] => {
  // Line breaks and half a slot would end up in the draft as they are.
  const isBroken = /[\n{}]/.test(answer.replace(slot, '')) || answer.trim() === source.trim();
  return [
    // The first one is told: a refusal turned into a grant is a promise before it is a changed fact.
    ...findPromisesMade(source, answer).map((words) => ({
      problem: 'promise-invented' as const,
      words: `“${words}”是原句没有的承诺；要写时间就写 {时间}。`,
    })),
    ...verifyFacts(source, answer.replace(slot, '')).map(describeFact),
    ...findings
      .filter(({ severity }) => severity !== 'hint')
      .map(({ text, reason }) => ({ problem: 'still-hurts' as const, words: `“${text}”还是伤人：${reason}` })),
    ...(isBroken
      ? [{ problem: 'still-hurts' as const, words: '请换一种说法，写成一行，空格只写成 {时间} 这样。' }]
      : []),
  ];
};

const describeFact = ({ kind, source, rewrite }: FactProblem): RephraseFault => ({
  problem: kind === 'invented' ? 'promise-invented' : 'facts-changed',
  words: kind === 'invented' ? `原句没有“${rewrite}”。` : `原句的“${source}”要原样保留。`,
});
