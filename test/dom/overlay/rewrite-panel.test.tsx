import { describe, expect, it } from 'vitest';
import type { RewritePanelView } from '@/components/overlay/types';
import type { FactProblem } from '@/utils/rewrite/types';
import { sampleRewrite, sampleView } from '../../support/overlay-samples';
import { mountOverlay } from './mount-overlay';

const viewOf = (change: Partial<RewritePanelView> = {}) => sampleView({ queue: [], rewrite: sampleRewrite(change) });

const insertOf = (origin: 'offline' | 'llm') => `.version[data-origin="${origin}"] .is-primary`;
const blockerOf = (origin: 'offline' | 'llm') => `.version[data-origin="${origin}"] .blocker`;

const broken: FactProblem[] = [
  { kind: 'changed', factKind: 'duration', source: '7日内', rewrite: '10天内' },
  { kind: 'lost', factKind: 'payer', source: '运费由买家承担', rewrite: '' },
  { kind: 'invented', factKind: 'amount', source: '', rewrite: '5元' },
];

describe('the rewrite panel', () => {
  it('offers the local version at once', async () => {
    const overlay = await mountOverlay(viewOf());
    expect(overlay.all('.version')).toHaveLength(1);
    await overlay.click(overlay.find(insertOf('offline')));
    expect(overlay.calls).toEqual([{ name: 'insertVersion', args: ['offline'] }]);
  });

  it('never lets a half-written version be inserted or copied', async () => {
    const overlay = await mountOverlay(
      viewOf({ hasEndpoint: true, llm: { status: 'streaming', text: '您放心，', problems: [] } }),
    );
    await overlay.click(overlay.find(insertOf('llm')));
    expect(overlay.calls).toEqual([]);
    expect(overlay.find(blockerOf('llm')).textContent).toBe('写完并核对后才能插入');
    expect(overlay.find('.version[data-origin="llm"]').textContent).not.toContain('复制');
  });

  it('shows every fact that does not match and refuses to insert', async () => {
    const overlay = await mountOverlay(
      viewOf({ hasEndpoint: true, llm: { status: 'done', text: '10天内都可以退。', problems: broken } }),
    );
    expect(overlay.all('.facts li').map((line) => line.textContent)).toEqual([
      '时长 · 变了原文“7日内”，这里成了“10天内”',
      '谁出钱 · 漏了原文有“运费由买家承担”，这里没有',
      '金额 · 多出来的原文没有“5元”',
    ]);
    await overlay.click(overlay.find(insertOf('llm')));
    expect(overlay.calls).toEqual([]);
    expect(overlay.find(insertOf('llm')).getAttribute('aria-describedby')).toBe(overlay.find(blockerOf('llm')).id);
  });

  it('inserts nothing while another conversation is open, and says whose it is', async () => {
    const overlay = await mountOverlay(
      viewOf({ isParked: true, hasEndpoint: true, llm: { status: 'done', text: '都可以退。', problems: [] } }),
    );
    expect(overlay.find('.parked').textContent).toBe('这条建议属于 S*******n，切回该会话再插入。');
    await overlay.click(overlay.find(insertOf('offline')));
    await overlay.click(overlay.find(insertOf('llm')));
    expect(overlay.calls).toEqual([]);
  });

  it('explains a failed version and retries it', async () => {
    const overlay = await mountOverlay(
      viewOf({ hasEndpoint: true, llm: { status: 'failed', text: '半句', problems: [], reason: 'not-in-this-build' } }),
    );
    expect(overlay.find('.version[data-origin="llm"]').textContent).not.toContain('半句');
    expect(overlay.find('.failed').textContent).toBe('模型没有写完，请重试。本地口语版照常可用。');
    await overlay.click(overlay.button('重试'));
    expect(overlay.calls).toEqual([{ name: 'retryLlm', args: [] }]);
  });

  it('says what became of an insert and takes it back', async () => {
    const overlay = await mountOverlay(viewOf({ inserted: { ok: true } }));
    await overlay.click(overlay.button('撤销'));
    expect(overlay.calls).toEqual([{ name: 'undoInsert', args: [] }]);

    await overlay.show(viewOf({ inserted: { ok: false, reason: 'other-conversation' } }));
    expect(overlay.find('.insert-result').textContent).toBe('当前打开的不是这位顾客，没有插入。请切回原会话再试。');
  });

  it('copies, keeps the source folded, and closes with Esc', async () => {
    const overlay = await mountOverlay(viewOf());
    await overlay.click(overlay.button('复制'));
    expect(overlay.button('已复制')).toBeDefined();
    expect(overlay.find('.source').hasAttribute('open')).toBe(false);
    await overlay.press(overlay.find(insertOf('offline')), 'Escape');
    expect(overlay.calls.map(({ name }) => name)).toEqual(['copyVersion', 'closeRewrite']);
  });
});
