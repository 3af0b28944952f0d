/** Draws every overlay state to .output/gallery, to be looked at: `npx tsx test/support/render-overlay-gallery.ts`. */
import { mkdir, readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { chromium } from '@playwright/test';
import { build, type Plugin } from 'esbuild';
import { findOrInstallChromium } from './find-chromium.ts';

const root = fileURLToPath(new URL('../..', import.meta.url));
const out = `${root}.output/gallery`;
const [, , only = ''] = process.argv;

const projectFiles: Plugin = {
  name: 'project-files',
  setup({ onResolve, onLoad }) {
    onResolve({ filter: /\.css\?inline$/ }, ({ path, resolveDir }) => ({
      path: fileURLToPath(new URL(path.replace('?inline', ''), `file://${resolveDir}/`)),
      namespace: 'css-text',
    }));
    onLoad({ filter: /.*/, namespace: 'css-text' }, async ({ path }) => ({
      contents: await readFile(path, 'utf8'),
      loader: 'text',
    }));
  },
};

const drawnPage = `<!doctype html><meta charset="utf-8"><style>
  :root { color-scheme: light dark } body { margin: 0; font: 14px system-ui, sans-serif }
  main { display: grid; grid-template: 1fr 140px / min(260px, 34vw) 1fr; height: 100vh }
  main > ul { grid-row: span 2; margin: 0; padding: 0; border-right: 1px solid #8884; overflow: hidden; list-style: none }
  li { height: 64px; padding: 10px 16px; box-sizing: border-box; border-bottom: 1px solid #8882 } small { display: block; opacity: .6 }
  main > div { padding: 16px } textarea { margin: 0 12px 12px; resize: none }
</style><body></body>`;

/** States that are only reached by pressing something. */
const steps: Record<string, Record<'zh-CN' | 'en', string>> = {
  menu: { 'zh-CN': '更多', en: 'More' },
  'suggestion-long': { 'zh-CN': '有一条现成回复', en: 'A reply is ready' },
  reason: { 'zh-CN': '原样发送', en: 'Send as is' },
};

async function renderGallery(): Promise<void> {
  await mkdir(out, { recursive: true });
  const bundle = await build({
    entryPoints: [`${root}test/support/overlay-gallery.tsx`],
    bundle: true,
    write: false,
    format: 'iife',
    jsx: 'automatic',
    define: { 'process.env.NODE_ENV': '"production"' },
    alias: { '@': root.replace(/\/$/, '') },
    plugins: [projectFiles],
  });
  const script = bundle.outputFiles[0]?.text ?? '';
  const browser = await chromium.launch({ executablePath: findOrInstallChromium() });
  for (const colorScheme of ['light', 'dark'] as const) {
    for (const zoom of [1, 2]) {
      const viewport = { width: 1280 / zoom, height: 760 / zoom };
      const page = await browser.newPage({ viewport, deviceScaleFactor: zoom, colorScheme });
      await page.setContent(drawnPage);
      await page.addScriptTag({ content: script });
      for (const language of ['zh-CN', 'en'] as const) {
        const states = await page.evaluate(() => window.galleryStates);
        for (const state of states.filter((name) => name.includes(only))) {
          await page.evaluate(([name, tongue]) => window.showOverlay(name, tongue), [state, language] as const);
          await page.evaluate(() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))));
          if (steps[state]) {
            await page.getByRole('button', { name: steps[state][language] }).focus();
            await page.keyboard.press('Enter');
          }
          await page.screenshot({ path: `${out}/${state}-${colorScheme}-${language}-${zoom}x.png` });
        }
      }
      await page.close();
    }
  }
  await browser.close();
}

await renderGallery();
