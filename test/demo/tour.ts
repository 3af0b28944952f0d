import { expect, type Page } from '@playwright/test';
import { OverlayPage } from '../support/overlay-page';
import { customerIds, writeLine } from './customers';
import { findPracticePage, type Stage } from './open-stage';

export interface TourStep {
  /** Goes into the picture's file name. */
  name: string;
  title: string;
  /** Does what an agent does, checks what is seen, and answers with the page to take the picture of. */
  play(stage: Stage): Promise<Page>;
}

const { parcel, refund, size, freight, wool } = customerIds;
const hurtful = '我不能给您退';
const redLine = '您加我微信，微信上给您便宜';
const officialese = '自签收之日起7日内可申请退货，因质量问题产生的运费由商家承担，退款于收到退货后48小时内原路退回。';

const readSent = async ({ desk }: Stage) => (await desk.sim.lastSent()).map(({ text }) => text);

const openPage = async ({ extension }: Stage, name: string, viewport: { width: number; height: number }) => {
  const page = await extension.context.newPage();
  await page.setViewportSize(viewport);
  await page.goto(`chrome-extension://${extension.extensionId}/${name}.html`);
  return page;
};

/** One working morning on the simulated console, in the order in which the helpers are met. */
export const tour: readonly TourStep[] = [
  {
    name: 'strip',
    title: 'three customers wait, the most urgent first',
    async play({ desk, overlay }) {
      await expect.poll(() => overlay.readOrder()).toEqual([parcel, refund, size]);
      await desk.clickRow(refund);
      await expect(desk.messages.filter({ hasText: '我要退货' })).toBeVisible();
      await expect(overlay.marks).toHaveCount(3);
      return desk.page;
    },
  },
  {
    name: 'seconds',
    title: "seconds near the limit, in step with the page's own countdown",
    async play({ desk, overlay }) {
      const time = overlay.row(parcel).locator('.queue-time');
      await expect(time).toHaveText(/^0:\d\d$/);
      const before = await time.textContent();
      await expect(time).not.toHaveText(before ?? '');
      await expect(overlay.row(parcel)).toHaveAttribute('data-stage', /^(warn|urgent)$/);
      return desk.page;
    },
  },
  {
    name: 'overdue',
    title: 'who is late says so, and whoever can still be answered in time comes first',
    async play({ desk, overlay }) {
      await desk.sim.passTime(45);
      await writeLine(desk.sim, { customer: 'freight', says: '退货运费谁出？' });
      await expect(overlay.row(parcel)).toHaveAttribute('data-stage', 'overdue');
      await expect(overlay.row(parcel)).toContainText('已超时');
      await expect.poll(() => overlay.readOrder()).toEqual([refund, size, freight, parcel]);
      return desk.page;
    },
  },
  {
    name: 'answered',
    title: 'a human answer ends the wait',
    async play(stage) {
      const { desk, overlay } = stage;
      const answer = '让您久等了，包裹卡在中转站，我已经催了，今天下午六点前给您结果。';
      await desk.clickRow(parcel);
      await desk.typeDraft(answer);
      await desk.pressEnter();
      await expect.poll(() => readSent(stage)).toEqual([answer]);
      await expect.poll(() => overlay.readOrder()).toEqual([refund, size, freight]);
      return desk.page;
    },
  },
  {
    name: 'side-panel',
    title: 'the knowledge base in the side panel',
    async play(stage) {
      await writeLine(stage.desk.sim, { customer: 'wool', says: '羊绒毯能放洗衣机洗吗' });
      await stage.desk.clickRow(wool);
      const panel = await openPage(stage, 'sidepanel', { width: 400, height: 600 });
      await panel.getByRole('button', { name: '放入示例知识' }).click();
      await panel.getByRole('searchbox', { name: '搜索知识库' }).fill('羊绒怎么洗');
      await expect(panel.locator('.article-title').first()).toHaveText('羊绒制品洗护指南');
      return panel;
    },
  },
  {
    name: 'article-spoken',
    title: 'an article in spoken words, its facts compared with the original',
    async play({ extension }) {
      const panel = findPage(extension.context.pages(), 'sidepanel.html');
      await panel.getByRole('button', { name: '说人话：羊绒制品洗护指南' }).click();
      const version = panel.getByRole('region', { name: '本机口语版' });
      await expect(version).toContainText('30℃');
      await expect(version).toContainText('事实都在');
      return panel;
    },
  },
  {
    name: 'article-in-draft',
    title: 'and one click puts it into the draft of this customer',
    async play({ desk, extension }) {
      const panel = findPage(extension.context.pages(), 'sidepanel.html');
      await panel.getByRole('button', { name: /^插入到/ }).click();
      await expect(desk.composer).toHaveValue(/30℃.*平铺阴干/);
      await panel.close();
      await desk.page.bringToFront();
      return desk.page;
    },
  },
  {
    name: 'speak-plainly',
    title: 'Alt+K turns officialese in the draft into spoken words',
    async play({ desk, overlay }) {
      await desk.clickRow(freight);
      await desk.typeDraft(officialese);
      await desk.page.keyboard.press('Alt+k');
      const offline = overlay.panel.locator('[data-origin="offline"]');
      await expect(offline).toContainText('7天');
      await expect(offline.locator('.version-text')).not.toContainText('由商家承担');
      await expect(desk.composer).toHaveValue(officialese);
      return desk.page;
    },
  },
  {
    name: 'spoken-draft',
    title: 'inserted by the agent, undone with one Ctrl+Z if wanted',
    async play({ desk, overlay }) {
      await overlay.insert('offline');
      await expect(desk.composer).toHaveValue(/7天/);
      await expect(desk.composer).not.toHaveValue(officialese);
      await desk.composer.press('Control+z');
      await expect(desk.composer).toHaveValue(officialese);
      await desk.composer.press('Control+Shift+z');
      await expect(desk.composer).not.toHaveValue(officialese);
      return desk.page;
    },
  },
  {
    name: 'held',
    title: `${hurtful} is held, and the card says why`,
    async play(stage) {
      const { desk, overlay } = stage;
      const before = await readSent(stage);
      await overlay.panel.getByRole('button', { name: '关闭' }).click();
      await desk.clickRow(refund);
      await desk.typeDraft(hurtful);
      await desk.pressEnter();
      await expect(overlay.card).toContainText('生硬否定');
      await desk.pressEnter();
      expect(await readSent(stage)).toEqual(before);
      await expect(desk.composer).toHaveValue(hurtful);
      return desk.page;
    },
  },
  {
    name: 'alternative',
    title: 'Alt+J and Enter take a better sentence, its first slot selected',
    async play({ desk, overlay }) {
      await desk.page.keyboard.press('Alt+j');
      await expect(overlay.card.locator('.alternative').first()).toBeFocused();
      await desk.page.keyboard.press('Enter');
      await expect(desk.composer).toHaveValue(/\{.+\}/);
      await expect.poll(() => desk.composer.evaluate(readSelection)).toMatch(/^\{.+\}$/);
      return desk.page;
    },
  },
  {
    name: 'sent',
    title: 'slots filled, sent by the agent',
    async play(stage) {
      const { desk, overlay } = stage;
      await desk.page.keyboard.insertText('退货退款，运费我们出');
      await expect(desk.composer).toHaveValue(/退货退款，运费我们出/);
      const half = await desk.composer.inputValue();
      const [slot = ''] = /\{.+?\}/.exec(half) ?? [];
      await desk.composer.fill(half.replace(slot, '给您换一条新的'));
      await desk.pressEnter();
      await expect.poll(async () => (await readSent(stage)).at(-1)).toMatch(/①退货退款，运费我们出，②给您换一条新的/);
      await expect(overlay.card).toHaveCount(0);
      return desk.page;
    },
  },
  {
    name: 'blocked',
    title: 'a red line needs a reason before it may go out as it is',
    async play({ desk, overlay }) {
      await desk.clickRow(size);
      await desk.typeDraft(redLine);
      await desk.pressEnter();
      await expect(overlay.card).toHaveAttribute('data-severity', 'block');
      await overlay.card.getByRole('button', { name: '原样发送' }).click();
      await expect(overlay.card.getByText('为什么必须这样发？')).toBeVisible();
      await overlay.card.getByText('主管已同意').click();
      return desk.page;
    },
  },
  {
    name: 'armed',
    title: 'with a reason, the next press sends exactly this text',
    async play(stage) {
      const { desk, overlay } = stage;
      await overlay.card.getByRole('button', { name: '确认原样发送' }).click();
      await expect(overlay.card).toContainText('再按一次发送');
      expect((await readSent(stage)).at(-1)).not.toBe(redLine);
      return desk.page;
    },
  },
  {
    name: 'popup',
    title: 'the toolbar popup: who waits, and the switches',
    async play(stage) {
      await stage.desk.composer.fill('');
      const popup = await openPage(stage, 'popup', { width: 360, height: 600 });
      await expect(popup.getByRole('switch', { name: /在拼多多后台启用/ })).toBeChecked();
      for (const name of ['小***猪', '爱***风', '一***天']) await expect(popup.getByText(name)).toBeVisible();
      return popup;
    },
  },
  {
    name: 'options',
    title: 'the options page',
    async play(stage) {
      const options = await openPage(stage, 'options', { width: 1100, height: 800 });
      await expect(options.getByRole('heading', { level: 1 })).toBeVisible();
      await expect(options.getByRole('heading', { level: 2 }).first()).toBeVisible();
      return options;
    },
  },
  {
    name: 'practice',
    title: 'the practice page that opened by itself at install',
    async play({ extension }) {
      const practice = await findPracticePage(extension);
      const overlay = new OverlayPage(practice);
      await practice.bringToFront();
      await expect(practice.locator('[data-wr-conversation]')).toHaveCount(4, { timeout: 60_000 });
      await practice.locator('[data-wr-conversation="fish"]').click();
      await expect(practice.getByText('（已完成）')).toHaveCount(1);
      await practice.locator('[data-wr-conversation="orange"]').click();
      await practice.locator('[data-wr-composer]').click();
      await practice.keyboard.insertText(hurtful);
      await practice.keyboard.press('Enter');
      await expect(overlay.card).toContainText('生硬否定');
      return practice;
    },
  },
  {
    name: 'login-elsewhere',
    title: 'a login elsewhere stops the timers and says so',
    async play({ desk, overlay }) {
      await desk.page.bringToFront();
      await desk.sim.loginElsewhere();
      await expect(overlay.dock.getByText('账号在别处登录了')).toBeVisible();
      return desk.page;
    },
  },
  {
    name: 'no-page-events',
    title: 'in all this the page saw no click, key or submit made by a script',
    async play({ desk, overlay }) {
      await desk.sim.recover();
      await expect(overlay.dock.getByText('账号在别处登录了')).toHaveCount(0);
      expect(await desk.forbiddenEvents()).toEqual([]);
      return desk.page;
    },
  },
];

const findPage = (pages: Page[], file: string): Page => {
  const page = pages.find((one) => one.url().endsWith(file));
  if (!page) throw new Error(`${file} is not open`);
  return page;
};

const readSelection = (box: Element): string =>
  box instanceof HTMLTextAreaElement ? box.value.slice(box.selectionStart, box.selectionEnd) : '';
