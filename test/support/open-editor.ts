import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import type { Page } from '@playwright/test';
import { build } from 'esbuild';
import type { TestedEditor } from '../consoles/editors/types';
import { buildProbe } from './build-probe';
import type { EditorProbe } from './editor-probe';
import type { FillTries } from './editor-tries';

type ProbeCall = 'setText' | 'readModel' | 'read' | 'select' | 'fill' | 'undo' | 'readLetters';

/** Our code at work on a page's editor, in a world of its own as content scripts have it. */
export type OpenEditor = {
  [Name in ProbeCall]: (...args: Parameters<EditorProbe[Name]>) => Promise<Awaited<ReturnType<EditorProbe[Name]>>>;
} & { runTries(seed: number, count: number): Promise<FillTries> };

const folder = fileURLToPath(new URL('../consoles/editors/', import.meta.url));

const bundlePage = async (): Promise<string> => {
  const { outputFiles } = await build({
    entryPoints: [`${folder}page.ts`],
    bundle: true,
    write: false,
    format: 'iife',
    target: 'chrome116',
    jsx: 'automatic',
    // draft-js expects Node's name for the window.
    define: { 'process.env.NODE_ENV': '"production"', global: 'window' },
    logLevel: 'error',
  });
  return outputFiles[0]?.text ?? '';
};

let scripts: Promise<[string, string, string]> | undefined;

const getScripts = () => {
  scripts ??= Promise.all([readFile(`${folder}index.html`, 'utf8'), bundlePage(), buildProbe('editor-probe.ts')]);
  return scripts;
};

/** Shows a page with one real editor and loads the probe beside it. */
export const openEditor = async (page: Page, kind: TestedEditor): Promise<OpenEditor> => {
  const [html, script, probe] = await getScripts();
  // An editor that its own page has thrown out of the tree leaves only the page's error behind.
  const pageErrors: string[] = [];
  page.on('pageerror', ({ stack, message }) => pageErrors.push(stack ?? message));
  await page.setContent(html);
  await page.addScriptTag({ content: script });
  await page.evaluate((name) => window.mountEditor(name), kind);

  const session = await page.context().newCDPSession(page);
  const { frameTree } = await session.send('Page.getFrameTree');
  const world = { frameId: frameTree.frame.id, worldName: 'extension' };
  const { executionContextId: contextId } = await session.send('Page.createIsolatedWorld', world);
  const evaluate = async (expression: string) => {
    const options = { contextId, awaitPromise: true, returnByValue: true };
    const { result, exceptionDetails } = await session.send('Runtime.evaluate', { expression, ...options });
    if (exceptionDetails) {
      const told = exceptionDetails.exception?.description ?? exceptionDetails.text;
      throw new Error([told, ...pageErrors].join('\nThe page: '));
    }
    return result.value;
  };
  await evaluate(probe);
  const call = (name: keyof EditorProbe, ...args: unknown[]) =>
    evaluate(`editorProbe.${name}(...${JSON.stringify(args)})`);
  return {
    setText: (text) => call('setText', text),
    readModel: () => call('readModel'),
    read: () => call('read'),
    select: (range) => call('select', range),
    fill: (fill) => call('fill', fill),
    undo: () => call('undo'),
    readLetters: () => call('readLetters'),
    runTries: (seed, count) => evaluate(`runEditorTries(${seed}, ${count})`),
  };
};
