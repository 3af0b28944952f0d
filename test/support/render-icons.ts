import { readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { chromium } from '@playwright/test';
import { findOrInstallChromium } from './find-chromium.ts';

/** Draws public/icon/icon.svg into the PNG sizes that the manifest names: `npx tsx test/support/render-icons.ts`. */
const folder = fileURLToPath(new URL('../../public/icon/', import.meta.url));
/** 16 px has its own drawing on whole pixels: scaled down, the arrow would blur. */
const sizes = [16, 32, 48, 96, 128];

const renderIcons = async () => {
  const browser = await chromium.launch({ executablePath: findOrInstallChromium() });
  const page = await browser.newPage();
  for (const size of sizes) {
    const svg = readFileSync(`${folder}${size === 16 ? 'icon-small' : 'icon'}.svg`).toString('base64');
    await page.setViewportSize({ width: size, height: size });
    await page.setContent(
      `<style>html,body{margin:0}img{display:block;width:${size}px;height:${size}px}</style>` +
        `<img src="data:image/svg+xml;base64,${svg}">`,
    );
    writeFileSync(`${folder}${size}.png`, await page.screenshot({ omitBackground: true }));
  }
  await browser.close();
};

void renderIcons();
