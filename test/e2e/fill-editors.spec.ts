import { test as base, expect } from '@playwright/test';
import { buildProbe } from '../support/build-probe';
import type { FillProbe } from '../support/fill-probe';

const test = base.extend<{ probe: Pick<FillProbe, 'fill' | 'undo'> & { read(id: string): Promise<string> } }>({
  probe: async ({ page }, use) => {
    await page.setContent('<!doctype html><body></body>');
    await page.addScriptTag({ content: await buildProbe('fill-probe.tsx') });
    await page.locator('#react-textarea').waitFor();
    await use({
      fill: (id, text, range) =>
        page.evaluate(([i, t, r]) => window.fillProbe.fill(i, t, r), [id, text, range] as const),
      undo: () => page.evaluate(() => window.fillProbe.undo()),
      read: (id) => page.evaluate((i) => window.fillProbe.read(i), id),
    });
  },
});

const text = '今天 18 点前发出\n您放心😊';

test.describe('filling the editors of real pages', () => {
  for (const id of ['react-textarea', 'plain', 'plaintext', 'shadow-textarea', 'shadow-plain']) {
    test(`${id}: at the caret, in one undo step, and taken back`, async ({ page, probe }) => {
      await page.locator(`#${id}`).click();
      await page.keyboard.insertText('您好。谢谢');
      await page.keyboard.press('ArrowLeft');
      await page.keyboard.press('ArrowLeft');
      expect(await probe.fill(id, text, 'caret')).toBe('filled');
      expect(await probe.read(id)).toBe(`您好。${text}谢谢`);
      await page.keyboard.press('Control+z');
      expect(await probe.read(id)).toBe('您好。谢谢');
      await page.keyboard.press('Control+Shift+z');
      expect(await probe.undo()).toBe('undone');
      expect(await probe.read(id)).toBe('您好。谢谢');
    });

    test(`${id}: the whole draft`, async ({ page, probe }) => {
      await page.locator(`#${id}`).click();
      await page.keyboard.insertText('我不能给您退');
      expect(await probe.fill(id, text, 'all')).toBe('filled');
      expect(await probe.read(id)).toBe(text);
    });
  }

  test("reaches the page's own model in a controlled field", async ({ page, probe }) => {
    expect(await probe.fill('react-textarea', text, 'caret')).toBe('filled');
    expect(await page.evaluate(() => window.fillProbe.models['react-textarea'])).toBe(text);
    expect(await probe.fill('react-input', text, 'caret')).toBe('filled');
    expect(await page.evaluate(() => window.fillProbe.models['react-input'])).toBe(text.replace('\n', ' '));
  });

  test('says so when the page puts its own text back', async ({ probe }) => {
    expect(await probe.fill('stubborn', text, 'all')).toBe('not-taken');
    expect(await probe.read('stubborn')).toBe('固定');
  });

  test('never writes behind the back of Slate', async ({ probe }) => {
    expect(await probe.fill('slate', text, 'caret')).toBe('not-taken');
    expect(await probe.read('slate')).toBe('');
  });

  test('refuses an editor in a shadow root that takes no text, and leaves it as it was', async ({ probe }) => {
    expect(await probe.fill('shadow-slate', text, 'caret')).toBe('not-taken');
    expect(await probe.read('shadow-slate')).toBe('');
  });

  test('waits for an editor that takes the paste a moment later, and pastes once', async ({ page, probe }) => {
    expect(await probe.fill('pasting', '您放心', 'caret')).toBe('filled');
    expect(await page.evaluate(() => window.fillProbe.models.pasting)).toBe('您放心');
  });
});
