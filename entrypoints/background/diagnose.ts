import { browser } from 'wxt/browser';
import * as z from 'zod/mini';
import type { Logger } from '@/utils/base/logger';
import { fail, type Result, succeed } from '@/utils/base/result';
import type { Calibration } from '@/utils/conversation/calibration/schema';
import { type DiagnosisProblem, diagnosisAnswerKey, diagnosisRequestKey } from '@/utils/messaging/diagnosis-request';
import type { ConnectedConsole } from './console-hub';

const script = '/content-scripts/diagnose.js';

interface DiagnoserParts {
  listConsoles(): readonly ConnectedConsole[];
  /** The user's own calibration for this address, if any. */
  findCalibration(url: URL): Promise<Calibration | undefined>;
  logger: Logger;
}

/**
 * Writes a diagnosis of the console that was used last, without anything a person wrote (utils/consoles/diagnosis). It goes to
 * the page of ours that asked and nowhere else. Fails with 'no-console' or 'not-readable' (the page went away meanwhile).
 */
export const createDiagnoser =
  ({ listConsoles, findCalibration, logger }: DiagnoserParts) =>
  async (): Promise<Result<string, DiagnosisProblem>> => {
    const [latest] = listConsoles()
      .filter((it) => it.console !== 'practice')
      .sort((a, b) => b.lastActiveAt - a.lastActiveAt);
    if (!latest) return fail('no-console');
    const target = { tabId: latest.tabId };
    const url = latest.port.sender?.tab?.url ?? '';
    const calibration = URL.canParse(url) ? await findCalibration(new URL(url)) : undefined;
    try {
      await browser.scripting.executeScript({
        target,
        func: leaveRequest,
        args: [diagnosisRequestKey, { calibration }],
      });
      await browser.scripting.executeScript({ target, files: [script] });
      const [answer] = await browser.scripting.executeScript({ target, func: takeAnswer, args: [diagnosisAnswerKey] });
      const text = z.string().safeParse(answer?.result);
      return text.success ? succeed(text.data) : fail('not-readable');
    } catch {
      logger.warn('diagnosis: the page could not be read'); // closed, or its host withdrawn
      return fail('not-readable');
    }
  };

/** These two run in the page's isolated world, alone: nothing around them goes along. */
const leaveRequest = (key: string, request: unknown) => {
  Reflect.set(globalThis, Symbol.for(key), request);
};
const takeAnswer = (key: string): unknown => {
  const answer: unknown = Reflect.get(globalThis, Symbol.for(key));
  Reflect.deleteProperty(globalThis, Symbol.for(key));
  return answer;
};
