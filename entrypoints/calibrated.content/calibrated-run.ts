import { mountOverlay } from '@/components/overlay/mount-overlay';
import { arePanelsMounted, findMoodReader, readPanelHolder } from '@/components/overlay/panel-holder';
import { systemClock } from '@/utils/base/clock';
import { consoleLogger } from '@/utils/base/logger';
import { type ConsoleSession, startConsoleSession } from '@/utils/console-session/start-console-session';
import { createCalibratedAdapter, isCalibratedFrame } from '@/utils/consoles/calibrated/adapter';
import { type CarriedWait, carryWaits } from '@/utils/consoles/calibrated/carry-waits';
import { readGuardHolder } from '@/utils/consoles/shared/guard-holder';
import type { Calibration } from '@/utils/conversation/calibration/schema';
import type { CalibrationAnswer } from '@/utils/messaging/calibration-port';
import { createConsoleLink } from '@/utils/messaging/console-link';
import { chooseCalibration } from './choose-calibration';
import { holdDismissals } from './hold-dismissals';
import { showFarewell } from './show-farewell';

/** The helpers of one calibrated page: there is one session or none, and it follows what the background says. */
export const createCalibratedRun = (root: Document) => {
  let running: { calibration: Calibration; controller: AbortController; session: ConsoleSession } | undefined;
  let takeFarewellAway = () => {};

  const end = () => {
    running?.controller.abort();
    running = undefined;
    // Overlay and session hang on the signal; these two are shared with scripts that stay.
    const panels = readPanelHolder();
    panels.overlay = undefined;
    panels.drawPanels = undefined;
    const guard = readGuardHolder();
    guard.judge = undefined;
    guard.reportUnchecked = undefined;
  };

  const start = (calibration: Calibration, waits: readonly CarriedWait[]) => {
    const controller = new AbortController();
    const { signal } = controller;
    const link = createConsoleLink({ signal, logger: consoleLogger, clock: systemClock });
    const adapter = carryWaits(createCalibratedAdapter(calibration), waits);
    const session = startConsoleSession({
      ...holdDismissals(adapter, link, systemClock),
      root,
      clock: systemClock,
      signal,
      copyText: (text) => navigator.clipboard.writeText(text),
      canShowCard: arePanelsMounted,
      findMoodReader,
    });
    running = { calibration, controller, session };
    session.subscribe(() => {
      if (!signal.aborted) link.checkAlive();
    });
    mountOverlay({ root, source: session, signal });
  };

  return {
    /** Starts, starts anew with what has changed, or ends in sight. An extension that is gone changes nothing: the session is orphaned then. */
    follow: (answer: CalibrationAnswer | undefined): void => {
      if (!answer) return;
      const found = chooseCalibration(answer);
      const calibration = found && isCalibratedFrame(found, root) ? found : undefined;
      if (JSON.stringify(calibration) === JSON.stringify(running?.calibration)) return;
      const wasRunning = running !== undefined;
      const waits = running ? listWaits(running.session) : [];
      if (wasRunning) end();
      takeFarewellAway();
      if (calibration) start(calibration, waits);
      else if (wasRunning) takeFarewellAway = showFarewell(root, answer.farewell);
    },
  };
};

/** Who waits, as far as it is sure who is who. */
const listWaits = (session: ConsoleSession): CarriedWait[] =>
  session
    .readView()
    .queue.flatMap(({ conversation, isNameAmbiguous, timer: { startedAt } }) =>
      startedAt === undefined || isNameAmbiguous ? [] : [{ conversation, startedAt }],
    );
