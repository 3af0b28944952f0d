/** Draws every page and main state to .output/gallery, to be looked at: `npx tsx test/support/render-page-gallery.ts [name]`. */
import { mkdir } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import AxeBuilder from '@axe-core/playwright';
import { type Browser, chromium } from '@playwright/test';
import { build } from 'esbuild';
import { boardSamples } from './board-samples.tsx';
import { findOrInstallChromium } from './find-chromium.ts';
import { pageSamples } from './page-samples.tsx';

const root = fileURLToPath(new URL('../..', import.meta.url));
const out = `${root}.output/gallery`;
const address = 'http://gallery.test/';
const [, , only = ''] = process.argv;

const page =
  '<!doctype html><meta charset="utf-8"><meta name="viewport" content="width=device-width">' +
  '<link rel="stylesheet" href="/page.css"><body><div id="root"></div><script src="/page.js"></script></body>';

interface Sample {
  width: number;
  height: number;
  hash?: string;
  /** Clicked one after another before the picture is taken. */
  clicks?: readonly string[];
}

/** What each bundle can draw. */
const galleries: readonly { entry: string; samples: Readonly<Record<string, Sample>> }[] = [
  { entry: 'page-gallery.tsx', samples: pageSamples },
  { entry: 'board-gallery.tsx', samples: boardSamples },
];

/** Samples that are complete only with this in sight. */
const landmarks = [
  { prefix: 'practice', selector: '.coach' },
  { prefix: 'cover-lost', selector: '.cover-lost' },
];

const bundlePages = async (entry: string): Promise<Map<string, { body: string; contentType: string }>> => {
  const { outputFiles } = await build({
    entryPoints: { page: `${root}test/support/${entry}` },
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
  { width, height, hash = '', clicks = [] }: Sample,
  look: { colorScheme: 'light' | 'dark'; language: string },
) => {
  const context = await browser.newContext({
    viewport: { width, height },
    colorScheme: look.colorScheme,
    reducedMotion: 'reduce',
  });
  const tab = await context.newPage();
  await tab.route(`${address}**`, (route) =>
    route.fulfill(files.get(new URL(route.request().url()).pathname) ?? { status: 404 }),
  );
  await tab.goto(`${address}?sample=${name}&language=${look.language}${hash}`);
  await tab.locator('h1').filter({ visible: true }).first().waitFor();
  for (const selector of clicks) await tab.locator(selector).first().click();
  for (const { prefix, selector } of landmarks) if (name.startsWith(prefix)) await tab.locator(selector).waitFor();
  await tab.screenshot({ path: `${out}/${name}-${look.colorScheme}-${look.language}.png` });
  const { violations } = await new AxeBuilder({ page: tab }).analyze();
  const overflow = await tab.evaluate(() => document.documentElement.scrollWidth - innerWidth);
  await context.close();
  const found = violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html.slice(0, 120)).join(' | ')}`);
  return overflow > 0 ? [...found, `scrolls sideways by ${overflow} px`] : found;
};

const renderGalleries = async () => {
  await mkdir(out, { recursive: true });
  const browser = await chromium.launch({ executablePath: findOrInstallChromium() });
  for (const { entry, samples } of galleries) {
    const wanted = Object.entries(samples).filter(([name]) => name.includes(only));
    const files = wanted.length > 0 ? await bundlePages(entry) : new Map();
    for (const [name, sample] of wanted) {
      for (const colorScheme of ['light', 'dark'] as const) {
        for (const language of ['zh-CN', 'en']) {
          const found = await drawSample(browser, files, name, sample, { colorScheme, language });
          for (const line of found) console.log(`${name} ${colorScheme} ${language}: ${line}`);
        }
      }
    }
  }
  await browser.close();
};

void renderGalleries();
