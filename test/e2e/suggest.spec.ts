import type { Page } from '@playwright/test';
import { defaultSettings } from '@/utils/policy/settings';
import { expect, test } from '../support/fixtures';
import { startIme } from '../support/ime-compose';
import type { LaunchedExtension } from '../support/launch-extension';
import { OverlayPage } from '../support/overlay-page';
import type { PinduoduoPage } from '../support/pinduoduo-page';
import { storeSettings } from '../support/settings';

const uid = '1000000000001';
const other = '1000000000002';
const question = '口红拆开了还能退不';
const nextQuestion = '羊绒衫怎么洗';

const suggestionOf = (overlay: OverlayPage) => overlay.host.locator('[data-surface="suggestion"]');
const offerOf = (overlay: OverlayPage) => suggestionOf(overlay).locator('.suggestion-offer');

const openSidePanel = async (extension: LaunchedExtension): Promise<Page> => {
  const panel = await extension.context.newPage();
  await panel.goto(`chrome-extension://${extension.extensionId}/sidepanel.html`);
  return panel;
};

/** An agent with the sample articles, and one customer open who has said hello and got an answer. */
const prepare = async (pinduoduo: PinduoduoPage, extension: LaunchedExtension): Promise<OverlayPage> => {
  const panel = await openSidePanel(extension);
  await panel.getByRole('button', { name: '放入示例知识' }).click();
  await expect(panel.getByText('退货运费及运费险赔付说明')).toBeVisible();
  await panel.close();
  await pinduoduo.open();
  await pinduoduo.sim.customerWrites(other, '在吗', 60);
  await pinduoduo.sim.customerWrites(uid, '在吗', 30);
  await pinduoduo.clickRow(uid);
  const overlay = new OverlayPage(pinduoduo.page);
  await expect(overlay.row(uid)).toBeVisible({ timeout: 20_000 });
  // Held sends show their card from then on; the suggestion stands beside it.
  await pinduoduo.page.waitForFunction(
    () => (document.querySelector('warm-reply')?.shadowRoot?.childElementCount ?? 0) > 1,
  );
  return overlay;
};

test('a reply stands ready before the agent asks, and Alt+Enter puts it at the caret', async ({
  pinduoduo,
  extension,
}) => {
  const overlay = await prepare(pinduoduo, extension);
  const { page, composer, sim } = pinduoduo;
  await pinduoduo.typeDraft('您好，');
  await sim.customerWrites(uid, question);
  await expect(offerOf(overlay)).toContainText('有一条现成回复：');
  await expect(offerOf(overlay)).toContainText('本地口语版');
  await expect(composer).toBeFocused();
  await expect(composer).toHaveValue('您好，');

  await page.keyboard.press('Alt+Enter');
  await expect(composer).toHaveValue(/^您好，.*拆封.*七天/);
  expect(await sim.lastSent()).toEqual([]);
  await suggestionOf(overlay).getByRole('button', { name: '撤销' }).click();
  await expect(composer).toHaveValue('您好，');
  await expect(offerOf(overlay)).toBeVisible();

  await page.keyboard.press('Alt+Enter');
  await expect(composer).toHaveValue(/^您好，.*拆封.*七天/);
  await page.keyboard.press('Control+z');
  await expect(composer).toHaveValue('您好，');
  expect(await pinduoduo.forbiddenEvents()).toEqual([]);
});

test('a click takes it as well; what it says shows under the pointer, in two lines at most', async ({
  pinduoduo,
  extension,
}) => {
  const overlay = await prepare(pinduoduo, extension);
  await pinduoduo.sim.customerWrites(uid, question);
  const preview = suggestionOf(overlay).locator('.suggestion-text');
  await expect(offerOf(overlay)).toBeVisible();
  await expect(preview).toBeHidden();
  await offerOf(overlay).hover();
  await expect(preview).toBeVisible();
  const lines = await preview.evaluate(
    (text) => text.getBoundingClientRect().height / Number.parseFloat(getComputedStyle(text).lineHeight),
  );
  expect(lines).toBeLessThan(2.1);
  await offerOf(overlay).click();
  await expect(pinduoduo.composer).toHaveValue(/拆封.*七天/);
});

test('it goes when the customer writes again, and when another customer is opened', async ({
  pinduoduo,
  extension,
}) => {
  const overlay = await prepare(pinduoduo, extension);
  await pinduoduo.sim.customerWrites(uid, question);
  await expect(offerOf(overlay)).toContainText('化妆品');
  await pinduoduo.sim.customerWrites(uid, nextQuestion);
  await expect(offerOf(overlay)).toContainText('羊绒');
  await pinduoduo.clickRow(other);
  await expect(suggestionOf(overlay)).toHaveCount(0);
  await expect(pinduoduo.composer).toHaveValue('');
});

test('it goes once the agent has answered, and comes for the next question', async ({ pinduoduo, extension }) => {
  const overlay = await prepare(pinduoduo, extension);
  await pinduoduo.sim.customerWrites(uid, question);
  await expect(offerOf(overlay)).toBeVisible();
  await pinduoduo.typeDraft('您好，没拆封的7天内可以退，您放心');
  await pinduoduo.pressEnter();
  await expect.poll(async () => (await pinduoduo.sim.lastSent()).length).toBe(1);
  await expect(suggestionOf(overlay)).toHaveCount(0);
  await pinduoduo.sim.customerWrites(uid, nextQuestion);
  await expect(offerOf(overlay)).toContainText('羊绒');
});

test('Esc sends it away for this message; keys of an input method are never taken', async ({
  pinduoduo,
  extension,
}) => {
  const overlay = await prepare(pinduoduo, extension);
  const { page, composer, sim } = pinduoduo;
  await composer.click();
  await sim.customerWrites(uid, question);
  await expect(offerOf(overlay)).toBeVisible();
  const ime = await startIme(page);
  await ime.compose('ni');
  await ime.pressEnter('windows');
  await ime.pressEnter('macos');
  await ime.commit('您好');
  await expect(composer).toHaveValue('您好');
  await expect(offerOf(overlay)).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(suggestionOf(overlay)).toHaveCount(0);
  await expect(composer).toHaveValue('您好');
  await expect(composer).toBeFocused();
  await pinduoduo.clickRow(other);
  await pinduoduo.clickRow(uid);
  await sim.customerWrites(uid, nextQuestion);
  await expect(offerOf(overlay)).toContainText('羊绒');
});

test('one click switches it off on this console, another on the strip brings it back', async ({
  pinduoduo,
  extension,
}) => {
  const overlay = await prepare(pinduoduo, extension);
  await pinduoduo.sim.customerWrites(uid, question);
  await expect(offerOf(overlay)).toBeVisible();
  await suggestionOf(overlay).getByRole('button', { name: '这个后台不再给建议' }).click();
  await expect(suggestionOf(overlay)).toHaveCount(0);
  await pinduoduo.page.reload();
  await pinduoduo.sim.customerWrites(uid, question);
  await pinduoduo.clickRow(uid);
  await expect(overlay.row(uid)).toBeVisible();
  const turnOn = overlay.dock.getByRole('button', { name: '建议已关' });
  await expect(turnOn).toBeVisible();
  await expect(suggestionOf(overlay)).toHaveCount(0);
  await turnOn.click();
  await expect(offerOf(overlay)).toBeVisible();
});

test('what the supervisor locked on cannot be switched off by the agent', async ({ pinduoduo, extension }) => {
  const policy = { ...defaultSettings.policy, locks: ['suggestions.enabled'] };
  await storeSettings(extension, { policy, suggestionsEnabled: false });
  const overlay = await prepare(pinduoduo, extension);
  await pinduoduo.sim.customerWrites(uid, question);
  await expect(offerOf(overlay)).toBeVisible();
  await expect(suggestionOf(overlay).getByRole('button', { name: '这个后台不再给建议' })).toHaveCount(0);
  await overlay.dock.getByRole('button', { name: '建议已开' }).click();
  await expect(overlay.dock.getByRole('button', { name: '建议已开' })).toBeVisible();
  await expect(offerOf(overlay)).toBeVisible();
});

test('the check card comes before it; afterwards it is there again', async ({ pinduoduo, extension }) => {
  const overlay = await prepare(pinduoduo, extension);
  await pinduoduo.sim.customerWrites(uid, question);
  await expect(offerOf(overlay)).toBeVisible();
  await pinduoduo.typeDraft('这个我不能给您退');
  await pinduoduo.pressEnter();
  await expect(overlay.card).toBeVisible();
  await expect(suggestionOf(overlay)).toHaveCount(0);
  await pinduoduo.page.keyboard.press('Alt+Enter');
  await expect(pinduoduo.composer).toHaveValue(/^这个我不能给您退/);
  await overlay.card.getByRole('button', { name: '关闭' }).click();
  await expect(offerOf(overlay)).toBeVisible();
});

for (const [name, viewport] of [
  ['1280 x 800', { width: 1280, height: 800 }],
  ['200 % zoom of it', { width: 640, height: 400 }],
] as const) {
  test.describe(name, () => {
    test.use({ viewport });
    test('it covers neither composer nor send button', async ({ pinduoduo, extension }) => {
      const overlay = await prepare(pinduoduo, extension);
      await pinduoduo.typeDraft('您好');
      await pinduoduo.sim.customerWrites(uid, question);
      await offerOf(overlay).hover();
      const box = await suggestionOf(overlay).boundingBox();
      if (!box) throw new Error('not drawn');
      expect(box.x).toBeGreaterThanOrEqual(0);
      expect(box.y).toBeGreaterThanOrEqual(0);
      expect(box.x + box.width).toBeLessThanOrEqual(viewport.width);
      for (const part of [pinduoduo.composer, pinduoduo.sendButton, overlay.chip]) {
        const under = await part.boundingBox();
        if (!under) continue;
        const isApart =
          box.y + box.height <= under.y ||
          under.y + under.height <= box.y ||
          box.x + box.width <= under.x ||
          under.x + under.width <= box.x;
        expect(isApart, JSON.stringify({ box, under })).toBe(true);
      }
    });
  });
}
