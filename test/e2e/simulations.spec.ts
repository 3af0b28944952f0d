import { expect, type Page, test } from '@playwright/test';
import { pageNoise } from '../consoles/pinduoduo/page-noise';
import { imeCompose, startIme } from '../support/ime-compose';
import { PinduoduoPage } from '../support/pinduoduo-page';
import { serveConsoles } from '../support/serve-consoles';

const anna = '1000000000001';
const bert = '1000000000002';

const openConsole = async (page: Page, variant: 'vue2' | 'vue3' = 'vue2'): Promise<PinduoduoPage> => {
  await serveConsoles(page.context());
  const pinduoduo = new PinduoduoPage(page);
  await pinduoduo.open({ variant });
  return pinduoduo;
};

const openChat = async (page: Page, variant: 'vue2' | 'vue3' = 'vue2'): Promise<PinduoduoPage> => {
  const pinduoduo = await openConsole(page, variant);
  await pinduoduo.sim.customerWrites(anna, '你好,在吗?');
  await pinduoduo.clickRow(anna);
  return pinduoduo;
};

const sentTexts = async ({ sim }: PinduoduoPage): Promise<string[]> => (await sim.lastSent()).map(({ text }) => text);

for (const variant of ['vue2', 'vue3'] as const) {
  test.describe(`Pinduoduo in ${variant}`, () => {
    test('an agent opens a row and sends with Enter', async ({ page }) => {
      const pinduoduo = await openChat(page, variant);
      await pinduoduo.typeDraft('亲，在的');
      await pinduoduo.pressEnter();
      expect(await sentTexts(pinduoduo)).toEqual(['亲，在的']);
      await expect(pinduoduo.composer).toHaveValue('');
      await expect(pinduoduo.row(anna)).toHaveAttribute('data-random', `${anna}-0-reply`);
      expect(await pinduoduo.sim.untrustedEvents()).toEqual([]);
    });

    test('script-made clicks and keys neither switch nor send, and are recorded', async ({ page }) => {
      const pinduoduo = await openChat(page, variant);
      await pinduoduo.sim.customerWrites(bert, '发货了吗');
      await pinduoduo.typeDraft('马上');
      await pinduoduo.row(bert).evaluate((row: HTMLElement) => row.click());
      await pinduoduo.sendButton.evaluate((button: HTMLElement) => button.click());
      await pinduoduo.composer.dispatchEvent('keydown', { key: 'Enter', keyCode: 13, bubbles: true });
      expect(await pinduoduo.sim.activeUid()).toBe(anna);
      expect(await sentTexts(pinduoduo)).toEqual([]);
      const types = (await pinduoduo.forbiddenEvents()).map((event) => event.split(' ')[0]);
      expect(types).toEqual(['click', 'click', 'keydown']);
    });

    test('a value set without an input event stays out of the model', async ({ page }) => {
      const pinduoduo = await openChat(page, variant);
      await pinduoduo.composer.evaluate((area: HTMLTextAreaElement) => {
        area.value = '只改了外面';
      });
      expect(await pinduoduo.sim.modelDraft()).toBe('');
      await pinduoduo.clickSend();
      expect(await sentTexts(pinduoduo)).toEqual([]);
      await pinduoduo.composer.evaluate((area: HTMLTextAreaElement) => {
        area.select();
        document.execCommand('insertText', false, '真的写进去');
      });
      expect(await pinduoduo.sim.modelDraft()).toBe('真的写进去');
      expect(await pinduoduo.sim.untrustedEvents()).toEqual([]);
    });

    test('a re-mount replaces the nodes and keeps what they show', async ({ page }) => {
      const pinduoduo = await openChat(page, variant);
      await pinduoduo.typeDraft('写了一半');
      const nodes = await page.locator('.chat-list-box, #msgListContainer, #replyTextarea').elementHandles();
      expect(nodes).toHaveLength(3);
      await pinduoduo.sim.remount();
      await expect(pinduoduo.messages).toHaveCount(1);
      for (const node of nodes) expect(await node.evaluate((element) => element.isConnected)).toBe(false);
      await expect(pinduoduo.row(anna)).toContainText('你好,在吗?');
      await expect(pinduoduo.composer).toHaveValue('写了一半');
    });

    test('Enter during a composition belongs to the input method', async ({ page }) => {
      const pinduoduo = await openChat(page, variant);
      await pinduoduo.typeDraft('亲，');
      const ime = await startIme(page);
      const nextKey = await page.evaluateHandle(() => ({
        isComposing: new Promise<boolean>((resolve) => {
          window.addEventListener('keydown', (event) => resolve(event.isComposing), { once: true });
        }),
      }));
      await ime.compose('zaide');
      await ime.pressEnter('windows');
      expect(await nextKey.evaluate(({ isComposing }) => isComposing)).toBe(true);
      await ime.pressEnter('macos');
      expect(await pinduoduo.sim.modelDraft()).toBe('亲，');
      expect(await sentTexts(pinduoduo)).toEqual([]);
      await ime.cancel();
      await imeCompose(page, ['z', 'zai', 'zaide'], '在的');
      await expect(pinduoduo.composer).toHaveValue('亲，在的');
      await pinduoduo.pressEnter();
      expect(await sentTexts(pinduoduo)).toEqual(['亲，在的']);
    });

    test('a reload keeps conversations and waits, not the draft', async ({ page }) => {
      const pinduoduo = await openChat(page, variant);
      await pinduoduo.sim.customerWrites(bert, '还在吗', 100);
      await pinduoduo.typeDraft('没发出去');
      await page.reload();
      await expect(pinduoduo.waitMarker(bert)).toHaveText(/^1分\d+秒后超时$/);
      await expect(pinduoduo.messages).toHaveCount(1);
      await expect(pinduoduo.composer).toHaveValue('');
    });
  });
}

/** Which kinds of mutation the countdown of one row makes while it goes on by a second. */
const recordTick = (page: Page): Promise<string[]> =>
  page.evaluate(
    () =>
      new Promise<string[]>((resolve) => {
        const marker = document.querySelector('.chat-unreply-time');
        if (!marker) throw new Error('no countdown on the page');
        new MutationObserver((records, observer) => {
          observer.disconnect();
          resolve([...new Set(records.map(({ type }) => type))]);
        }).observe(marker, { childList: true, characterData: true, subtree: true });
      }),
  );

test('Vue 2 ticks by characterData, Vue 3 by childList', async ({ page }) => {
  await openChat(page, 'vue2');
  expect(await recordTick(page)).toEqual(['characterData']);
  await openChat(page, 'vue3');
  expect(await recordTick(page)).toEqual(['childList']);
});

test('the countdown ticks by the page’s own timer, becomes late in steps of minutes and hours', async ({ page }) => {
  const pinduoduo = await openConsole(page);
  const { sim } = pinduoduo;
  const marker = pinduoduo.waitMarker(anna);
  await sim.customerWrites(anna, '在吗', 40);
  await expect(marker).toHaveText(/^2分(20|19)秒后超时$/);
  await expect(marker).toHaveText(/^2分1[67]秒后超时$/);
  await sim.passTime(100);
  await expect(marker).toHaveText(/^\d\d秒后超时$/);
  await sim.passTime(60);
  await expect(page.locator('.timeout-unreply .chat-list-title')).toHaveText('已超时');
  await expect(marker).toHaveText('已等待3分钟');
  await sim.passTime(3600);
  await expect(marker).toHaveText('已等待1小时');
  await sim.showCountdown(false);
  await expect(marker).toHaveCount(0);
  await expect(pinduoduo.row(anna)).toHaveCount(1);
});

test('robot, source card and notices leave the wait alone, a human answer elsewhere ends it', async ({ page }) => {
  const pinduoduo = await openConsole(page);
  await pinduoduo.sim.customerWrites(anna, { kind: 'source' });
  await expect(pinduoduo.waitMarker(anna)).toHaveCount(0);
  await pinduoduo.sim.customerWrites(anna, { kind: 'image' }, 100);
  await pinduoduo.sim.customerWrites(anna, '在吗', 20);
  await pinduoduo.sim.robotAnswers(anna, '您好，请问有什么可以帮您');
  for (const text of pageNoise) await pinduoduo.sim.systemNotice(anna, text);
  await expect(pinduoduo.waitMarker(anna)).toHaveText(/^1分(20|19|18)秒后超时$/);
  await pinduoduo.sim.configure({ robotAnswer: 'moves-row' });
  await pinduoduo.sim.robotAnswers(anna, '请稍等');
  await expect(page.locator('.already-unreply .chat-list-title')).toHaveText('已被自动回复');
  await expect(pinduoduo.row(anna)).toContainText('请稍等-自动回复');
  await pinduoduo.sim.agentAnswersElsewhere(anna, '亲，已经在处理了');
  await expect(pinduoduo.row(anna)).toHaveAttribute('data-random', `${anna}-0-reply`);
});

test('rows collide by name, repeat by customer, load lazily and leave on transfer', async ({ page }) => {
  const pinduoduo = await openConsole(page);
  await pinduoduo.sim.addCustomer(anna, { name: 'S*******n', isListedTwice: true });
  await pinduoduo.sim.addCustomer(bert, { name: 'S*******n', isUnwatched: true });
  await pinduoduo.sim.customerWrites(anna, '你好', 60);
  await pinduoduo.sim.customerWrites(bert, '谢谢', 50);
  await expect(pinduoduo.row(anna)).toHaveCount(2);
  await expect(pinduoduo.row(bert)).toHaveClass(/un-watch/);
  await expect(pinduoduo.waitMarker(bert)).toHaveCount(0);
  await pinduoduo.sim.addCustomers(60, 40);
  await expect(page.locator('.conv-today')).toHaveText('今日接待(62)');
  const before = await pinduoduo.rows.count();
  await page.getByText('加载未回复会话').click();
  await expect(pinduoduo.rows).toHaveCount(before + 12);
  await page.getByText('加载更多会话').click();
  await expect(pinduoduo.rows).toHaveCount(63);
  await pinduoduo.clickRow(bert);
  await page.getByText('转移会话').click();
  await page.locator('.checkbox-transfer-btn').click();
  await expect(pinduoduo.row(bert)).toHaveCount(0);
  await expect(page.getByText('请从左侧选择会话开始接待')).toBeVisible();
});

test('with Ctrl+Enter as send key, Enter is a new line', async ({ page }) => {
  const pinduoduo = await openChat(page);
  await pinduoduo.sim.setSendKey('ctrl-enter');
  await pinduoduo.typeDraft('第一行');
  await pinduoduo.pressEnter();
  await page.keyboard.insertText('第二行');
  expect(await sentTexts(pinduoduo)).toEqual([]);
  await pinduoduo.pressCtrlEnter();
  expect(await sentTexts(pinduoduo)).toEqual(['第一行\n第二行']);
});

test('the send button works by pointer, and by key only where it has a tab stop', async ({ page }) => {
  const pinduoduo = await openChat(page);
  await pinduoduo.typeDraft('第一句');
  await pinduoduo.clickSend();
  await expect(pinduoduo.sendButton).not.toHaveAttribute('tabindex');
  await pinduoduo.sim.configure({ isSendButtonFocusable: true });
  for (const key of ['Enter', 'Space'] as const) {
    await pinduoduo.typeDraft(`按${key}发`);
    await pinduoduo.pressSendByKey(key);
  }
  await pinduoduo.typeDraft('小键盘');
  await pinduoduo.pressNumpadEnter();
  expect(await sentTexts(pinduoduo)).toEqual(['第一句', '按Enter发', '按Space发', '小键盘']);
});

test('the same text twice asks first', async ({ page }) => {
  const pinduoduo = await openChat(page);
  for (const _press of [1, 2]) {
    await pinduoduo.typeDraft('亲，在的');
    await pinduoduo.pressEnter();
  }
  await expect(page.locator('.repeat-interceptor-popup')).toBeVisible();
  expect(await sentTexts(pinduoduo)).toEqual(['亲，在的']);
  await page.getByText('继续发送').click();
  expect(await sentTexts(pinduoduo)).toEqual(['亲，在的', '亲，在的']);
});

test('every kind of row is marked in the family that is set', async ({ page }) => {
  const pinduoduo = await openChat(page);
  for (const kind of ['image', 'card', 'order', 'emoji', 'video', 'source'] as const) {
    await pinduoduo.sim.customerWrites(anna, { kind });
  }
  await pinduoduo.sim.nudge(anna);
  await pinduoduo.sim.robotAnswers(anna, '机器人的话');
  await pinduoduo.sim.agentAnswersElsewhere(anna, '客服的话');
  await pinduoduo.sim.systemNotice(anna, '平台客服已处理本次售后', 'plain');
  await expect(page.locator(`.buyer-item [currentuid="${anna}"]`)).toHaveCount(7);
  await expect(page.locator('.system-msg-31')).toHaveText('消费者催促您尽快回复');
  await expect(page.locator('.msg-system')).toHaveCount(1);
  await expect(page.locator('.commonCard')).toContainText('当前用户来自 商品详情页');
  const marks = { robot: '.cs-item.callback .robot-text', agent: '.cs-item:not(.callback)' };
  await expect(page.locator(marks.robot)).toHaveText('机器人的话');
  await expect(page.locator(`${marks.agent} .msg-content-box`)).toHaveText('客服的话');
  await pinduoduo.sim.configure({ bubbles: 'seller' });
  await expect(page.locator('.robot-item .msg-content-box')).toHaveText('机器人的话');
  await expect(page.locator('.seller-item .msg-content-box')).toHaveText('客服的话');
  await expect(page.locator('.message-time')).toHaveCount(1);
  await pinduoduo.sim.withdraw(anna);
  await expect(page.locator('.msg-system').first()).toHaveText('对方撤回了一条消息');
  await expect(page.locator('.buyer-item')).toHaveCount(6);
});

test('second login, expired login and a lost connection show themselves and end', async ({ page }) => {
  const pinduoduo = await openChat(page);
  await pinduoduo.sim.loginElsewhere();
  await expect(page.locator('.layer-box .head')).toHaveText('账户在别处登录');
  await page.getByText('重新登录').click();
  await expect(page.locator('.layer-box')).toHaveCount(0);
  await pinduoduo.sim.expireLogin();
  await expect(page.locator('.el-message-box__title')).toHaveText('登录过期');
  await pinduoduo.sim.recover();
  await pinduoduo.sim.disconnect();
  await expect(page.getByText('正在连接服务器...')).toBeVisible();
  await expect(pinduoduo.rows).toHaveCount(0);
  await pinduoduo.sim.recover();
  await expect(pinduoduo.rows).toHaveCount(1);
  await page.locator('.panel-tab-header .status').click();
  await page.locator('.status-box li', { hasText: '忙碌' }).click();
  await expect(page.locator('.panel-tab-header .status')).toHaveClass(/busy/);
});

test('nothing outside the consoles and this machine is reached', async ({ page }) => {
  const served = await serveConsoles(page.context());
  await new PinduoduoPage(page).open();
  const outcome = await page.evaluate(() =>
    fetch('https://apm.pinduoduo.com/x').then(
      () => 'reached',
      () => 'aborted',
    ),
  );
  expect(outcome).toBe('aborted');
  expect(served.outsideRequests).toEqual(['https://apm.pinduoduo.com/x']);
});
