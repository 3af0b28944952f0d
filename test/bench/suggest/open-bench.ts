import type { Page } from '@playwright/test';
import { type LaunchedExtension, launchExtension } from '../../support/launch-extension';
import { createLlmServer, type LlmServer } from '../../support/llm-server';
import { OverlayPage } from '../../support/overlay-page';
import { PinduoduoPage } from '../../support/pinduoduo-page';
import { serveConsoles } from '../../support/serve-consoles';
import { setUpEndpoint, storeSettings } from '../../support/settings';
import { bundlePage } from '../bundle-page';

export const customer = '1000000000001';
export const model = 'test-model';

export interface Bench {
  extension: LaunchedExtension;
  pinduoduo: PinduoduoPage;
  overlay: OverlayPage;
  server: LlmServer;
  /** How the endpoint stands in the settings, for those who store others. */
  endpoint: { preset: string; baseUrl: string; model: string };
  close(): Promise<void>;
}

/** The shipped extension with an endpoint on this computer, and one customer's conversation open on the simulated console. */
export const openBench = async (): Promise<Bench> => {
  const server = await createLlmServer();
  const extension = await launchExtension();
  await serveConsoles(extension.context);
  const endpoint = { preset: 'custom', baseUrl: server.url, model };
  await storeSettings(extension, {});
  await setUpEndpoint(extension, server.url, model);
  const pinduoduo = new PinduoduoPage(await extension.context.newPage());
  await pinduoduo.open();
  await pinduoduo.sim.customerWrites(customer, '在吗', 30);
  await pinduoduo.clickRow(customer);
  await pinduoduo.page.bringToFront();
  const overlay = new OverlayPage(pinduoduo.page);
  await overlay.row(customer).waitFor({ timeout: 30_000 });
  const close = async () => {
    await extension.close();
    await server.close();
  };
  return { extension, pinduoduo, overlay, server, endpoint, close };
};

export const takeMedian = (values: readonly number[]): number =>
  [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? Number.NaN;

/** A gate that lets a token through at its time, as a hosted model writes: `firstMs` to think, then one each `nextMs`. */
export const createPace = (firstMs: number, nextMs: number, onToken: (index: number) => void = () => undefined) => {
  let startedAt: number | undefined;
  let index = 0;
  return {
    release: () => undefined,
    open: () => undefined,
    pass: async (): Promise<void> => {
      startedAt ??= performance.now();
      // Due by the clock, not after the one before: a late timer does not slow the whole reply down.
      const dueAt = startedAt + firstMs + index * nextMs;
      const leftMs = dueAt - performance.now();
      if (leftMs > 0) await new Promise((resolve) => setTimeout(resolve, leftMs));
      onToken(index);
      index += 1;
    },
  };
};

/** Puts the probe into a page, past its policy on scripts: what it measures is ours and not the page's. */
export const injectProbe = async (page: Page): Promise<void> => {
  await page.evaluate(await bundlePage(new URL('probe-page.ts', import.meta.url)));
};

/** Calls a function of the probe. */
export const callProbe = <Value>(page: Page, name: string, ...values: string[]): Promise<Value> =>
  page.evaluate(([called, given]) => Reflect.get(globalThis, called)(...given), [name, values] as const);
