import type { LlmProblem } from '@/utils/rewrite/llm-problems';

/** How long an agent waits for a model, ms (reliability.md 3.5). The SDK's own timeout ends with the headers. */
export interface StreamTimes {
  firstByteMs: number;
  idleMs: number;
  totalMs: number;
}

export const defaultStreamTimes: StreamTimes = { firstByteMs: 20_000, idleMs: 15_000, totalMs: 60_000 };

export interface Watchdog {
  /** Aborts when a time is over or the agent cancels; hand it to everything that waits. */
  readonly signal: AbortSignal;
  /** Why it aborted; undefined while nothing did. */
  readonly problem: LlmProblem | undefined;
  /** A new attempt begins: its first byte is due. */
  expectFirstByte(): void;
  /** Something arrived: the next is due. */
  expectMore(): void;
  /** No deadline but the total one, as between two attempts. */
  pause(): void;
  stop(): void;
}

/** One watchdog per request, retries included, so that the total time holds over all attempts. */
export const startWatchdog = (cancelled: AbortSignal, times: StreamTimes): Watchdog => {
  const controller = new AbortController();
  let problem: LlmProblem | undefined;
  let stepTimer: ReturnType<typeof setTimeout> | undefined;

  const abort = (reason: LlmProblem): void => {
    problem ??= reason;
    controller.abort();
  };
  const cancel = (): void => abort('cancelled');
  const setDeadline = (afterMs: number, reason: LlmProblem): void => {
    clearTimeout(stepTimer);
    stepTimer = setTimeout(() => abort(reason), afterMs);
  };

  const totalTimer = setTimeout(() => abort('total-timeout'), times.totalMs);
  cancelled.addEventListener('abort', cancel, { once: true });
  if (cancelled.aborted) cancel();

  return {
    signal: controller.signal,
    get problem() {
      return problem;
    },
    expectFirstByte: () => setDeadline(times.firstByteMs, 'first-byte-timeout'),
    expectMore: () => setDeadline(times.idleMs, 'idle-timeout'),
    pause: () => clearTimeout(stepTimer),
    stop: () => {
      clearTimeout(stepTimer);
      clearTimeout(totalTimer);
      cancelled.removeEventListener('abort', cancel);
    },
  };
};
