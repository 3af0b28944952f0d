import { vi } from 'vitest';
import { readGuardHolder } from '@/utils/consoles/shared/guard-holder';
import type { ConsoleAdapter, ConsoleProblem } from '@/utils/consoles/types';
import { reduceConversations } from '@/utils/conversation/reduce-conversations';
import { emptyConversationState } from '@/utils/conversation/state';
import type { ConsoleEvent } from '@/utils/conversation/types';

export const trialStart = 1_790_000_000_000;

/** One adapter on the page as it stands, on a clock of its own; `end` takes everything away again. */
export const startRemovalTrial = async (adapter: ConsoleAdapter) => {
  vi.useFakeTimers({ now: trialStart });
  const controller = new AbortController();
  const events: ConsoleEvent[] = [];
  const problems: ConsoleProblem[] = [];
  adapter.start({
    root: document,
    signal: controller.signal,
    now: () => Date.now(),
    emit: (event) => events.push(event),
    report: (problem) => problems.push(problem),
  });
  const passTime = (ms: number) => vi.advanceTimersByTimeAsync(ms);
  await passTime(6000);
  const readState = () => events.reduce(reduceConversations, emptyConversationState);
  return {
    problems,
    signal: controller.signal,
    passTime,
    readState,
    /** Who waits since when and until when, and who said what, after all that was told. */
    readWaits: () =>
      [...readState().conversations].map(([id, it]) => ({
        id,
        name: it.name,
        group: it.group,
        rowWaitSince: it.rowWaitSince,
        rowGoneAt: it.rowGoneAt,
        pageDueAt: it.pageDueAt,
        lateSince: it.lateSince,
        said: it.messages.map(({ author, text }) => `${author}: ${text}`),
      })),
    end(): void {
      controller.abort();
      document.body.replaceChildren();
      delete readGuardHolder().judge;
      vi.useRealTimers();
    },
  };
};
export type RemovalTrial = Awaited<ReturnType<typeof startRemovalTrial>>;
