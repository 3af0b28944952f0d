/** Draws the numbers page and the queue in large to .output/gallery: `npx tsx test/support/render-board-gallery.ts [name]`. */
import { mkdir } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import AxeBuilder from '@axe-core/playwright';
import { type Browser, chromium } from '@playwright/test';
import { build } from 'esbuild';
import { boardSamples } from './board-samples.tsx';
import { findOrInstallChromium } from './find-chromium.ts';

const root = fileURLToPath(new URL('../..', import.meta.url));
const out = `${root}.output/gallery`;
const address = 'http://gallery.test/';
const [, , only = ''] = process.argv;

const page =
  '<!doctype html><meta charset="utf-8"><meta name="viewport" content="width=device-width">' +
  '<link rel="stylesheet" href="/page.css"><body><div id="root"></div><script src="/page.js"></script></body>';

const bundlePages = async (): Promise<Map<string, { body: string; contentType: string }>> => {
  const { outputFiles } = await build({
    entryPoints: { page: `${root}test/support/board-gallery.tsx` },
    bundle: true,
    write: false,
    outdir: out,
    format: 'iife',
    jsx: 'automatic',
    define: { 'process.env.NODE_ENV': '"production"' },
    alias: { '@': root.replace(/\/$/, '') },
  });
  const read = (end: string) => outputFiles.find(({ path }) => path.endsWith(end))?.text ?? '';
  return new Map([
    ['/', { body: page, contentType: 'text/html' }],
    ['/page.css', { body: read('.css'), contentType: 'text/css' }],
    ['/page.js', { body: read('.js'), contentType: 'text/javascript' }],
  ]);
};

type Files = Awaited<ReturnType<typeof bundlePages>>;

/** Draws one sample and answers with what axe finds on it. */
const drawSample = async (
  browser: Browser,
  files: Files,
  name: string,
  look: { colorScheme: 'light' | 'dark'; language: string },
) => {
  const sample = boardSamples[name];
  if (!sample) return [];
  const { width, height, clicks = [] } = sample;
  const context = await browser.newContext({
    viewport: { width, height },
    colorScheme: look.colorScheme,
    reducedMotion: 'reduce',
  });
  const tab = await context.newPage();
  await tab.route(`${address}**`, (route) =>
    route.fulfill(files.get(new URL(route.request().url()).pathname) ?? { status: 404 }),
  );
  await tab.goto(`${address}?sample=${name}&language=${look.language}`);
  await tab.locator('h1').waitFor();
  if (name === 'cover-lost') await tab.locator('.cover-lost').waitFor();
  for (const selector of clicks) await tab.locator(selector).first().click();
  await tab.screenshot({ path: `${out}/${name}-${look.colorScheme}-${look.language}.png` });
  const { violations } = await new AxeBuilder({ page: tab }).analyze();
  const overflow = await tab.evaluate(() => document.documentElement.scrollWidth - innerWidth);
  await context.close();
  const found = violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html.slice(0, 120)).join(' | ')}`);
  return overflow > 0 ? [...found, `scrolls sideways by ${overflow} px`] : found;
};

const renderGallery = async () => {
  await mkdir(out, { recursive: true });
  const files = await bundlePages();
  const browser = await chromium.launch({ executablePath: findOrInstallChromium() });
  for (const name of Object.keys(boardSamples).filter((one) => one.includes(only))) {
    for (const colorScheme of ['light', 'dark'] as const) {
      for (const language of ['zh-CN', 'en']) {
        const found = await drawSample(browser, files, name, { colorScheme, language });
        for (const line of found) console.log(`${name} ${colorScheme} ${language}: ${line}`);
      }
    }
  }
  await browser.close();
};

void renderGallery();
