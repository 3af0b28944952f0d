import * as z from 'zod/mini';
import type { LlmProblem } from '@/utils/rewrite/llm-problems';

/** Five failures within a minute: leave the service alone for a minute, then let one request try (reliability.md 3.5). */
const failuresToOpen = 5;
const windowMs = 60_000;
const openMs = 60_000;

const breakerStateSchema = z.object({
  /** ms since 1970, oldest first, within the window. */
  failedAt: z.array(z.number()),
  openedAt: z.optional(z.number()),
  probedAt: z.optional(z.number()),
});
export type BreakerState = z.infer<typeof breakerStateSchema>;

export const closedBreaker: BreakerState = { failedAt: [] };

/** What says something about the service. A wrong key or a refused text does not: it answered. */
const serviceProblems: ReadonlySet<LlmProblem> = new Set([
  'server-error',
  'network',
  'first-byte-timeout',
  'idle-timeout',
  'total-timeout',
  'cut',
  'bad-reply',
]);

/** Whether a request may go, and the state after letting it. A probe that never came back is forgotten after a minute. */
export const admit = (state: BreakerState, now: number): { isAdmitted: boolean; state: BreakerState } => {
  if (state.openedAt === undefined) return { isAdmitted: true, state };
  const isOpen = isWithin(state.openedAt, openMs, now);
  const isProbing = state.probedAt !== undefined && isWithin(state.probedAt, openMs, now);
  if (isOpen || isProbing) return { isAdmitted: false, state };
  return { isAdmitted: true, state: { ...state, probedAt: now } };
};

/** The state after a request ended; `problem` undefined for success. */
export const settle = (state: BreakerState, problem: LlmProblem | undefined, now: number): BreakerState => {
  if (problem === 'cancelled') return { ...state, probedAt: undefined };
  if (problem === undefined || !serviceProblems.has(problem)) return closedBreaker;
  if (state.openedAt !== undefined) return { failedAt: [], openedAt: now };
  const failedAt = [...state.failedAt.filter((at) => isWithin(at, windowMs, now)), now];
  return failedAt.length >= failuresToOpen ? { failedAt: [], openedAt: now } : { failedAt };
};

/** A clock set back must not keep the breaker open for hours. */
const isWithin = (at: number, spanMs: number, now: number): boolean => now - at < spanMs && now >= at;

/** Where states live between two lives of the worker: `storage.session`, keyed by origin. */
export interface BreakerStore {
  read(origin: string): Promise<unknown>;
  write(origin: string, state: BreakerState): Promise<void>;
}

export interface Breaker {
  admit(origin: string): Promise<boolean>;
  settle(origin: string, problem: LlmProblem | undefined): Promise<void>;
}

/** The breaker over a store. Changes are made one after another, so that only one probe gets through. */
export const createBreaker = (parts: { store: BreakerStore; clock: { now(): number } }): Breaker => {
  let lastTurn: Promise<unknown> = Promise.resolve();
  const change = <Value>(origin: string, step: (state: BreakerState) => { state: BreakerState; value: Value }) => {
    const turn = lastTurn.then(async () => {
      const stored = breakerStateSchema.safeParse(await parts.store.read(origin));
      const { state, value } = step(stored.success ? stored.data : closedBreaker);
      await parts.store.write(origin, state);
      return value;
    });
    lastTurn = turn.catch(() => undefined);
    return turn;
  };
  return {
    admit: (origin) =>
      change(origin, (before) => {
        const { isAdmitted, state } = admit(before, parts.clock.now());
        return { state, value: isAdmitted };
      }),
    settle: (origin, problem) =>
      change(origin, (before) => ({ state: settle(before, problem, parts.clock.now()), value: undefined })),
  };
};
