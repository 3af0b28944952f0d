import { findPromisesMade } from '@/utils/rewrite/find-promises-made';
import type { RephraseFault } from '@/utils/rewrite/find-rephrase-faults';
import { verifyFacts } from '@/utils/rewrite/verify-facts';

/** UTF-16 units: what a supervisor reads at a glance. */
export const longestSummary = 220;

/**
 * Whether a summary says only what was said. It may leave things out; a fact or a promise that `source` does not have in
 * these words is a fault. Empty: there is none.
 */
export const findSummaryFaults = (source: string, summary: string): RephraseFault[] => [
  ...verifyFacts(source, summary)
    .filter(({ rewrite }) => rewrite !== '' && !source.includes(rewrite))
    .map(({ rewrite }) => ({ problem: 'facts-changed' as const, words: `聊天里没有“${rewrite}”。` })),
  ...findPromisesMade(source, summary).map((words) => ({
    problem: 'promise-invented' as const,
    words: `没有人答应过“${words}”。`,
  })),
];
