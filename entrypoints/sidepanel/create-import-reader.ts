import * as z from 'zod/mini';
import type { SidePanelIo } from '@/components/sidepanel/types';
import { fail, type Result, succeed } from '@/utils/base/result';
import { type ImportProblem, importProblems } from '@/utils/knowledge/import/import-problem';
import { importLimits } from '@/utils/knowledge/import/limits';
import type { ImportInput } from '@/utils/knowledge/import/read-import';
import { type ImportSource, importSourceSchema } from '@/utils/knowledge/import/types';

const answerSchema = z.union([
  z.object({ ok: z.literal(true), value: importSourceSchema }),
  z.object({ ok: z.literal(false), reason: z.enum(importProblems) }),
]);

interface PolicyFactory {
  createPolicy(
    name: string,
    rules: { createScriptURL(url: string): string },
  ): { createScriptURL(url: string): unknown };
}
const isPolicyFactory = (value: unknown): value is PolicyFactory =>
  typeof value === 'object' && value !== null && 'createPolicy' in value;

/** The one script that the pages may start, whatever is asked for (wxt.config.ts allows this policy alone). */
const workerPath = '/import-worker.js';

/** Says once that this address may be run. Where the browser has no Trusted Types, the address is enough. */
const trustWorkerPath = (): unknown => {
  const factory: unknown = Reflect.get(globalThis, 'trustedTypes');
  if (!isPolicyFactory(factory)) return workerPath;
  return factory.createPolicy('import-worker', { createScriptURL: () => workerPath }).createScriptURL(workerPath);
};

/**
 * Reads files in a worker of their own. It is ended after ten seconds, when the agent cancels, and when it has answered; what
 * it says is checked like any message.
 */
export const createImportReader = (): SidePanelIo['readImport'] => {
  let address: unknown;
  const startWorker = (): Worker => {
    address ??= trustWorkerPath();
    return Reflect.construct(Worker, [address]);
  };
  return async (file, signal) => {
    if ('pasted' in file) return runWorker(startWorker(), file, signal);
    if (file.size > importLimits.fileBytes) return fail('too-large');
    let bytes: Uint8Array;
    try {
      bytes = new Uint8Array(await file.arrayBuffer());
    } catch {
      return fail('reader-failed'); // moved or locked by another program since it was chosen
    }
    return runWorker(startWorker(), { name: file.name, bytes }, signal);
  };
};

const runWorker = (
  worker: Worker,
  input: ImportInput,
  signal: AbortSignal,
): Promise<Result<ImportSource, ImportProblem>> =>
  new Promise((resolve) => {
    const end = (result: Result<ImportSource, ImportProblem>) => {
      clearTimeout(timer);
      signal.removeEventListener('abort', cancel);
      worker.terminate();
      resolve(result);
    };
    const cancel = () => end(fail('cancelled'));
    const timer = setTimeout(() => end(fail('too-slow')), importLimits.parseMs);
    worker.onmessage = ({ data }: MessageEvent<unknown>) => {
      const answer = answerSchema.safeParse(data);
      if (!answer.success) end(fail('reader-failed'));
      else end(answer.data.ok ? succeed(answer.data.value) : fail(answer.data.reason));
    };
    worker.onerror = () => end(fail('reader-failed'));
    signal.addEventListener('abort', cancel);
    if (signal.aborted) cancel();
    else worker.postMessage(input);
  });
