import { describe, expect, it } from 'vitest';
import type { CheckCardView } from '@/components/overlay/types';
import { consoleCatalogues } from '@/utils/i18n/console-catalogue';
import { checkCategories } from '@/utils/policy/rule-set';
import { sampleBlock, sampleDraft, sampleFinding, sampleKey, sampleView } from '../../support/overlay-samples';
import { mountOverlay, trust } from './mount-overlay';

const viewOf = (change: Partial<CheckCardView> = {}) =>
  sampleView({
    queue: [],
    card: {
      conversation: sampleKey('S*******n'),
      findings: [sampleFinding()],
      draft: sampleDraft,
      mode: 'held',
      isArmed: false,
      rephrases: [],
      canRephrase: false,
      ...change,
    },
  });

describe('the check card', () => {
  it('says the fault, shows the words and why they hurt, and offers something better', async () => {
    const overlay = await mountOverlay(viewOf());
    expect(overlay.find('.card h2').textContent).toBe('生硬否定');
    expect(overlay.find('.quote mark').textContent).toBe('我不能给您退');
    expect(overlay.find('.why').textContent).toBe('只说不能做什么，顾客听到的是“我们不想帮您”。');
    expect(overlay.all('.alternative')).toHaveLength(2);
    expect(overlay.all('.alternative .slot').map((slot) => slot.textContent)).toEqual(['方案A', '方案B', '时间']);
  });

  it('prefers the reason of the rule that matched', async () => {
    const overlay = await mountOverlay(viewOf({ findings: [sampleFinding({ reason: '主管写的理由。' })] }));
    expect(overlay.find('.why').textContent).toBe('主管写的理由。');
  });

  it('has a name and a reason for every category in every language', () => {
    for (const { check } of Object.values(consoleCatalogues)) {
      expect(Object.keys(check.categories)).toEqual([...checkCategories]);
      for (const { name, why } of Object.values(check.categories)) {
        expect(name).not.toBe('');
        expect(why).not.toBe('');
      }
    }
  });

  it('does not take the focus when it opens', async () => {
    const composer = document.createElement('textarea');
    document.body.append(composer);
    composer.focus();
    await mountOverlay(viewOf());
    expect(document.activeElement).toBe(composer);
    composer.remove();
  });

  it('puts an alternative into the draft, goes back to the words, or reports a false alarm', async () => {
    const overlay = await mountOverlay(viewOf());
    await overlay.click(overlay.find('.alternative'));
    await overlay.click(overlay.button('改好再发'));
    await overlay.click(overlay.button('误报'));
    const finding = sampleFinding();
    expect(overlay.calls).toEqual([
      { name: 'useAlternative', args: [finding, finding.alternatives[0]] },
      { name: 'editFinding', args: [finding] },
      { name: 'markFalseAlarm', args: [finding] },
    ]);
  });

  it('offers the model only with an endpoint, and shows what came back as one more alternative', async () => {
    const overlay = await mountOverlay(viewOf());
    expect(overlay.all('.alternatives .button')).toHaveLength(0);
    await overlay.show(viewOf({ canRephrase: true }));
    await overlay.click(overlay.button('换个说法（智能）'));
    expect(overlay.calls).toEqual([{ name: 'rephrase', args: [sampleFinding()] }]);

    const rephrase = { by: 'llm', start: 6 } as const;
    await overlay.show(viewOf({ canRephrase: true, rephrases: [{ ...rephrase, answer: undefined }] }));
    await overlay.click(overlay.button('正在想别的说法…'));
    expect(overlay.calls).toHaveLength(1);
    const answer = { type: 'rephrase-done', text: '我先帮您提交申请，您看可以吗？', title: '' } as const;
    await overlay.show(viewOf({ canRephrase: true, rephrases: [{ ...rephrase, answer }] }));
    const offered = overlay.all('.alternative').at(-1);
    expect(offered?.textContent).toBe(answer.text);
    if (offered) await overlay.click(offered);
    expect(overlay.calls.at(-1)).toEqual({ name: 'useAlternative', args: [sampleFinding(), answer.text] });
  });

  it('says why the model gave nothing, and can be asked again', async () => {
    const answer = { type: 'rephrase-failed', reason: 'promise-invented' } as const;
    const rephrases = [{ by: 'llm', start: 6, answer }] as const;
    const overlay = await mountOverlay(viewOf({ canRephrase: true, rephrases }));
    expect(overlay.find('.alternatives .failed').textContent).toContain('没有的承诺');
    await overlay.click(overlay.button('换个说法（智能）'));
    expect(overlay.calls).toHaveLength(1);
  });

  it('names the article an alternative is from, and says nothing where none fits', async () => {
    const found = { type: 'rephrase-done', text: '未拆封的话可以退。', title: '退货规则' } as const;
    const overlay = await mountOverlay(viewOf({ rephrases: [{ by: 'knowledge', start: 6, answer: found }] }));
    expect(overlay.all('.alternative').at(-1)?.textContent).toBe('未拆封的话可以退。 来自：退货规则');
    const none = { type: 'rephrase-failed', reason: 'no-article' } as const;
    await overlay.show(viewOf({ rephrases: [{ by: 'knowledge', start: 6, answer: none }] }));
    expect(overlay.all('.alternative')).toHaveLength(2);
    expect(overlay.all('.failed')).toHaveLength(0);
  });

  it('walks to the alternative of the model with the arrow keys', async () => {
    const answer = { type: 'rephrase-done', text: '我先帮您提交申请，您看可以吗？', title: '' } as const;
    const rephrases = [{ by: 'llm', start: 6, answer }] as const;
    const overlay = await mountOverlay(viewOf({ canRephrase: true, rephrases }));
    const smart = overlay.button('换个说法（智能）');
    smart.focus();
    await overlay.press(smart, 'ArrowUp');
    expect(overlay.root.activeElement?.textContent).toBe(answer.text);
  });

  it('sends a warned sentence as it is with one click', async () => {
    const overlay = await mountOverlay(viewOf());
    await overlay.click(overlay.button('原样发送'));
    expect(overlay.calls).toEqual([{ name: 'sendAsIs', args: [] }]);
  });

  it('wants a reason before a blocked sentence may go', async () => {
    const overlay = await mountOverlay(viewOf({ findings: [sampleFinding(), sampleBlock()] }));
    expect(overlay.find('.card h2').textContent).toBe('站外引流、私下交易');
    await overlay.click(overlay.button('原样发送'));
    await overlay.click(overlay.button('确认原样发送'));
    expect(overlay.calls).toEqual([]);

    await overlay.fire(overlay.find('.reason input[type=radio]'), trust(new MouseEvent('click', { bubbles: true })));
    await overlay.click(overlay.button('确认原样发送'));
    expect(overlay.calls).toEqual([{ name: 'sendAsIs', args: ['顾客要求这样写'] }]);
  });

  it('keeps the keyboard inside while the reason opens and closes', async () => {
    const overlay = await mountOverlay(viewOf({ findings: [sampleBlock()] }));
    overlay.button('原样发送').focus();
    await overlay.click(overlay.button('原样发送'));
    expect(overlay.root.activeElement).toBe(overlay.find('.reason input'));
    await overlay.press(overlay.find('.reason input'), 'Escape');
    expect(overlay.root.activeElement).toBe(overlay.find('.alternative'));
    expect(overlay.calls).toEqual([]);
  });

  it('takes a typed reason, and Enter inside an input method does not confirm it', async () => {
    const overlay = await mountOverlay(viewOf({ findings: [sampleBlock()] }));
    await overlay.click(overlay.button('原样发送'));
    const input = overlay.find('.reason-other');
    if (!(input instanceof HTMLInputElement)) throw new Error('not an input');
    input.value = '顾客主动要求';
    await overlay.fire(input, trust(new InputEvent('input', { bubbles: true })));
    await overlay.press(input, 'Enter', { isComposing: true });
    expect(overlay.calls).toEqual([]);
    await overlay.press(input, 'Enter');
    expect(overlay.calls).toEqual([{ name: 'sendAsIs', args: ['顾客主动要求'] }]);
  });

  it('says that the next press sends, once it is armed', async () => {
    const overlay = await mountOverlay(viewOf({ isArmed: true }));
    expect(overlay.find('.armed').textContent).toBe('再按一次发送，就会原样发出。');
    expect(overlay.all('[data-action="send-as-is"]')).toEqual([]);
  });

  it('offers no sending when the agent only looks', async () => {
    const overlay = await mountOverlay(viewOf({ mode: 'peek' }));
    expect(overlay.all('[data-action="send-as-is"]')).toEqual([]);
  });

  it('walks with the arrow keys through alternatives and on to the next finding, and closes with Esc', async () => {
    const overlay = await mountOverlay(viewOf({ findings: [sampleFinding(), sampleBlock()] }));
    const focused = () => overlay.root.activeElement?.textContent;
    const press = async (key: string) => {
      const active = overlay.root.activeElement;
      await overlay.press(active instanceof HTMLElement ? active : overlay.find('.alternative'), key);
    };
    overlay.find('.alternative').focus();
    await press('ArrowDown');
    expect(overlay.find('.card h2').textContent).toBe('生硬否定');
    expect(focused()).toContain('这边我给您两个办法');
    await press('ArrowDown');
    expect(focused()).toContain('退款我先帮您提交申请');
    await press('ArrowUp');
    await press('ArrowUp');
    expect(overlay.find('.card h2').textContent).toBe('站外引流、私下交易');
    expect(focused()).toContain('为了您的售后有保障');
    await press('Escape');
    expect(overlay.calls).toEqual([{ name: 'closeCard', args: [] }]);
  });
});
