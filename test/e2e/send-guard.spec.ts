import { expect, test } from '../support/fixtures';
import { startIme } from '../support/ime-compose';
import { OverlayPage } from '../support/overlay-page';
import type { PinduoduoPage } from '../support/pinduoduo-page';

const hurtful = '我不能给您退';
const harmless = '能不能麻烦您拍张照片';
const uid = '1000000000001';

const gestures: Record<string, { sendKey: 'enter' | 'ctrl-enter'; press(page: PinduoduoPage): Promise<void> }> = {
  Enter: { sendKey: 'enter', press: (page) => page.pressEnter() },
  'Ctrl+Enter': { sendKey: 'ctrl-enter', press: (page) => page.pressCtrlEnter() },
  // The page looks at Shift and Ctrl alone, as many do.
  'Alt+Enter': { sendKey: 'enter', press: (page) => page.composer.press('Alt+Enter') },
  'a click': { sendKey: 'enter', press: (page) => page.clickSend() },
  'Enter on the button': { sendKey: 'enter', press: (page) => page.pressSendByKey('Enter') },
  'Space on the button': { sendKey: 'enter', press: (page) => page.pressSendByKey('Space') },
};

const openConversation = async (page: PinduoduoPage, sendKey: 'enter' | 'ctrl-enter') => {
  await page.open();
  await page.sim.configure({ isSendButtonFocusable: true, sendKey });
  await page.sim.customerWrites(uid, '可以退吗');
  await page.clickRow(uid);
  const overlay = new OverlayPage(page.page);
  await expect(overlay.row(uid)).toBeVisible();
  return overlay;
};

/** The counter by the composer says that the words were seen: from then on the check is at work. */
const typeHurtful = async (page: PinduoduoPage, overlay: OverlayPage, text = hurtful) => {
  await page.typeDraft(text);
  await expect(overlay.chip.locator('.chip-count').first()).toBeVisible();
};

const sentTexts = async (page: PinduoduoPage) => (await page.sim.lastSent()).map(({ text }) => text);

for (const [name, { sendKey, press }] of Object.entries(gestures)) {
  test.describe(`sending by ${name}`, () => {
    test('holds the sentence that hurts, and a second press alone does not let it go', async ({ pinduoduo }) => {
      const overlay = await openConversation(pinduoduo, sendKey);
      await typeHurtful(pinduoduo, overlay);
      await press(pinduoduo);
      await expect(overlay.card).toBeVisible();
      await press(pinduoduo);
      await press(pinduoduo);
      expect(await sentTexts(pinduoduo)).toEqual([]);
      await expect(pinduoduo.composer).toHaveValue(hurtful);
      expect(await pinduoduo.forbiddenEvents()).toEqual([]);
    });

    test('leaves a harmless question alone', async ({ pinduoduo }) => {
      const overlay = await openConversation(pinduoduo, sendKey);
      await pinduoduo.typeDraft(harmless);
      await press(pinduoduo);
      await expect.poll(() => sentTexts(pinduoduo)).toEqual([harmless]);
      await expect(overlay.card).toHaveCount(0);
    });

    test('sends exactly the same text with one press after 原样发送', async ({ pinduoduo }) => {
      const overlay = await openConversation(pinduoduo, sendKey);
      await typeHurtful(pinduoduo, overlay);
      await press(pinduoduo);
      await overlay.sendAsIs();
      await expect(overlay.card).toContainText('再按一次发送');
      expect(await sentTexts(pinduoduo)).toEqual([]);
      await press(pinduoduo);
      await expect.poll(() => sentTexts(pinduoduo)).toEqual([hurtful]);
      await expect(overlay.card).toHaveCount(0);
      expect(await pinduoduo.forbiddenEvents()).toEqual([]);
    });
  });
}

test('Enter during composition never sends and never holds', async ({ pinduoduo }) => {
  const overlay = await openConversation(pinduoduo, 'enter');
  await pinduoduo.composer.click();
  const ime = await startIme(pinduoduo.page);
  for (const style of ['windows', 'macos'] as const) {
    await ime.compose('wobuneng');
    await ime.pressEnter(style);
    await ime.commit(hurtful);
    await expect(overlay.card).toHaveCount(0);
    expect(await sentTexts(pinduoduo)).toEqual([]);
  }
  await expect(pinduoduo.composer).toHaveValue(hurtful + hurtful);
  await pinduoduo.pressEnter();
  await expect(overlay.card).toBeVisible();
});

test('a red line goes out only with a reason', async ({ pinduoduo }) => {
  const overlay = await openConversation(pinduoduo, 'enter');
  await typeHurtful(pinduoduo, overlay, '您加我微信，微信上给您便宜');
  await pinduoduo.pressEnter();
  await overlay.sendAsIs('主管已同意');
  await expect(overlay.card).toContainText('再按一次发送');
  await pinduoduo.pressEnter();
  await expect.poll(() => sentTexts(pinduoduo)).toEqual(['您加我微信，微信上给您便宜']);
});

test('takes the better sentence with its first slot selected, by keyboard alone', async ({ pinduoduo }) => {
  const overlay = await openConversation(pinduoduo, 'enter');
  await typeHurtful(pinduoduo, overlay);
  await pinduoduo.pressEnter();
  await expect(overlay.card).toBeVisible();
  await pinduoduo.page.keyboard.press('Alt+j');
  await pinduoduo.page.keyboard.press('Enter');
  await expect(pinduoduo.composer).not.toHaveValue(hurtful);
  const selected = await pinduoduo.composer.evaluate((box) =>
    box instanceof HTMLTextAreaElement ? box.value.slice(box.selectionStart, box.selectionEnd) : '',
  );
  expect(selected).toMatch(/^\{.+\}$/);
  await pinduoduo.page.keyboard.press('Control+z');
  await expect(pinduoduo.composer).toHaveValue(hurtful);
});

test('holds an empty slot, Tab goes from one to the next, and what is filled goes out', async ({ pinduoduo }) => {
  const overlay = await openConversation(pinduoduo, 'enter');
  await pinduoduo.typeDraft('我先帮您{动作}，{时间}前给您答复。');
  await pinduoduo.pressEnter();
  await expect(overlay.card).toContainText('还有一处没填');
  expect(await sentTexts(pinduoduo)).toEqual([]);
  const { keyboard } = pinduoduo.page;
  await pinduoduo.composer.press('Control+Home');
  for (const words of ['登记', '今天18点']) {
    await keyboard.press('Tab');
    await keyboard.insertText(words);
  }
  await expect(pinduoduo.composer).toHaveValue('我先帮您登记，今天18点前给您答复。');
  await expect(overlay.card).toHaveCount(0);
  await pinduoduo.pressEnter();
  await expect.poll(() => sentTexts(pinduoduo)).toEqual(['我先帮您登记，今天18点前给您答复。']);
});

test('Esc closes the card and gives the caret back exactly', async ({ pinduoduo }) => {
  const overlay = await openConversation(pinduoduo, 'enter');
  await typeHurtful(pinduoduo, overlay);
  await pinduoduo.page.keyboard.press('ArrowLeft');
  await pinduoduo.pressEnter();
  await expect(overlay.card).toBeVisible();
  await pinduoduo.page.keyboard.press('Alt+j');
  await pinduoduo.page.keyboard.press('Escape');
  await expect(overlay.card).toHaveCount(0);
  await expect(pinduoduo.composer).toBeFocused();
  expect(
    await pinduoduo.composer.evaluate((box) => (box instanceof HTMLTextAreaElement ? box.selectionStart : -1)),
  ).toBe(hurtful.length - 1);
});

test('the check does not take the focus while typing', async ({ pinduoduo }) => {
  const overlay = await openConversation(pinduoduo, 'enter');
  await pinduoduo.composer.click();
  await pinduoduo.page.keyboard.type('bu ');
  await pinduoduo.page.keyboard.insertText(hurtful);
  await expect(overlay.chip.locator('.chip-count')).toHaveText('1');
  await expect(pinduoduo.composer).toBeFocused();
  await expect(overlay.card).toHaveCount(0);
});

test('a forged start event of another script does not switch the guard off', async ({ pinduoduo, extension }) => {
  const overlay = await openConversation(pinduoduo, 'enter');
  await pinduoduo.page.evaluate((id) => {
    for (const entry of ['guard', 'console']) {
      const detail = { contentScriptName: entry, messageId: 'forged' };
      document.dispatchEvent(new CustomEvent(`${id}:${entry}:wxt:content-script-started`, { detail }));
    }
  }, extension.extensionId);
  await typeHurtful(pinduoduo, overlay);
  await pinduoduo.pressEnter();
  await expect(overlay.card).toBeVisible();
  expect(await sentTexts(pinduoduo)).toEqual([]);
});
