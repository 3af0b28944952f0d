import { browser } from 'wxt/browser';
import { fail, type Result, succeed } from '@/utils/base/result';
import type { Calibration } from '@/utils/conversation/calibration/schema';
import {
  type CalibrateBegin,
  calibratePortName,
  type calibrationProblems,
  type FromCalibrate,
  toCalibrateSchema,
} from './calibrate-port';

export type CalibrateSaveProblem = (typeof calibrationProblems)[number] | 'gone';
export type CalibrateSaved = Result<{ starts: 'now' }, CalibrateSaveProblem>;

export interface CalibrateLink {
  /** What is known of this page; undefined where the background cannot be reached. */
  begin: Promise<CalibrateBegin | undefined>;
  /** Stores it; the helpers start on this page at once, a running session starts anew with it. 'gone': reload the page. */
  save(calibration: Calibration): Promise<CalibrateSaved>;
  close(): void;
}

type Port = ReturnType<typeof browser.runtime.connect>;

/** The guided calibration's way to the background. A worker that fell asleep meanwhile is woken by `save`. */
export const openCalibrateLink = (): CalibrateLink => {
  let port: Port | undefined;
  let settleSave: ((saved: CalibrateSaved) => void) | undefined;
  let settleBegin: (begin: CalibrateBegin | undefined) => void;
  const begin = new Promise<CalibrateBegin | undefined>((resolve) => {
    settleBegin = resolve;
  });

  const hear = (raw: unknown) => {
    const message = toCalibrateSchema.safeParse(raw);
    if (!message.success) return;
    if (message.data.type === 'begin') settleBegin(message.data);
    else if (message.data.type === 'saved') settleSave?.(succeed({ starts: 'now' }));
    else settleSave?.(fail(message.data.reason));
  };

  const connect = (): Port => {
    const opened = browser.runtime.connect({ name: calibratePortName });
    opened.onMessage.addListener(hear);
    opened.onDisconnect.addListener(() => {
      port = undefined;
      settleBegin(undefined);
      settleSave?.(fail('gone'));
    });
    return opened;
  };

  const tryConnect = (): Port | undefined => {
    try {
      port ??= connect();
      return port;
    } catch {
      // connect throws once the extension is gone from under the page ("context invalidated")
      settleBegin(undefined);
      return undefined;
    }
  };

  tryConnect();
  return {
    begin,
    save: (calibration) =>
      new Promise((resolve) => {
        settleSave = resolve;
        try {
          const opened = tryConnect();
          if (opened) opened.postMessage({ type: 'save', calibration } satisfies FromCalibrate);
          else resolve(fail('gone'));
        } catch {
          resolve(fail('gone')); // postMessage throws on a port that has just been closed
        }
      }),
    close: () => {
      port?.disconnect();
      port = undefined;
    },
  };
};
