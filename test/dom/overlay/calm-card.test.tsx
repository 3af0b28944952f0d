import { describe, expect, it } from 'vitest';
import type { OverlayView, UpsetView } from '@/components/overlay/types';
import { sampleFinding, sampleKey, sampleNow, sampleView } from '../../support/overlay-samples';
import { mountOverlay } from './mount-overlay';

const box = { left: 300, top: 500, width: 600, height: 120 };
const upsetView = (change: Partial<UpsetView> = {}, view: Partial<OverlayView> = {}) =>
  sampleView({
    queue: [],
    composer: { box, findings: [], isDraftEmpty: true },
    upset: {
      id: 'a',
      kind: 'anger',
      strength: 2,
      answered: 0,
      isOpen: true,
      handOver: undefined,
      hasModel: false,
      ...change,
    },
    ...view,
  });

describe('the cue that a customer is upset', () => {
  it('is one line of icon and words by the composer, and opens the card', async () => {
    const overlay = await mountOverlay(upsetView({ isOpen: false }));
    const cue = overlay.button('顾客生气了');
    expect(cue.querySelector('[data-icon="heart"]')).not.toBeNull();
    expect(overlay.all('.card')).toEqual([]);
    await overlay.click(cue);
    expect(overlay.calls).toEqual([{ name: 'openCalming', args: [] }]);
  });

  it('is said once per conversation in the one live region', async () => {
    const overlay = await mountOverlay(upsetView({ isOpen: false }));
    const said = () => overlay.find('.live').textContent;
    expect(overlay.all('[aria-live], [role="status"]')).toHaveLength(1);
    expect(said()).toBe('顾客生气了，按 Alt+J 看怎么回。');
    await overlay.show(upsetView({ id: 'b', kind: 'urging', isOpen: false }), sampleNow + 10_000);
    expect(said()).toBe('顾客一直在催，按 Alt+J 看怎么回。');
    await overlay.show(upsetView({ isOpen: false, kind: 'complaint-threat' }), sampleNow + 20_000);
    expect(said()).toBe('顾客一直在催，按 Alt+J 看怎么回。');
  });

  it('does not take the focus, nor does its card', async () => {
    const composer = document.createElement('textarea');
    document.body.append(composer);
    composer.focus();
    await mountOverlay(upsetView());
    expect(document.activeElement).toBe(composer);
    composer.remove();
  });
});

describe('the card for an upset customer', () => {
  const [calm, repeat, handOver] = ['先接住情绪，说现在做什么', '顾客坚持时，客气地再说一遍', '请主管接手'];
  const steps = (overlay: { all(selector: string): HTMLElement[] }) =>
    overlay.all('.alternatives .label').map(({ firstChild }) => firstChild?.textContent);

  it('offers to calm, to repeat and to hand over, with the slots marked', async () => {
    const overlay = await mountOverlay(upsetView());
    expect(overlay.find('.card h2').textContent).toBe('顾客生气了');
    expect(steps(overlay)).toEqual([calm, repeat, handOver]);
    const first = overlay.find('.alternative');
    expect(first.textContent).toMatch(/对不起.+您看这样可以吗？$/);
    expect([...first.querySelectorAll('.slot')].map((slot) => slot.textContent)).toEqual(['处理动作', '时间']);
  });

  it('puts the second wording first when the customer insists, then the supervisor', async () => {
    const overlay = await mountOverlay(upsetView({ answered: 1 }));
    expect(steps(overlay)).toEqual([repeat, handOver, calm]);
    expect(overlay.find('.severity').textContent).toBe('答过一次，顾客还不满意');
    await overlay.show(upsetView({ answered: 4 }));
    expect(steps(overlay)).toEqual([handOver, calm, repeat]);
    expect(overlay.all('[data-entry]').filter((it) => it.closest('.card'))).toHaveLength(1);
  });

  it('gives a reply to the draft and asks for the summary', async () => {
    const overlay = await mountOverlay(upsetView({ kind: 'urging' }));
    const reply = overlay.find('.alternative');
    await overlay.click(reply);
    await overlay.click(overlay.button('复制给主管的摘要'));
    expect(overlay.calls).toEqual([
      { name: 'insertReply', args: [expect.stringMatching(/^让您等急了，对不起。.*\{时间\}/)] },
      { name: 'copyHandOver', args: ['template'] },
    ]);
  });

  it('shows the summary it has copied, and says when it could not', async () => {
    const text = '【请主管接手】S***n，顾客生气了。';
    const overlay = await mountOverlay(upsetView({ handOver: { text, state: 'copied', fellBack: false } }));
    expect(overlay.find('.hand-over').textContent).toBe(`已复制，粘贴给主管就行${text}`);
    await overlay.show(upsetView({ handOver: { text, state: 'not-copied', fellBack: false } }));
    expect(overlay.find('.hand-over').textContent).toContain('没能自动复制');
  });

  it('offers the model’s summary only where one can be asked, says that it writes, and when it could not', async () => {
    const overlay = await mountOverlay(upsetView());
    expect(() => overlay.button('请大模型写摘要')).toThrow();
    await overlay.show(upsetView({ hasModel: true }));
    await overlay.click(overlay.button('请大模型写摘要'));
    expect(overlay.calls).toEqual([{ name: 'copyHandOver', args: ['llm'] }]);
    await overlay.show(upsetView({ hasModel: true, handOver: { text: '', state: 'writing', fellBack: false } }));
    expect(overlay.find('.hand-over').textContent).toBe('大模型正在写…');
    expect(() => overlay.button('请大模型写摘要')).toThrow();
    const text = '【请主管接手】';
    await overlay.show(upsetView({ hasModel: true, handOver: { text, state: 'copied', fellBack: true } }));
    expect(overlay.find('.hand-over').textContent).toBe(`大模型没写成，先用模板。已复制，粘贴给主管就行${text}`);
  });

  it('closes with Esc', async () => {
    const overlay = await mountOverlay(upsetView());
    await overlay.press(overlay.find('.alternative'), 'Escape');
    expect(overlay.calls).toEqual([{ name: 'closeCard', args: [] }]);
  });

  it('gives way to a held send', async () => {
    const card = {
      conversation: sampleKey('a'),
      findings: [sampleFinding()],
      draft: '亲，这个情况我不能给您退',
      mode: 'held',
      isArmed: false,
      rephrases: [],
      canRephrase: false,
    } as const;
    const overlay = await mountOverlay(upsetView({}, { card }));
    expect(overlay.all('.card').map(({ dataset }) => dataset.mode)).toEqual(['held']);
  });
});
