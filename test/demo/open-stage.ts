import { type LaunchedExtension, type LaunchOptions, launchExtension } from '../support/launch-extension';
import { OverlayPage } from '../support/overlay-page';
import { PinduoduoPage } from '../support/pinduoduo-page';
import { serveConsoles } from '../support/serve-consoles';
import { storeSettings } from '../support/settings';
import { morning, shop, writeLine } from './customers';

/** Chromium with the production build on the simulated Pinduoduo console, at the start of the morning. */
export interface Stage {
  extension: LaunchedExtension;
  desk: PinduoduoPage;
  overlay: OverlayPage;
}

/** Opens the browser as after a fresh install; the practice page opens by itself, the console tab is in front. */
export const openStage = async (options: LaunchOptions): Promise<Stage> => {
  const extension = await launchExtension({ colorScheme: 'light', ...options });
  await serveConsoles(extension.context);
  await storeSettings(extension, {});
  await findPracticePage(extension);
  const desk = new PinduoduoPage(await extension.context.newPage());
  await desk.open();
  await desk.sim.configure({ shop, robotAnswer: 'keeps-counting' });
  for (const line of morning.filter(({ afterSeconds }) => afterSeconds === 0)) await writeLine(desk.sim, line);
  return { extension, desk, overlay: new OverlayPage(desk.page) };
};

/** The page that the extension opened by itself at install. */
export const findPracticePage = async ({ context, extensionId }: LaunchedExtension) => {
  const address = `chrome-extension://${extensionId}/practice.html`;
  const isPractice = (page: { url(): string }) => page.url().startsWith(address);
  const practice =
    context.pages().find(isPractice) ??
    (await context.waitForEvent('page', { predicate: isPractice, timeout: 15_000 }));
  return practice;
};
