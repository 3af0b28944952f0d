import { expect, type Page, test } from '@playwright/test';
import { editorKinds, type TestedEditor } from '../consoles/editors/types';
import { startIme } from '../support/ime-compose';
import { openEditor } from '../support/open-editor';

/** Together 2,000 tries and 200 races. */
const triesPerKind = 250;
const racesPerKind = 25;

const emoji = '😊👨‍👩‍👧‍👦👍🏽🇨🇳❤️';
const lines = '第一行\n第二行';
const cases = [
  { name: 'a single line', before: '您好谢谢', at: [2, 2], range: 'caret', text: '今天发出' },
  { name: 'several lines, one of them empty', before: '您好谢谢', at: [2, 2], range: 'caret', text: '一\n二\n\n四' },
  { name: 'emoji', before: '您好谢谢', at: [4, 4], range: 'caret', text: emoji },
  { name: '2,000 characters', before: '您好', at: [2, 2], range: 'caret', text: '亲，您放心。'.padEnd(2000, '长文本') },
  { name: 'at the caret inside a line', before: lines, at: [6, 6], range: 'caret', text: '甲\n乙' },
  { name: 'in place of a selection over two lines', before: lines, at: [1, 5], range: 'selection', text: '甲' },
  { name: 'in place of everything', before: lines, at: [3, 3], range: 'all', text: `新的\n${emoji}` },
  { name: 'into the empty editor with its placeholder', before: '', at: [0, 0], range: 'caret', text: '您好' },
] as const;

const fitTo = (kind: TestedEditor) => (text: string) => (kind === 'input' ? text.replaceAll('\n', ' ') : text);

const clickInto = (page: Page) =>
  page
    .locator('#host')
    .locator('textarea, input, [contenteditable="true"]')
    .click({ position: { x: 5, y: 5 } });

/** Slate looks at the selection ten times a second: a key in the moment before it draws its own again is lost, with or without us. */
const press = async (page: Page, key: string): Promise<void> => {
  await page.keyboard.press(key);
  await page.waitForFunction(() => window.isEditorSettled());
};

/** With the keys an agent has. */
const selectByKeys = async (page: Page, [start, end]: readonly [number, number]): Promise<void> => {
  await clickInto(page);
  await press(page, 'Control+Home');
  for (let step = 0; step < start; step += 1) await press(page, 'ArrowRight');
  for (let step = start; step < end; step += 1) await press(page, 'Shift+ArrowRight');
};

for (const [index, kind] of editorKinds.entries()) {
  test.describe(`a composer made with ${kind}`, () => {
    const fitLine = fitTo(kind);

    for (const { name, before: draft, at, range, text: wish } of cases) {
      test(`takes ${name}, and the agent's own undo brings the draft back`, async ({ page }) => {
        const editor = await openEditor(page, kind);
        const [before, text] = [fitLine(draft), fitLine(wish)];
        await editor.setText(before);
        await selectByKeys(page, at);
        expect((await editor.read()).selection).toEqual({ start: at[0], end: at[1] });

        expect(await editor.fill({ text: wish, range, expectedDraft: before })).toBe('filled');
        const start = range === 'all' ? 0 : at[0];
        const end = range === 'all' ? before.length : at[1];
        const wanted = before.slice(0, start) + text + before.slice(end);
        const caret = start + text.length;
        expect(await editor.read()).toEqual({ text: wanted, selection: { start: caret, end: caret } });
        expect(await editor.readModel()).toBe(wanted);
        expect(await editor.readLetters()).toBe(wanted.replaceAll('\n', ''));

        await page.keyboard.press('Control+z');
        await expect.poll(editor.readModel).toBe(before);
        await expect.poll(async () => (await editor.read()).text).toBe(before);
      });
    }

    test('is read and selected at every place, empty lines included', async ({ page }) => {
      const editor = await openEditor(page, kind);
      const text = fitLine('您好\n\n在的\n');
      await editor.setText(text);
      await clickInto(page);
      for (let start = 0; start <= text.length; start += 1) {
        for (let end = start; end <= text.length; end += 1) {
          await editor.select({ start, end });
          expect((await editor.read()).selection).toEqual({ start, end });
        }
      }
      await editor.select({ start: 4, end: 6 });
      await page.keyboard.type('x');
      await expect.poll(editor.readModel).toBe(fitLine('您好\n\nx\n'));
    });

    test('holds what was wanted or the old draft, never anything else', async ({ page }) => {
      const editor = await openEditor(page, kind);
      const tries = await editor.runTries(2026_1127 + index, triesPerKind);
      test.info().annotations.push({ type: 'tries', description: JSON.stringify({ kind, ...tries }) });
      expect(tries.corrupted).toEqual([]);
      expect(tries.filled + tries.refused.length).toBe(triesPerKind);
      // Refusing everything would garble nothing either.
      expect(tries.filled).toBeGreaterThanOrEqual(triesPerKind * 0.95);
    });

    test('loses nothing that the agent types or composes during a fill', async ({ page }) => {
      const editor = await openEditor(page, kind);
      const ime = await startIme(page);
      const results: string[] = [];
      const text = '【已填】';
      for (let round = 0; round < racesPerKind; round += 1) {
        await editor.setText('原文');
        await clickInto(page);
        await page.keyboard.press('Control+End');
        const range = (['caret', 'all', { start: 0, end: 1 }] as const)[round % 3] ?? 'caret';
        const isComposed = round % 4 === 3;
        const typed = isComposed ? '你好' : 'qwert';
        const type = async () => {
          if (!isComposed) return await page.keyboard.type(typed);
          for (const step of ['n', 'ni h', 'ni hao']) await ime.compose(step);
          await ime.commit(typed);
        };
        const fill = () => editor.fill({ text, range, ...(range !== 'caret' && { expectedDraft: '原文' }) });
        const isTypedFirst = round % 2 === 0;
        const typing = isTypedFirst ? type() : undefined;
        const [result] = await Promise.all([fill(), typing ?? type()]);
        results.push(result);

        await expect.poll(async () => (await editor.read()).text === (await editor.readModel())).toBe(true);
        const model = await editor.readModel();
        const story = `round ${round}, ${result}: ${model}`;
        for (const letter of typed) expect(model.split(letter).length - 1, story).toBe(1);
        const copies = model.split(text).length - 1;
        expect(copies, story).toBeLessThanOrEqual(1);
        if (result === 'filled') expect(copies, story).toBe(1);
      }
      test.info().annotations.push({ type: 'races', description: `${kind}: ${results.join(' ')}` });
    });
  });
}

test('takes back what a page made of the text, and says so', async ({ page }) => {
  const editor = await openEditor(page, 'plain');
  await page.evaluate(() => {
    document.querySelector('[contenteditable]')?.addEventListener('paste', (event) => {
      event.preventDefault();
      document.execCommand('insertText', false, '只剩一半');
    });
  });
  await editor.setText('您好谢谢');
  await selectByKeys(page, [2, 2]);
  expect(await editor.fill({ text: '今天十八点前发出', range: 'caret' })).toBe('not-taken');
  expect((await editor.read()).text).toBe('您好谢谢');
});
