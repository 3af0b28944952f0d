import { expect, test } from '../support/fixtures';
import type { LaunchedExtension } from '../support/launch-extension';
import { createGate, createLlmServer, faults, type LlmServer } from '../support/llm-server';
import { OverlayPage } from '../support/overlay-page';
import type { PinduoduoPage } from '../support/pinduoduo-page';
import { setUpEndpoint, storeSettings } from '../support/settings';

const uid = '1000000000001';
const article = '自签收之日起7日内可申请退货，运费由买家承担。联系电话13812345678。';
const good = '签收7天内都可以申请退货，运费您这边承担。联系电话13812345678。';

const openConversation = async (pinduoduo: PinduoduoPage, extension: LaunchedExtension) => {
  await storeSettings(extension, {});
  await pinduoduo.open();
  await pinduoduo.sim.customerWrites(uid, '怎么退货');
  await pinduoduo.clickRow(uid);
  const overlay = new OverlayPage(pinduoduo.page);
  await expect(overlay.row(uid)).toBeVisible();
  return overlay;
};

const askForDraft = async (pinduoduo: PinduoduoPage, overlay: OverlayPage, text = article) => {
  await pinduoduo.typeDraft(text);
  await overlay.chip.getByRole('button', { name: '说人话' }).click();
  await expect(overlay.panel).toBeVisible();
};

test('an article reaches the draft in spoken words with two clicks and no endpoint', async ({
  pinduoduo,
  extension,
}) => {
  await openConversation(pinduoduo, extension);
  const panel = await extension.context.newPage();
  await panel.goto(`chrome-extension://${extension.extensionId}/sidepanel.html`);
  await panel.getByRole('button', { name: '放入示例知识' }).click();
  await panel
    .getByRole('button', { name: /^说人话：/ })
    .first()
    .click();
  await panel
    .getByRole('button', { name: /^插入到/ })
    .first()
    .click();
  await expect(pinduoduo.composer).not.toHaveValue('');
  expect(await pinduoduo.forbiddenEvents()).toEqual([]);
  expect(await pinduoduo.sim.lastSent()).toEqual([]);
});

test('the draft becomes spoken at once, in one undo step', async ({ pinduoduo, extension }) => {
  const overlay = await openConversation(pinduoduo, extension);
  await askForDraft(pinduoduo, overlay);
  await overlay.insert('offline');
  await expect(pinduoduo.composer).not.toHaveValue(article);
  await expect(pinduoduo.composer).toHaveValue(/7天.*13812345678/s);
  await pinduoduo.composer.press('Control+z');
  await expect(pinduoduo.composer).toHaveValue(article);
});

test('another wording is one click away, for how much this customer knows, and what stands there is inserted', async ({
  pinduoduo,
  extension,
}) => {
  const overlay = await openConversation(pinduoduo, extension);
  await askForDraft(pinduoduo, overlay);
  const { panel } = overlay;
  const offline = panel.locator('[data-origin="offline"]');
  // 怎么退货 asks how to do the usual thing.
  await expect(panel.getByRole('button', { name: '小白' })).toHaveAttribute('aria-pressed', 'true');
  await expect(offline.locator('.fact-list summary')).toHaveText(/^事实 (\d+)\/\1$/);
  const first = (await offline.locator('.version-text').textContent()) ?? '';
  await panel.getByRole('button', { name: '再温和些' }).click();
  await expect(panel).toContainText('第 2/2 版');
  await expect(offline.locator('.version-text')).not.toHaveText(first);
  await panel.getByRole('button', { name: '上一版' }).click();
  await expect(offline.locator('.version-text')).toHaveText(first);
  await panel.getByRole('button', { name: '上一版' }).press('ArrowRight');
  await expect(panel).toContainText('第 2/2 版');
  await expect(offline.locator('.version-text')).not.toHaveText(first);
  const second = (await offline.locator('.version-text').textContent()) ?? '';
  await overlay.insert('offline');
  await expect(pinduoduo.composer).toHaveValue(second);
});

test.describe('with an endpoint', () => {
  let server: LlmServer;
  test.beforeEach(async () => {
    server = await createLlmServer();
  });
  test.afterEach(() => server.close());

  const openWithEndpoint = async (pinduoduo: PinduoduoPage, extension: LaunchedExtension) => {
    await storeSettings(extension, {});
    await setUpEndpoint(extension, server.url);
    await pinduoduo.open();
    await pinduoduo.sim.customerWrites(uid, '怎么退货');
    await pinduoduo.clickRow(uid);
    const overlay = new OverlayPage(pinduoduo.page);
    await expect(overlay.row(uid)).toBeVisible();
    return overlay;
  };
  const llm = (overlay: OverlayPage) => overlay.panel.locator('[data-origin="llm"]');
  /** What the model would say: it only ever saw the masked text, so it must answer with the token it was given. */
  const withToken = (sentence: string) => ({
    kind: 'reply' as const,
    text: (request: { messages: readonly { content: string }[] }) =>
      sentence.replace(
        '13812345678',
        /⟦[^⟧]+⟧/.exec(
          request.messages
            .map((it) => it.content)
            .join('\n')
            .split('资料开始')
            .at(-1) ?? '',
        )?.[0] ?? '',
      ),
  });

  test('the streamed version arrives, and no phone number has left', async ({ pinduoduo, extension }) => {
    const overlay = await openWithEndpoint(pinduoduo, extension);
    server.script(withToken(good));
    await askForDraft(pinduoduo, overlay);
    await expect(llm(overlay)).toHaveAttribute('data-status', 'done');
    await expect(llm(overlay)).toContainText(good);
    await overlay.insert('llm');
    await expect(pinduoduo.composer).toHaveValue(good);
    expect(server.requests).toHaveLength(1);
    expect(JSON.stringify(server.requests)).not.toContain('13812345678');
    expect(await pinduoduo.page.content()).not.toContain('sk-test-secret-key-0001');
  });

  test('a reply whose stream is cut is never offered', async ({ pinduoduo, extension }) => {
    const overlay = await openWithEndpoint(pinduoduo, extension);
    server.script(faults.cut);
    await askForDraft(pinduoduo, overlay);
    await expect(llm(overlay)).toHaveAttribute('data-status', 'failed');
    await expect(llm(overlay).getByRole('button', { name: '插入' })).toHaveCount(0);
    await overlay.insert('offline');
    await expect(pinduoduo.composer).toHaveValue(/7天/);
  });

  test('a reply that turns 7 days into 10 cannot be inserted and says why', async ({ pinduoduo, extension }) => {
    const overlay = await openWithEndpoint(pinduoduo, extension);
    server.script(withToken(good.replace('7天', '10天')));
    await askForDraft(pinduoduo, overlay);
    await expect(llm(overlay)).toHaveAttribute('data-status', 'done');
    await expect(llm(overlay)).toContainText('10天');
    const insert = llm(overlay).getByRole('button', { name: '插入' });
    await expect(insert).toHaveAttribute('aria-disabled', 'true');
    await insert.click({ force: true });
    await expect(pinduoduo.composer).toHaveValue(article);
  });

  test('the worker killed in the middle of a stream leaves a clear state and a retry that works', async ({
    pinduoduo,
    extension,
  }) => {
    const overlay = await openWithEndpoint(pinduoduo, extension);
    const gate = createGate();
    server.script({ ...withToken(good), gate });
    await askForDraft(pinduoduo, overlay);
    gate.release(3);
    await expect(llm(overlay)).toHaveAttribute('data-status', 'streaming');
    const session = await extension.context.newCDPSession(pinduoduo.page);
    await session.send('ServiceWorker.enable');
    await session.send('ServiceWorker.stopAllWorkers');
    await expect(llm(overlay)).toHaveAttribute('data-status', 'failed', { timeout: 2_000 });
    await expect(llm(overlay).getByRole('button', { name: '插入' })).toHaveCount(0);
    server.script(withToken(good));
    await llm(overlay).getByRole('button', { name: '重试' }).click();
    await expect(llm(overlay)).toHaveAttribute('data-status', 'done');
    await expect(llm(overlay)).toContainText(good);
  });

  test('a suggestion never lands in another conversation, in 100 races', async ({ pinduoduo, extension }) => {
    test.setTimeout(240_000);
    const overlay = await openWithEndpoint(pinduoduo, extension);
    const other = '1000000000002';
    await pinduoduo.sim.customerWrites(other, '在吗');
    // Half of the offers come from the page's own button, half go through the background as from the side panel.
    for (let race = 0; race < 100; race += 1) {
      await pinduoduo.sim.openConversation(uid);
      await pinduoduo.page.waitForFunction((id) => window.sim.activeUid() === id, uid);
      await pinduoduo.composer.fill(article);
      await overlay.chip.getByRole('button', { name: '说人话' }).click();
      const button = overlay.panel.locator('[data-origin="offline"]').getByRole('button', { name: '插入' });
      await expect(button).toBeVisible();
      // The agent switches while the click is on its way: sometimes before it, sometimes after.
      const switchNow = () => pinduoduo.sim.openConversation(other);
      const insert = () =>
        button.evaluate((element) => element.ownerDocument.hasFocus()).then(() => button.click({ force: true }));
      await Promise.allSettled(race % 2 === 0 ? [insert(), switchNow()] : [switchNow(), insert()]);
      await pinduoduo.sim.openConversation(other);
      await pinduoduo.page.waitForFunction((id) => window.sim.activeUid() === id, other);
      await expect(pinduoduo.composer).toHaveValue('');
      await overlay.panel.getByRole('button', { name: '关闭' }).click();
      await expect(overlay.panel).toHaveCount(0);
    }
    expect(await pinduoduo.sim.lastSent()).toEqual([]);
  });
});
