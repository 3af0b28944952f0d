import { pinduoduoAdapter } from '@/utils/consoles/pinduoduo/adapter';
import { readGuardHolder } from '@/utils/consoles/shared/guard-holder';
import { installSendGuard } from '@/utils/consoles/shared/send-guard';
import type { ConsoleHandle, ConsoleProblem, FillProblem, SendAttempt, Undo } from '@/utils/consoles/types';
import type { ConsoleEvent, ConversationKey } from '@/utils/conversation/types';

/** The adapter alone, without the extension around it, as it runs inside a simulated console. */
export interface AdapterProbe {
  events: ConsoleEvent[];
  problems: ConsoleProblem[];
  attempts: SendAttempt[];
  verdict: 'send' | 'hold';
  handle: ConsoleHandle;
  /** The customer id of the open conversation fills this conversation's draft. */
  fill(customer: string, text: string, range: 'caret' | 'selection' | 'all'): Promise<FillProblem | 'filled'>;
  undo(): Promise<FillProblem | 'undone'>;
  stop(): void;
}

declare global {
  interface Window {
    probe: AdapterProbe;
  }
}

installSendGuard(window, readGuardHolder());

const start = () => {
  const controller = new AbortController();
  const events: ConsoleEvent[] = [];
  const problems: ConsoleProblem[] = [];
  let lastUndo: Undo | undefined;
  const handle = pinduoduoAdapter.start({
    root: document,
    signal: controller.signal,
    now: () => Date.now(),
    emit: (event) => events.push(event),
    report: (problem) => problems.push(problem),
  });
  const shop = () => document.querySelector('.mall-name')?.textContent ?? '';
  const probe: AdapterProbe = {
    events,
    problems,
    attempts: [],
    verdict: 'hold',
    handle,
    async fill(customer, text, range) {
      const conversation: ConversationKey = { console: 'pinduoduo', shop: shop(), customer, identity: 'stable' };
      const filled = await handle.fillDraft({ conversation, text, range });
      if (!filled.ok) return filled.reason;
      lastUndo = filled.value;
      return 'filled';
    },
    async undo() {
      const undone = await lastUndo?.();
      return undone?.ok ? 'undone' : (undone?.reason ?? 'not-taken');
    },
    stop: () => controller.abort(),
  };
  handle.guardSend((attempt) => {
    probe.attempts.push(attempt);
    return probe.verdict;
  });
  window.probe = probe;
};

document.addEventListener('DOMContentLoaded', start);
