import { expect, test } from '../support/fixtures';
import type { LaunchedExtension } from '../support/launch-extension';
import { createGate, createLlmServer, type LlmServer } from '../support/llm-server';
import { OverlayPage } from '../support/overlay-page';
import type { PinduoduoPage } from '../support/pinduoduo-page';
import { setUpEndpoint, storeSettings } from '../support/settings';

const uid = '1000000000001';
const hurtful = '我不能给您退';
const better = '退款我先帮您提交申请，{时间}前给您结果，您看可以吗？';

const hold = async (pinduoduo: PinduoduoPage, overlay: OverlayPage) => {
  await pinduoduo.typeDraft(hurtful);
  await expect(overlay.chip.locator('.chip-count').first()).toBeVisible();
  await pinduoduo.pressEnter();
  await expect(overlay.card).toBeVisible();
};

const openConversation = async (pinduoduo: PinduoduoPage, question: string) => {
  await pinduoduo.open();
  await pinduoduo.sim.customerWrites(uid, question);
  await pinduoduo.clickRow(uid);
  const overlay = new OverlayPage(pinduoduo.page);
  await expect(overlay.row(uid)).toBeVisible();
  return overlay;
};

const readSmart = (overlay: OverlayPage) => overlay.card.getByRole('button', { name: '换个说法（智能）' });

test.describe('with an endpoint', () => {
  let server: LlmServer;
  test.beforeEach(async () => {
    server = await createLlmServer();
  });
  test.afterEach(() => server.close());

  const openHeld = async (pinduoduo: PinduoduoPage, extension: LaunchedExtension) => {
    await storeSettings(extension, {});
    await setUpEndpoint(extension, server.url);
    const overlay = await openConversation(pinduoduo, '我的电话是13812345678，能退吗');
    await hold(pinduoduo, overlay);
    return overlay;
  };

  test('the sentence of the model becomes one more button, and Enter puts it in place of the held one', async ({
    pinduoduo,
    extension,
  }) => {
    const overlay = await openHeld(pinduoduo, extension);
    server.script(better);
    await readSmart(overlay).click();
    const offered = overlay.card.locator('.alternative').filter({ hasText: '退款我先帮您提交申请' });
    await expect(offered).toBeVisible();
    await expect(pinduoduo.composer).toHaveValue(hurtful);
    await readSmart(overlay).focus();
    await pinduoduo.page.keyboard.press('ArrowUp');
    await expect(offered).toBeFocused();
    await pinduoduo.page.keyboard.press('Enter');
    await expect(pinduoduo.composer).toHaveValue(better);
    expect(JSON.stringify(server.requests)).not.toMatch(/13812345678|能退吗/);
    expect(await pinduoduo.sim.lastSent()).toEqual([]);
  });

  test('a sentence that grants the refund is asked for once more, then refused with the reason', async ({
    pinduoduo,
    extension,
  }) => {
    const overlay = await openHeld(pinduoduo, extension);
    server.script('可以的，我给您退款。');
    await readSmart(overlay).click();
    await expect(overlay.card.locator('.failed')).toContainText('多了原话没有的承诺');
    expect(server.requests).toHaveLength(2);
    await expect(pinduoduo.composer).toHaveValue(hurtful);
    server.script(better);
    await readSmart(overlay).click();
    await expect(overlay.card.locator('.alternative').filter({ hasText: '退款我先帮您提交申请' })).toBeVisible();
  });

  test('an answer to a draft that has changed is stopped and never shown', async ({ pinduoduo, extension }) => {
    const overlay = await openHeld(pinduoduo, extension);
    const gate = createGate();
    server.script({ kind: 'reply', text: better, gate });
    await readSmart(overlay).click();
    await expect(overlay.card.getByRole('button', { name: '正在想别的说法…' })).toBeVisible();
    await server.received(1);
    await pinduoduo.composer.press('End');
    await pinduoduo.composer.pressSequentially('了');
    await expect(readSmart(overlay)).toBeVisible();
    await server.requests[0]?.closed;
    gate.open();
    await expect(overlay.card.locator('.alternative').filter({ hasText: '退款我先帮您提交申请' })).toHaveCount(0);
  });
});

test('without an endpoint the knowledge base says what can be done, and from which article', async ({
  pinduoduo,
  extension,
}) => {
  const panel = await extension.context.newPage();
  await panel.goto(`chrome-extension://${extension.extensionId}/sidepanel.html`);
  await panel.getByRole('button', { name: '放入示例知识' }).click();
  await expect(panel.getByRole('button', { name: /^说人话：/ }).first()).toBeVisible();
  const overlay = await openConversation(pinduoduo, '口红拆开了还能退不');
  await hold(pinduoduo, overlay);
  const offered = overlay.card.locator('.alternative').filter({ hasText: '来自：化妆品退货与过敏处理' });
  await expect(offered).toBeVisible();
  await expect(readSmart(overlay)).toHaveCount(0);
  await offered.click();
  await expect(pinduoduo.composer).toHaveValue(/七天无理由退货/);
  await expect(pinduoduo.composer).not.toHaveValue(/来自/);
});
