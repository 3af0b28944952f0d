import type { Ledger } from '@/utils/llm/recorded-fetch';
import type { LedgerEntry } from '@/utils/privacy/ledger-entry';

export const sampleDepartureTime = 1_790_000_000_000;

/** A ledger in memory: what was written down, in order. */
export const createSampleLedger = (changes: Partial<Ledger> = {}): Ledger & { entries: LedgerEntry[] } => {
  const entries: LedgerEntry[] = [];
  return {
    entries,
    mayLeave: async () => true,
    open: async (entry) => entries.push({ ...entry, at: sampleDepartureTime, outcome: 'open' }) - 1,
    close: async (id, outcome) => {
      const entry = entries[id];
      if (entry) entry.outcome = outcome;
    },
    ...changes,
  };
};
