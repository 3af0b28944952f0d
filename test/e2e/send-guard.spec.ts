import { expect, test } from '../support/fixtures';

/** Needs the whole production build: the guard, the session behind it and the rules from the background. */
const badDraft = '我不能给您退';

test.describe('the send guard in the production build', () => {
  test.beforeEach(async ({ pinduoduo }) => {
    await pinduoduo.open();
    await pinduoduo.sim.configure({ isSendButtonFocusable: true });
    await pinduoduo.sim.customerWrites('1000000000001', '能退吗');
    await pinduoduo.clickRow('1000000000001');
    // The rules arrive from the background: the chip by the composer shows that they are there.
    await pinduoduo.typeDraft(badDraft);
    await expect(pinduoduo.page.locator('warm-reply .chip-count').first()).toBeVisible();
  });

  test('goes on after the page forged the event that aborts content scripts', async ({ pinduoduo, extension }) => {
    await pinduoduo.page.evaluate((id) => {
      for (const name of ['guard', 'console']) {
        const type = `${id}:${name}:wxt:content-script-started`;
        document.dispatchEvent(new CustomEvent(type, { detail: { contentScriptId: 'forged', scriptName: name } }));
      }
    }, extension.extensionId);
    await pinduoduo.pressEnter();
    await pinduoduo.clickSend();
    expect(await pinduoduo.sim.lastSent()).toEqual([]);
  });

  test('holds every gesture, and a second press alone changes nothing', async ({ pinduoduo }) => {
    for (let round = 0; round < 2; round += 1) {
      await pinduoduo.pressEnter();
      await pinduoduo.pressCtrlEnter();
      await pinduoduo.pressNumpadEnter();
      await pinduoduo.clickSend();
      await pinduoduo.pressSendByKey('Enter');
      await pinduoduo.pressSendByKey('Space');
    }
    expect(await pinduoduo.sim.lastSent()).toEqual([]);
    expect(await pinduoduo.composer.inputValue()).toBe(badDraft);
    expect(await pinduoduo.forbiddenEvents()).toEqual([]);
  });

  test('lets an ordinary sentence go with one press', async ({ pinduoduo }) => {
    await pinduoduo.composer.fill('能不能麻烦您拍张照片');
    await pinduoduo.pressEnter();
    expect((await pinduoduo.sim.lastSent()).map((it) => it.text)).toEqual(['能不能麻烦您拍张照片']);
  });
});
