import type { Database, OutcomeRow } from './database';

export type FindingOutcome = 'shown' | 'edited' | 'sent-as-is' | 'false-alarm';

const counterOf = {
  shown: 'shown',
  edited: 'edited',
  'sent-as-is': 'sentAsIs',
  'false-alarm': 'falseAlarm',
} as const satisfies Record<FindingOutcome, keyof OutcomeRow>;

export interface OutcomesRepository {
  count(ruleId: string, outcome: FindingOutcome): Promise<void>;
  list(): Promise<OutcomeRow[]>;
  /** Begins anew for one rule. */
  reset(ruleId: string): Promise<void>;
  clear(): Promise<void>;
}

/** Per rule, how often its findings were shown, edited away, sent as they were or called a false alarm. */
export const createOutcomesRepository = (database: Database): OutcomesRepository => ({
  count: (ruleId, outcome) =>
    database.transaction('rw', database.outcomes, async () => {
      const row = (await database.outcomes.get(ruleId)) ?? { ruleId, shown: 0, edited: 0, sentAsIs: 0, falseAlarm: 0 };
      row[counterOf[outcome]] += 1;
      await database.outcomes.put(row);
    }),
  list: () => database.outcomes.toArray(),
  reset: (ruleId) => database.outcomes.delete(ruleId),
  clear: () => database.outcomes.clear(),
});
