import type { Page } from '@playwright/test';
import { morning, writeLine } from './customers';
import { openStage } from './open-stage';

const guide = `
暖回演示：模拟的拼多多商家后台，顾客都是假的，放心试。关掉窗口就结束。

  1. 谁在等       浮动条按紧急程度排好顾客，离超时近了才显示秒数。点一位，列表会滚到他那一行。
  2. 说人话       打开一位顾客，输入「自签收之日起7日内可申请退货，运费由商家承担」，
                  按 Alt+K（或点输入框上方的「说人话」），再点「插入」。
  3. 发送前检查   输入「我不能给您退」，按 Enter：先不发，出来一张卡片。
                  按 Alt+J 进卡片，方向键选一句，Enter 采用，填好空再发。
  另一个标签页是扩展自带的练习页，装好以后它会自己打开。

WarmReply demo: a simulated Pinduoduo back-office; nobody here is real. Close the window to end it.

  1. Who waits      The floating strip puts the most urgent customer first. Click one: the list scrolls to the row.
  2. Plain words    Open a customer, type 自签收之日起7日内可申请退货，运费由商家承担,
                    press Alt+K (or 说人话 above the composer), then 插入.
  3. Before sending Type 我不能给您退 and press Enter: it is held, and a card says why.
                    Alt+J goes into the card, arrows choose, Enter takes the sentence; fill the slots and send.
  The other tab is the practice page; it opens by itself after the installation.
`;

/** Opens a window to work in; customers write by themselves. Settles when the window is closed. */
export const playLive = async (): Promise<void> => {
  const { extension, desk } = await openStage({ headless: false, viewport: null });
  const { context } = extension;
  const closed = new Promise<void>((resolve) => context.once('close', () => resolve()));
  // macOS keeps the browser alive without a window: the demo ends with the last tab.
  const watchTab = (tab: Page) =>
    tab.once('close', () => {
      if (context.pages().length === 0) extension.close().catch(() => undefined); // it may be closing already
    });
  context.pages().forEach(watchTab);
  context.on('page', watchTab);
  const timers = morning
    .filter(({ afterSeconds }) => afterSeconds > 0)
    .map((line) => setTimeout(() => void writeWhileOpen(line), line.afterSeconds * 1000));

  /** The agent may have closed the tab, or be reloading it: this customer then stays silent. */
  const writeWhileOpen = async (line: (typeof morning)[number]) => {
    if (desk.page.isClosed()) return;
    await writeLine(desk.sim, line).catch(() => undefined);
  };

  await desk.page.bringToFront();
  console.log(guide);
  await closed;
  for (const timer of timers) clearTimeout(timer);
};
