import { defaultSettings, type Settings } from '@/utils/policy/settings';
import type { LaunchedExtension } from './launch-extension';

/** Inside the worker and the extensions page. */
declare const chrome: { storage: { local: { set(items: object): Promise<void> } } };

/** Stores settings as a supervisor's earlier visit would have; open pages hear of it at once. */
export const storeSettings = async (extension: LaunchedExtension, change: Partial<Settings>): Promise<void> => {
  const worker = await extension.serviceWorker();
  await worker.evaluate((settings) => chrome.storage.local.set({ settings }), {
    ...defaultSettings,
    language: 'zh-CN' as const,
    ...change,
  });
};

/**
 * Allows one host as an agent does on the extensions page; `permissions.request` then resolves without its prompt, which
 * never does in a headless browser. Match patterns there have no port (measured in Chromium 156).
 */
export const grantHost = async (extension: LaunchedExtension, hostPattern: string): Promise<void> => {
  const page = await extension.context.newPage();
  await page.goto('chrome://extensions');
  await page.evaluate(
    ([id, pattern]) => {
      const developerPrivate: unknown = Reflect.get(chrome, 'developerPrivate');
      if (typeof developerPrivate !== 'object' || developerPrivate === null) throw new Error('not the extensions page');
      const addHostPermission: unknown = Reflect.get(developerPrivate, 'addHostPermission');
      if (typeof addHostPermission !== 'function') throw new Error('addHostPermission is gone');
      return addHostPermission(id, pattern);
    },
    [extension.extensionId, hostPattern] as const,
  );
  await page.close();
};

/** Sets up an endpoint the way an agent does: on the options page, with a key. */
export const setUpEndpoint = async (
  extension: LaunchedExtension,
  baseUrl: string,
  model = 'test-model',
): Promise<void> => {
  const { protocol, hostname } = new URL(baseUrl);
  await grantHost(extension, `${protocol}//${hostname}/*`);
  const page = await extension.context.newPage();
  await page.goto(`chrome-extension://${extension.extensionId}/options.html#endpoint`);
  await page.getByRole('link', { name: '大模型接口' }).click();
  await page.getByLabel('服务商').selectOption('custom');
  await page.getByLabel('接口地址').fill(baseUrl);
  await page.getByLabel('模型', { exact: true }).fill(model);
  await page.getByLabel('密钥（API Key）').fill('sk-test-secret-key-0001');
  await page.getByRole('button', { name: '保存' }).click();
  await page.getByText('已保存，口语版会多一个大模型的写法。').first().waitFor();
  await page.close();
};
