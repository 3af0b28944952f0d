import { browser } from 'wxt/browser';
import { defineContentScript } from 'wxt/utils/define-content-script';
import * as z from 'zod/mini';
import { diagnoseAdapter } from '@/utils/consoles/diagnosed-adapters';
import { writeDiagnosis } from '@/utils/consoles/diagnosis/write-diagnosis';
import { calibrationSchema } from '@/utils/conversation/calibration/schema';
import { diagnosisAnswerKey, diagnosisRequestKey } from '@/utils/messaging/diagnosis-request';

const requestSchema = z.object({ calibration: z.optional(calibrationSchema) });

/** `Chrome 142`: what the browser says of itself, without the system it runs on. */
const readBrowser = (): string => /(Edg|Chrome)\/(\d+)/.exec(navigator.userAgent)?.slice(1).join(' ') ?? 'unknown';

/**
 * Composition root of one look at a console page: the background puts this script there when somebody asks for a diagnosis,
 * and takes what it wrote from the isolated world. It changes nothing in the page.
 */
export default defineContentScript({
  registration: 'runtime',
  noScriptStartedPostMessage: true,
  main() {
    const request = requestSchema.safeParse(Reflect.get(globalThis, Symbol.for(diagnosisRequestKey)));
    const address = new URL(location.href);
    const adapter = diagnoseAdapter(document, address, request.success ? request.data.calibration : undefined);
    if (!adapter) return;
    const text = writeDiagnosis(document, {
      address,
      adapter,
      extensionVersion: browser.runtime.getManifest().version,
      browser: readBrowser(),
    });
    Reflect.set(globalThis, Symbol.for(diagnosisAnswerKey), text);
  },
});
