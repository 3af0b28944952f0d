import AxeBuilder from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import { expect, test } from '../support/fixtures';
import type { LaunchedExtension } from '../support/launch-extension';
import { OverlayPage } from '../support/overlay-page';
import type { PinduoduoPage } from '../support/pinduoduo-page';
import { storeSettings } from '../support/settings';

const uid = '1000000000001';
const hurtful = '我不能给您退';
const redLine = '您加我微信，微信上给您便宜';
const article = '商品自下单之日起48小时内发出，偏远地区顺延24小时。';

/** Faults in words a reader can act on; empty is good. */
const findFaults = async (page: Page, selector?: string): Promise<string[]> => {
  // Colours in the middle of a fade are nobody's: wait for what ends by itself.
  await page.evaluate(() =>
    Promise.allSettled(
      document
        .getAnimations()
        .filter(({ effect }) => effect?.getComputedTiming().endTime !== Number.POSITIVE_INFINITY)
        .map(({ finished }) => finished),
    ).then(() => undefined),
  );
  const builder = new AxeBuilder({ page });
  const { violations } = await (selector ? builder.include(selector) : builder).analyze();
  return violations.flatMap(({ id, help, nodes }) =>
    nodes.map(({ target }) => `${id}: ${help} at ${target.join(' ')}`),
  );
};

const openPage = async (extension: LaunchedExtension, path: string): Promise<Page> => {
  const page = await extension.context.newPage();
  await page.goto(`chrome-extension://${extension.extensionId}/${path}`);
  return page;
};

const openConversation = async (pinduoduo: PinduoduoPage, extension: LaunchedExtension): Promise<OverlayPage> => {
  await storeSettings(extension, {});
  await pinduoduo.open();
  await pinduoduo.sim.startBusyMorning();
  await pinduoduo.sim.customerWrites(uid, '可以退吗', 100);
  await pinduoduo.sim.openConversation(uid);
  const overlay = new OverlayPage(pinduoduo.page);
  await expect(overlay.row(uid)).toBeVisible();
  return overlay;
};

const hold = async (pinduoduo: PinduoduoPage, overlay: OverlayPage, text: string) => {
  await pinduoduo.composer.fill(text);
  await expect(overlay.chip.locator('.chip-count').first()).toBeVisible();
  await pinduoduo.pressEnter();
  await expect(overlay.card).toHaveAttribute('data-mode', 'held');
};

/** Each state of the overlay, one after the other, as an agent gets there. */
const overlayStates: Record<string, (pinduoduo: PinduoduoPage, overlay: OverlayPage) => Promise<void>> = {
  'the strip': async (_pinduoduo, overlay) => {
    await expect(overlay.rows.first()).toBeVisible();
  },
  'the menu of the strip': async (_pinduoduo, overlay) => {
    await overlay.dock.getByRole('button', { name: '更多' }).click();
    await expect(overlay.dock.getByRole('menu')).toBeVisible();
  },
  'the actions of a row': async (_pinduoduo, overlay) => {
    await overlay.dock.getByRole('button', { name: '更多' }).first().click();
    await overlay.dock
      .getByRole('button', { name: /：稍后提醒/ })
      .first()
      .click();
    await expect(overlay.dock.getByRole('button', { name: '5 分钟后再提醒', exact: true })).toBeVisible();
  },
  'a draft with findings': async (pinduoduo, overlay) => {
    await pinduoduo.composer.fill(hurtful);
    await expect(overlay.chip.locator('.chip-counts')).toBeVisible();
  },
  'a held send': (pinduoduo, overlay) => hold(pinduoduo, overlay, hurtful),
  'a send that is armed': async (_pinduoduo, overlay) => {
    await overlay.sendAsIs();
    await expect(overlay.card).toContainText('再按一次发送');
  },
  'the reasons for a red line': async (pinduoduo, overlay) => {
    await hold(pinduoduo, overlay, redLine);
    await overlay.card.getByRole('button', { name: '原样发送' }).click();
    await expect(overlay.card.getByRole('radio')).toHaveCount(3);
  },
  'the spoken version': async (pinduoduo, overlay) => {
    await pinduoduo.composer.fill(article);
    // By key: in a small window the open card may stand over the chip, and a covered button takes no pointer.
    await pinduoduo.composer.press('Alt+k');
    await expect(overlay.panel.locator('[data-origin="offline"]')).toBeVisible();
  },
  'the banner of a login elsewhere': async (pinduoduo, overlay) => {
    await overlay.panel.getByRole('button', { name: '关闭' }).click();
    await pinduoduo.sim.loginElsewhere();
    await expect(overlay.dock.getByText('账号在别处登录了')).toBeVisible();
  },
  'the banner of an update': async (pinduoduo, overlay) => {
    await pinduoduo.sim.recover();
    const [worker] = pinduoduo.page.context().serviceWorkers();
    await worker?.evaluate(() => Reflect.get(globalThis, 'chrome').runtime.reload());
    await expect(overlay.dock.getByRole('button', { name: '刷新' })).toBeVisible();
  },
};

/** Surfaces that stick out of the viewport. Marks belong to their rows and are clipped to the list. */
const findOutside = (page: Page): Promise<string[]> =>
  page.evaluate(() => {
    const { clientWidth, clientHeight } = document.documentElement;
    const shadow = document.querySelector('warm-reply')?.shadowRoot;
    const surfaces = [...(shadow?.querySelectorAll('[data-surface]') ?? [])];
    if (surfaces.length === 0) return ['nothing is shown'];
    return surfaces.flatMap((surface) => {
      const { left, top, right, bottom, width } = surface.getBoundingClientRect();
      const isInside = left >= -0.5 && top >= -0.5 && right <= clientWidth + 0.5 && bottom <= clientHeight + 0.5;
      return width === 0 || isInside
        ? []
        : [`${surface.getAttribute('data-surface')} ${[left, top, right, bottom].map(Math.round).join(' ')}`];
    });
  });

for (const colorScheme of ['light', 'dark'] as const) {
  test.describe(`${colorScheme}`, () => {
    test.use({ colorScheme });

    test('axe finds nothing on the overlay', async ({ pinduoduo, extension }) => {
      const overlay = await openConversation(pinduoduo, extension);
      for (const [name, reach] of Object.entries(overlayStates)) {
        await test.step(name, async () => {
          await reach(pinduoduo, overlay);
          expect.soft(await findFaults(pinduoduo.page, 'warm-reply'), name).toEqual([]);
        });
      }
    });

    test('axe finds nothing on popup and options', async ({ pinduoduo, extension }) => {
      const empty = await openPage(extension, 'popup.html');
      await expect(empty.getByText('还没有打开客服后台')).toBeVisible();
      expect.soft(await findFaults(empty), 'popup without a console').toEqual([]);
      await empty.close();
      await openConversation(pinduoduo, extension);
      const popup = await openPage(extension, 'popup.html');
      await expect(popup.getByRole('heading', { name: /位顾客在等/ })).toBeVisible();
      expect.soft(await findFaults(popup), 'popup with a queue').toEqual([]);
      const options = await openPage(extension, 'options.html');
      const links = options.getByRole('navigation', { name: '设置分类' }).getByRole('link');
      await expect(links).toHaveCount(13);
      for (const link of await links.all()) {
        await link.click();
        await expect(link).toHaveAttribute('aria-current', 'page');
        expect.soft(await findFaults(options), `options: ${await link.textContent()}`).toEqual([]);
      }
    });

    test('axe finds nothing while promises, a mute and a cover stand, nor on the board', async ({
      pinduoduo,
      extension,
    }) => {
      const overlay = await openConversation(pinduoduo, extension);
      await pinduoduo.typeDraft('亲，稍等，10分钟内给您答复');
      await pinduoduo.pressEnter();
      await expect(overlay.dock.locator('.promise')).toBeVisible();
      const popup = await openPage(extension, 'popup.html');
      await popup.getByRole('button', { name: /^静音/ }).click();
      const opening = extension.context.waitForEvent('page');
      await popup.getByRole('button', { name: /^帮我盯一下/ }).click();
      const cover = await opening;
      await expect(cover.locator('.cover-line').first()).toBeVisible();
      await expect(cover.getByRole('button', { name: '我回来了' })).toBeVisible();
      expect.soft(await findFaults(cover), 'the cover page').toEqual([]);
      await cover.close();
      await expect(popup.getByRole('button', { name: '我回来了' })).toBeVisible();
      expect.soft(await findFaults(popup), 'popup').toEqual([]);
      await expect(overlay.dock.getByRole('button', { name: '我回来了' })).toBeVisible();
      expect.soft(await findFaults(pinduoduo.page, 'warm-reply'), 'strip').toEqual([]);
      const panel = await openPage(extension, 'sidepanel.html');
      await panel.getByRole('tab', { name: /我的队列/ }).click();
      await expect(panel.getByRole('button', { name: /^已跟进/ })).toBeVisible();
      expect.soft(await findFaults(panel), 'side panel').toEqual([]);
      const board = await openPage(extension, 'board.html');
      await expect(board.locator('canvas').first()).toBeVisible();
      expect.soft(await findFaults(board), 'the numbers').toEqual([]);
    });

    test('axe finds nothing on side panel and practice', async ({ pinduoduo, extension }) => {
      await openConversation(pinduoduo, extension);
      const panel = await openPage(extension, 'sidepanel.html');
      await panel.getByRole('button', { name: '放入示例知识' }).waitFor();
      expect.soft(await findFaults(panel), 'an empty knowledge base').toEqual([]);
      await panel.getByRole('button', { name: '放入示例知识' }).click();
      await expect(panel.getByText('全部 10 条')).toBeVisible();
      expect.soft(await findFaults(panel), 'the list').toEqual([]);
      await panel.getByRole('tab', { name: '粘贴文字' }).click();
      expect.soft(await findFaults(panel), 'the paste tab').toEqual([]);
      await panel.getByRole('tab', { name: /我的队列/ }).click();
      await expect(panel.getByRole('heading', { name: /位顾客在等/ })).toBeVisible();
      expect.soft(await findFaults(panel), 'the queue').toEqual([]);
      await panel.getByRole('tab', { name: '知识' }).click();
      await panel
        .getByRole('button', { name: /^说人话：/ })
        .first()
        .click();
      await expect(panel.getByRole('region', { name: '本机口语版' })).toBeVisible();
      expect.soft(await findFaults(panel), 'an open article').toEqual([]);

      const practice = await openPage(extension, 'practice.html');
      const overlay = new OverlayPage(practice);
      await expect(overlay.rows.first()).toBeVisible();
      expect.soft(await findFaults(practice), 'practice with a queue').toEqual([]);
      await practice.getByRole('button', { name: '小**鱼' }).first().click();
      await practice.getByRole('textbox', { name: '回复顾客' }).fill(hurtful);
      await practice.getByRole('button', { name: '发送', exact: true }).click();
      await expect(overlay.card).toBeVisible();
      expect.soft(await findFaults(practice), 'practice with a held send').toEqual([]);
      await overlay.card.getByRole('button', { name: '关闭' }).click();
      await practice.getByRole('button', { name: '跳过' }).click();
      expect.soft(await findFaults(practice), 'practice done').toEqual([]);
    });
  });
}

test.describe('at 200 % zoom', () => {
  // Zoom halves the page's CSS pixels.
  test.use({ viewport: { width: 640, height: 400 } });

  test('nothing of the overlay lies outside the window', async ({ pinduoduo, extension }) => {
    const overlay = await openConversation(pinduoduo, extension);
    for (const [name, reach] of Object.entries(overlayStates)) {
      await test.step(name, async () => {
        await reach(pinduoduo, overlay);
        await expect
          .soft(async () => expect(await findOutside(pinduoduo.page), name).toEqual([]))
          .toPass({ timeout: 3_000 });
      });
    }
  });
});

test.describe('by keyboard alone', () => {
  /** The overlay's element that has the focus, and whether one sees that it has. */
  const readFocus = (page: Page) =>
    page.evaluate(() => {
      const focused = document.querySelector('warm-reply')?.shadowRoot?.activeElement;
      if (!focused) return { name: '', surface: '', isVisible: false };
      const { outlineStyle, outlineWidth } = getComputedStyle(focused);
      return {
        name: focused.getAttribute('aria-label') ?? focused.textContent ?? '',
        surface: focused.closest('[data-surface]')?.getAttribute('data-surface') ?? '',
        isVisible: outlineStyle !== 'none' && Number.parseFloat(outlineWidth) >= 2,
      };
    });

  test('Alt+J leads to the card and Esc back into the draft, where the caret was', async ({ pinduoduo, extension }) => {
    const overlay = await openConversation(pinduoduo, extension);
    await hold(pinduoduo, overlay, hurtful);
    await pinduoduo.composer.press('Home');
    await pinduoduo.page.keyboard.press('Alt+j');
    await expect.poll(() => readFocus(pinduoduo.page)).toMatchObject({ surface: 'card', isVisible: true });
    await pinduoduo.page.keyboard.press('Escape');
    await expect(overlay.card).toHaveCount(0);
    await expect(pinduoduo.composer).toBeFocused();
    await pinduoduo.page.keyboard.insertText('亲，');
    await expect(pinduoduo.composer).toHaveValue(`亲，${hurtful}`);
  });

  test('an alternative is taken with Enter, and the caret is in the draft', async ({ pinduoduo, extension }) => {
    const overlay = await openConversation(pinduoduo, extension);
    await hold(pinduoduo, overlay, hurtful);
    await pinduoduo.page.keyboard.press('Alt+j');
    await expect.poll(() => readFocus(pinduoduo.page)).toMatchObject({ surface: 'card' });
    await pinduoduo.page.keyboard.press('Enter');
    await expect(pinduoduo.composer).not.toHaveValue(hurtful);
    await expect(pinduoduo.composer).toBeFocused();
    expect(await pinduoduo.sim.lastSent()).toEqual([]);
  });

  test('Alt+K brings the spoken version, Alt+J into it, Enter inserts it, Esc closes it', async ({
    pinduoduo,
    extension,
  }) => {
    const overlay = await openConversation(pinduoduo, extension);
    await pinduoduo.typeDraft(article);
    await pinduoduo.page.keyboard.press('Alt+k');
    await expect(overlay.panel).toBeVisible();
    await expect(pinduoduo.composer).toBeFocused();
    await pinduoduo.page.keyboard.press('Alt+j');
    await expect
      .poll(() => readFocus(pinduoduo.page))
      .toMatchObject({ name: '插入', surface: 'rewrite', isVisible: true });
    await pinduoduo.page.keyboard.press('Enter');
    await expect(pinduoduo.composer).toHaveValue(/48小时.*24小时/s);
    await pinduoduo.page.keyboard.press('Alt+j');
    await expect.poll(() => readFocus(pinduoduo.page)).toMatchObject({ surface: 'rewrite' });
    await pinduoduo.page.keyboard.press('Escape');
    await expect(overlay.panel).toHaveCount(0);
    await expect(pinduoduo.composer).toBeFocused();
  });

  test('Tab reaches every control of the strip, each with a focus one sees', async ({ pinduoduo, extension }) => {
    const overlay = await openConversation(pinduoduo, extension);
    const wanted = await overlay.dock
      .getByRole('button')
      .evaluateAll((buttons) => buttons.map((button) => button.getAttribute('aria-label') ?? button.textContent ?? ''));
    expect(wanted.length).toBeGreaterThan(8);
    const withoutTime = (name: string) => name.split('，')[0] ?? '';
    const reached = new Set<string>();
    for (const key of ['Tab', 'Shift+Tab']) {
      await pinduoduo.composer.click();
      await pinduoduo.page.keyboard.press('Alt+j');
      await expect.poll(() => readFocus(pinduoduo.page)).toMatchObject({ surface: 'dock', isVisible: true });
      for (let step = 0; step < wanted.length; step += 1) {
        const { name, surface, isVisible } = await readFocus(pinduoduo.page);
        if (surface !== 'dock') break;
        expect(isVisible, name).toBe(true);
        reached.add(withoutTime(name));
        await pinduoduo.page.keyboard.press(key);
      }
    }
    // A wait that grows late meanwhile brings a control of its own; it may be reached as well.
    expect([...reached]).toEqual(expect.arrayContaining([...new Set(wanted.map(withoutTime))]));
    await pinduoduo.page.keyboard.press('Alt+j');
    await expect.poll(() => readFocus(pinduoduo.page)).toMatchObject({ surface: 'dock' });
    await pinduoduo.page.keyboard.press('Escape');
    await expect(pinduoduo.composer).toBeFocused();
  });
});
