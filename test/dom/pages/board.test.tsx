import { afterEach, describe, expect, it, vi } from 'vitest';
import { BoardPage } from '@/components/board/BoardPage';
import { CoverPage } from '@/components/board/CoverPage';
import type { BoardIo } from '@/components/board/types';
import { pageCatalogues } from '@/utils/i18n/page-catalogue';
import { defaultPolicy } from '@/utils/policy/policy';
import type { WaitRow } from '@/utils/response-timer/numbers/wait-row';
import { calmSituation } from '@/utils/response-timer/situation';
import {
  boardNow,
  coverQueue,
  coverSituation,
  createBoardIo,
  sampleCoverIo,
  sampleWait,
  sampleWaits,
} from '../../support/board-samples';
import { renderPage } from './render-page';

const t = pageCatalogues['zh-CN'];
const rules = defaultPolicy.response;
const minute = 60_000;
const show = (io: BoardIo) => renderPage(<BoardPage t={t} io={io} rules={rules} />);
/** So many customers of today, the first `late` of them answered too late. */
const today = (count: number, late: number): WaitRow[] =>
  Array.from({ length: count }, (_, index) =>
    sampleWait('pinduoduo', boardNow - 60 * minute, index < late ? 200_000 : 20_000, index),
  );

describe('the numbers page', () => {
  it.each([
    [100, 2, '还能漏 3 位'],
    [20, 1, '再漏 1 位就跌破 95%'],
    [20, 2, '已低于 95%，接下来连续 20 位及时能追回'],
  ])('of %i customers, %i late, says: %s', async (count, late, words) => {
    const page = await show(createBoardIo(today(count, late)));
    expect(page.readText()).toContain(words);
  });

  it('holds a platform that judges the average to its average', async () => {
    const rows = [10_000, 50_000].map((ms, index) => sampleWait('douyin', boardNow - 60 * minute, ms, index));
    const page = await show(createBoardIo(rows));
    expect(page.readText()).toContain('平均 30秒，目标 1分30秒以内');
  });

  it('never rounds a rate up to its target', async () => {
    const page = await show(createBoardIo(today(1000, 51)));
    expect(page.readText()).toContain('94.9%');
    expect(page.readText()).toContain(t.board.budget.counts(949, 1000, 'customer-day'));
  });

  it('says what will stand here while nothing is recorded, and nothing to export', async () => {
    const page = await show(createBoardIo([]));
    expect(page.readText()).toContain(t.board.empty.body);
    expect(page.isDisabled(t.board.exportCsv)).toBe(true);
  });

  it('shows an earlier day only in a longer period, with every figure in a table beside the picture', async () => {
    const yesterday = today(4, 1).map((row) => ({
      ...row,
      day: '2026-11-23',
      startedAt: row.startedAt - 1440 * minute,
    }));
    const page = await show(createBoardIo(yesterday));
    expect(page.readText()).toContain(t.board.empty.periodTitle);
    await page.click(t.board.periods.choices[7]);
    expect(page.readText()).toContain('2026-11-233175%');
    expect(page.readText()).toContain(t.board.charts.hourName(15));
    expect(page.readText()).toContain(t.board.budget.quiet);
  });

  it('tells how many ready replies of the period were used, of all consoles together', async () => {
    const replies = [
      { day: '2026-11-24', console: 'pinduoduo', offered: 9, accepted: 5 },
      { day: '2026-11-24', console: 'douyin', offered: 1, accepted: 0 },
      { day: '2026-11-20', console: 'douyin', offered: 2, accepted: 2 },
    ] as const;
    const page = await show(createBoardIo([], replies));
    expect(page.readText()).toContain(t.board.readyReplies(10, 5));
    await page.click(t.board.periods.choices[7]);
    expect(page.readText()).toContain(t.board.readyReplies(12, 7));
    expect((await show(createBoardIo([]))).readText()).not.toContain('现成回复');
  });

  it('follows the record while it is open', async () => {
    let tell: (rows: readonly WaitRow[] | undefined) => void = () => undefined;
    const page = await show({
      ...createBoardIo([]),
      watchWaits: (_, listener) => {
        tell = listener;
        listener([]);
        return () => undefined;
      },
    });
    await page.settle(() => tell(today(100, 2)));
    expect(page.readText()).toContain('还能漏 3 位');
    await page.settle(() => tell(undefined));
    expect(page.readText()).toContain(t.board.unreadable);
  });

  it('exports what is shown, without a name or a text, and says so', async () => {
    const saveFile = vi.fn();
    const page = await show({ ...createBoardIo(today(3, 1)), saveFile });
    await page.click(t.board.exportCsv);
    const [name, csv] = saveFile.mock.calls[0] ?? [];
    expect(name).toBe('暖回-等待记录-2026-11-24-2026-11-24.csv');
    expect(csv.split('\r\n')).toHaveLength(5);
    expect(csv).toContain('"2026-11-24 15:30:00"');
    expect(page.readNotice()).toBe(t.board.exported);
  });

  it('leaves the practice console out', async () => {
    const page = await show(createBoardIo(sampleWaits('practice', 5, 1, 9)));
    expect(page.readText()).toContain(t.board.empty.periodTitle);
  });
});

describe('the queue in large', () => {
  afterEach(() => vi.useRealTimers());
  const cover = (change: Partial<Parameters<typeof CoverPage>[0]> = {}) => (
    <CoverPage
      t={t}
      io={sampleCoverIo}
      queue={coverQueue}
      situation={coverSituation}
      isConnected={true}
      coverMinutes={10}
      {...change}
    />
  );

  it('shows everybody with stage, console and shop, who is late, what is promised and who is signed out', async () => {
    const text = (await renderPage(cover())).readText();
    for (const { name } of coverQueue) expect(text).toContain(name);
    expect(text).toContain(t.board.cover.heading(5));
    expect(text).toContain(t.board.cover.overdue(1));
    expect(text).toContain(`${t.overlay.stages.urgent} · ${t.common.consoles.pinduoduo} · 暖暖杂货铺`);
    expect(text).toContain(t.board.cover.promises(1));
    expect(text).toContain(t.alerts.presence.state['logged-out'](t.common.consoles.vipshop));
    expect(text).toContain(t.board.cover.awayLeft(9));
  });

  it('brings the agent back with one click', async () => {
    const sent = vi.fn();
    const page = await renderPage(cover({ io: { ...sampleCoverIo, cover: sent } }));
    await page.click(t.board.cover.imBack);
    expect(sent).toHaveBeenCalledExactlyOnceWith(0);
  });

  it('is asked for again once the agent is back', async () => {
    const sent = vi.fn();
    const page = await renderPage(
      cover({ io: { ...sampleCoverIo, cover: sent }, situation: calmSituation, queue: [] }),
    );
    expect(page.readText()).toContain(t.board.cover.nobody);
    await page.click(t.board.cover.start(10));
    expect(sent).toHaveBeenCalledExactlyOnceWith(10);
  });

  it('says plainly when the background is out of reach, and stops saying it afterwards', async () => {
    vi.useFakeTimers();
    const page = await renderPage(cover({ isConnected: false }));
    expect(page.readText()).not.toContain(t.board.cover.lost);
    await page.settle(() => vi.advanceTimersByTime(1500));
    expect(page.readText()).toContain(t.board.cover.lost);
    await page.draw(cover());
    expect(page.readText()).not.toContain(t.board.cover.lost);
  });

  it('counts down by itself', async () => {
    vi.useFakeTimers();
    let now = boardNow;
    const page = await renderPage(cover({ io: { ...sampleCoverIo, clock: { now: () => now } } }));
    expect(page.readText()).toContain('0:19');
    now += 5000;
    await page.settle(() => vi.advanceTimersByTime(1000));
    expect(page.readText()).toContain('0:14');
  });
});
