import { succeed } from '@/utils/base/result';
import { createCalibratedAdapter, isCalibratedFrame } from '@/utils/consoles/calibrated/adapter';
import { createGuide } from '@/utils/consoles/calibrated/guide/create-guide';
import { readPageLayout } from '@/utils/consoles/calibrated/layout';
import { readGuardHolder } from '@/utils/consoles/shared/guard-holder';
import { installSendGuard } from '@/utils/consoles/shared/send-guard';
import { shippedCalibrations } from '@/utils/consoles/shipped-calibrations';
import type { ConsoleHandle, ConsoleProblem, FillProblem, SendAttempt } from '@/utils/consoles/types';
import type { GuideStep } from '@/utils/conversation/calibration/guide-view';
import type { Calibration } from '@/utils/conversation/calibration/schema';
import { isCalibratedUrl } from '@/utils/conversation/calibration/site';
import type { ConsoleEvent, ConversationKey } from '@/utils/conversation/types';

/** The engine with the calibration that ships for this page, without the extension around it. */
export interface ShippedProbe {
  /** False where no calibration ships for this document, or another frame is meant. */
  start(): boolean;
  /**
   * Runs the guide on what ships: the agent does `step` again, says yes to every proposal, and it starts with what was saved.
   * Tells which steps the guide names as lost.
   */
  startCompleted(step: GuideStep): Promise<readonly GuideStep[]>;
  events: ConsoleEvent[];
  problems: ConsoleProblem[];
  attempts: SendAttempt[];
  verdict: 'send' | 'hold';
  readDraft(): ReturnType<ConsoleHandle['readDraft']> | undefined;
  /** Into the open conversation without a key, else into that of the key. */
  fill(text: string, conversation?: ConversationKey): Promise<FillProblem | 'filled' | 'no-conversation'>;
}

declare global {
  interface Window {
    shippedProbe: ShippedProbe;
  }
}

installSendGuard(window, readGuardHolder());

let handle: ConsoleHandle | undefined;

const findShipped = (): Calibration | undefined => {
  const url = new URL(location.href);
  return shippedCalibrations.find(({ calibration }) => isCalibratedUrl(calibration, url))?.calibration;
};

const run = (calibration: Calibration) => {
  handle = createCalibratedAdapter(calibration).start({
    root: document,
    signal: new AbortController().signal,
    now: () => Date.now(),
    emit: (event) => probe.events.push(event),
    report: (problem) => probe.problems.push(problem),
  });
  handle.guardSend((attempt) => {
    probe.attempts.push(attempt);
    return probe.verdict;
  });
};

const probe: ShippedProbe = {
  start() {
    const calibration = findShipped();
    if (!calibration || !isCalibratedFrame(calibration, document)) return false;
    run(calibration);
    return true;
  },
  async startCompleted(step) {
    const existing = findShipped();
    if (!existing) return [];
    const { console, name } = existing;
    let lostSteps: readonly GuideStep[] = [];
    const saved = await new Promise<Calibration>((resolve) => {
      const { intents, readView } = createGuide({
        root: document,
        begin: { console, name, existing },
        readLayout: readPageLayout,
        now: () => Date.now(),
        save: async (calibration) => {
          resolve(calibration);
          return succeed(true);
        },
        copyText: async () => undefined,
        isOwn: () => false,
        onChanged: () => undefined,
        onClosed: () => undefined,
      });
      lostSteps = readView().lostSteps;
      intents.redo(step);
      while (readView().step !== 'check') intents.confirm();
      intents.save();
    });
    run(saved);
    return lostSteps;
  },
  events: [],
  problems: [],
  attempts: [],
  verdict: 'hold',
  readDraft: () => handle?.readDraft(),
  async fill(text, key) {
    const conversation = key ?? handle?.readDraft().conversation;
    if (!handle || !conversation) return 'no-conversation';
    const filled = await handle.fillDraft({ conversation, text, range: 'all' });
    return filled.ok ? 'filled' : filled.reason;
  },
};
window.shippedProbe = probe;
