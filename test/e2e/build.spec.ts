import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import { findLibrariesInContentScripts, listBuildFiles, measureSizes } from '../bench/budgets';
import { buildExtensionIfStale, extensionPath } from '../support/build-extension';

const read = (file: string) => readFileSync(join(extensionPath, file), 'utf8');

test.beforeAll(() => buildExtensionIfStale());

test('asks for no more permissions than it uses, and for no host but the shipped consoles', () => {
  const manifest: unknown = JSON.parse(read('manifest.json'));
  expect(manifest).toMatchObject({
    manifest_version: 3,
    minimum_chrome_version: '116',
    default_locale: 'zh_CN',
    permissions: [
      'activeTab',
      'storage',
      'scripting',
      'sidePanel',
      'contextMenus',
      'unlimitedStorage',
      'alarms',
      'notifications',
      'offscreen',
    ],
    storage: { managed_schema: 'managed_schema.json' },
    host_permissions: [
      'https://mms.pinduoduo.com/chat-merchant/*',
      'https://air.1688.com/app/ocms-fusion-components-1688/def_cbu_web_im*',
      'https://im.jinritemai.com/pc_seller_v2/main/workspace*',
      'https://dongdong.jd.com/*',
      'https://store.weixin.qq.com/shop/kf*',
      'https://im.kwaixiaodian.com/workbench*',
    ],
    optional_host_permissions: ['https://*/*', 'http://localhost/*', 'http://127.0.0.1/*'],
    content_scripts: [
      {
        matches: ['https://mms.pinduoduo.com/chat-merchant/*'],
        run_at: 'document_idle',
        js: ['content-scripts/console.js'],
      },
      {
        matches: ['https://mms.pinduoduo.com/chat-merchant/*'],
        run_at: 'document_start',
        js: ['content-scripts/guard.js'],
      },
    ],
    content_security_policy: {
      extension_pages:
        "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; font-src 'self'; media-src 'self'; connect-src 'self' https: http://127.0.0.1:* http://localhost:*; object-src 'none'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'; require-trusted-types-for 'script'; trusted-types import-worker",
    },
  });
  const keys = Object.keys(manifest as object).sort();
  expect(keys).toEqual([
    'action',
    'background',
    'content_scripts',
    'content_security_policy',
    'default_locale',
    'description',
    'host_permissions',
    'icons',
    'manifest_version',
    'minimum_chrome_version',
    'name',
    'optional_host_permissions',
    'options_ui',
    'permissions',
    'side_panel',
    'storage',
    'version',
  ]);
});

test('keeps the content scripts within their budgets and free of page libraries', () => {
  for (const { file, gzipBytes, maxGzipBytes } of measureSizes())
    expect(gzipBytes, file).toBeLessThanOrEqual(maxGzipBytes);
  expect(findLibrariesInContentScripts()).toEqual([]);
});

test('ships scripts that Chromium accepts as UTF-8, without source maps or eval', () => {
  const files = listBuildFiles();
  expect(files.filter((file) => /\.map$|\.env|\.ts$/.test(file))).toEqual([]);
  for (const file of files.filter((name) => name.endsWith('.js'))) {
    const code = read(file);
    // Dexie holds U+FFFF; a noncharacter printed raw makes Chromium refuse the file (performance.md 5).
    expect(/[\ufdd0-\ufdef\ufffd-\uffff]/.test(code), `${file} holds no noncharacter`).toBe(false);
    expect(/\beval\(|new Function\(/.test(code), `${file} runs no text as code`).toBe(false);
  }
});
