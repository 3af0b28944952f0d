import { fileURLToPath } from 'node:url';
import type { Page } from '@playwright/test';
import { build } from 'esbuild';

/** Gives the page `window.storm`, as a script of its own. */
export const injectStorm = async (page: Page): Promise<void> => {
  const { outputFiles } = await build({
    entryPoints: [fileURLToPath(new URL('storm-page.ts', import.meta.url))],
    bundle: true,
    write: false,
    format: 'iife',
  });
  await page.addScriptTag({ content: outputFiles[0]?.text ?? '' });
};
