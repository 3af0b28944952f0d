import { browser } from 'wxt/browser';
import {
  type CalibrationAnswer,
  calibrationAnswerSchema,
  calibrationPortName,
  calibrationsChangedMessage,
} from './calibration-port';

/** Asks the background for this page's calibration; undefined where it cannot be reached (the extension was updated or removed). */
const ask = (): Promise<CalibrationAnswer | undefined> =>
  new Promise((resolve) => {
    try {
      const port = browser.runtime.connect({ name: calibrationPortName });
      port.onMessage.addListener((raw: unknown) => {
        const answer = calibrationAnswerSchema.safeParse(raw);
        port.disconnect();
        resolve(answer.success ? answer.data : undefined);
      });
      port.onDisconnect.addListener(() => resolve(undefined));
    } catch {
      resolve(undefined); // connect throws once the extension is gone from under the page ("context invalidated")
    }
  });

const watch = (listener: () => void): void =>
  browser.runtime.onMessage.addListener((message: unknown) => {
    const isOurs = typeof message === 'object' && message !== null && 'type' in message;
    if (isOurs && message.type === calibrationsChangedMessage.type) listener();
  });

/** A calibrated page's way to its calibration. */
export const calibrationLink = { ask, watch };
