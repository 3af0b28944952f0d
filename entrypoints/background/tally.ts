import { browser } from 'wxt/browser';
import * as z from 'zod/mini';
import type { Clock } from '@/utils/base/clock';
import type { ConsoleId } from '@/utils/conversation/types';

const countsSchema = z.object({ answered: z.number(), late: z.number() });
const tallySchema = z.object({ day: z.string(), consoles: z.record(z.string(), countsSchema) });
export type TallyCounts = z.infer<typeof countsSchema>;

const tallyKey = 'tally';
const noCounts: TallyCounts = { answered: 0, late: 0 };

/** Today's answered and late customers per console: numbers only, kept in memory by the browser until it closes. */
export const createTally = (clock: Clock) => {
  let lastTurn: Promise<unknown> = Promise.resolve();

  const read = async () => {
    const day = new Date(clock.now()).toDateString();
    const stored = tallySchema.safeParse((await browser.storage.session.get(tallyKey))[tallyKey]);
    return stored.success && stored.data.day === day ? stored.data : { day, consoles: {} };
  };

  const add = async (console: ConsoleId, wasLate: boolean) => {
    const tally = await read();
    const before = tally.consoles[console] ?? noCounts;
    const after = { answered: before.answered + 1, late: before.late + (wasLate ? 1 : 0) };
    await browser.storage.session.set({ [tallyKey]: { ...tally, consoles: { ...tally.consoles, [console]: after } } });
  };

  return {
    /** Two tabs may report at once: one after the other. */
    count: (console: ConsoleId, wasLate: boolean): Promise<void> => {
      const turn = lastTurn.then(() => add(console, wasLate));
      lastTurn = turn.catch(() => undefined);
      return turn;
    },
    readToday: async (): Promise<Record<string, TallyCounts>> => (await read()).consoles,
  };
};

export type Tally = ReturnType<typeof createTally>;
