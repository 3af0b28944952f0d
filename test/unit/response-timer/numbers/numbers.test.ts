import { describe, expect, it } from 'vitest';
import { countClock, readCappedAverageMs } from '@/utils/response-timer/numbers/count-clock';
import { countByDay, countByHour } from '@/utils/response-timer/numbers/count-over-time';
import { readMedianReplyMs, readReplyTimes } from '@/utils/response-timer/numbers/reply-times';
import type { WaitRow } from '@/utils/response-timer/numbers/wait-row';
import { tabulateWaits, type WaitsCsvWords, writeCsv } from '@/utils/response-timer/numbers/write-csv';

const noon = Date.parse('2026-11-24T12:00:00+08:00');
const limitMs = 180_000;
const turn = { id: 'three', unit: 'turn', measures: 'each-turn' } as const;
const customerDay = { ...turn, unit: 'customer-day' } as const;

let made = 0;
const row = (change: Partial<WaitRow> = {}): WaitRow => {
  made += 1;
  const startedAt = change.startedAt ?? noon + made * 1000;
  return {
    id: `row-${made}`,
    conversation: `c${made}`,
    console: 'pinduoduo',
    shop: 's',
    startedAt,
    isFirst: false,
    basis: 'arithmetic',
    clocks: [{ id: 'three', limitMs, dueAt: startedAt + limitMs, wasLate: false }],
    stage: 'calm',
    outcome: 'open',
    day: '2026-11-24',
    hour: 12,
    ...change,
  };
};
const replied = (waitedMs: number, change: Partial<WaitRow> = {}): WaitRow => {
  const startedAt = change.startedAt ?? noon;
  return row({
    outcome: 'replied',
    waitedMs,
    endedAt: startedAt + waitedMs,
    clocks: [{ id: 'three', limitMs, wasLate: waitedMs >= limitMs }],
    ...change,
  });
};

describe('the rate in time', () => {
  it('counts each turn by itself where the platform does', () => {
    const rows = [replied(5_000), replied(200_000), replied(30_000), replied(10_000)];
    expect(countClock(rows, turn, noon)).toEqual({ inTime: 3, late: 1, ratePercent: 75 });
  });

  it('loses a customer’s whole day with one late answer, and that day only', () => {
    const rows = [
      replied(5_000, { conversation: 'a' }),
      replied(200_000, { conversation: 'a' }),
      replied(5_000, { conversation: 'a' }),
      replied(5_000, { conversation: 'a', day: '2026-11-25' }),
      replied(5_000, { conversation: 'b' }),
    ];
    expect(countClock(rows, customerDay, noon)).toMatchObject({ inTime: 2, late: 1 });
    expect(countClock(rows, { ...turn, unit: 'session' }, noon)).toMatchObject({ inTime: 2, late: 1 });
    expect(countClock(rows, { ...turn, unit: 'session', measures: 'first-reply' }, noon)).toMatchObject({ inTime: 4 });
  });

  it('counts an unanswered customer as late the moment the limit passes, and before it not at all', () => {
    const rows = [row({ startedAt: noon })];
    expect(countClock(rows, turn, noon + limitMs - 1)).toEqual({ inTime: 0, late: 0, ratePercent: undefined });
    expect(countClock(rows, turn, noon + limitMs)).toMatchObject({ late: 1, ratePercent: 0 });
  });

  it('leaves out who was waved off or handed over in time, not who was late by then', () => {
    const gone = (outcome: WaitRow['outcome'], afterMs: number) =>
      row({ startedAt: noon, outcome, endedAt: noon + afterMs });
    const rows = [gone('dismissed', 9_000), gone('transferred', 9_000), gone('dismissed', limitMs)];
    expect(countClock(rows, turn, noon + 10 * limitMs)).toMatchObject({ inTime: 0, late: 1 });
  });

  it('ignores waits for which the clock did not run', () => {
    expect(countClock([replied(5_000, { clocks: [] })], turn, noon)).toMatchObject({ inTime: 0, late: 0 });
  });
});

describe('averages', () => {
  it('cap each turn and count an unanswered one as exactly the cap', () => {
    const rows = [replied(100_000), replied(9_000_000), row({ startedAt: noon })];
    expect(readCappedAverageMs(rows, { id: 'three', averageCapSeconds: 600 }, noon + limitMs)).toBe(1_300_000 / 3);
    expect(readCappedAverageMs(rows, { id: 'three', averageCapSeconds: 600 }, noon + 1)).toBe(350_000);
    expect(readCappedAverageMs([], { id: 'three' }, noon)).toBeUndefined();
  });

  it('tell first and later answers apart, with the longest wait, answered or not', () => {
    const rows = [
      ...[10, 20, 30, 40, 50, 60, 70, 80, 90, 100].map((s) => replied(s * 1000, { isFirst: true })),
      replied(7_000),
      row({ startedAt: noon }),
    ];
    const { first, next, longestMs } = readReplyTimes(rows, noon + 400_000);
    expect(first).toEqual({ count: 10, averageMs: 55_000, medianMs: 50_000, p90Ms: 90_000 });
    expect(next).toEqual({ count: 1, averageMs: 7_000, medianMs: 7_000, p90Ms: 7_000 });
    expect(longestMs).toBe(400_000);
    expect(readReplyTimes([], noon)).toMatchObject({ first: { count: 0, medianMs: undefined }, longestMs: undefined });
  });
});

describe('the agent’s own pace', () => {
  it('is the time between answers while the next customer already waits', () => {
    const rows = Array.from({ length: 12 }, (_, index) =>
      replied(60_000 + index * 20_000, { startedAt: noon, endedAt: noon + 60_000 + index * 20_000 }),
    );
    expect(readMedianReplyMs(rows)).toBe(20_000);
  });

  it('falls back to the waits when nobody queued, within sane bounds, and is unknown with few answers', () => {
    const quiet = (waitedMs: number, count: number) =>
      Array.from({ length: count }, (_, index) => replied(waitedMs, { startedAt: noon + index * 3_600_000 }));
    expect(readMedianReplyMs(quiet(40_000, 10))).toBe(40_000);
    expect(readMedianReplyMs(quiet(900_000, 10))).toBe(120_000);
    expect(readMedianReplyMs(quiet(1_000, 10))).toBe(5_000);
    expect(readMedianReplyMs(quiet(40_000, 9))).toBeUndefined();
  });
});

describe('over time', () => {
  it('shows every hour and every day, also the empty ones', () => {
    const rows = [replied(5_000, { hour: 9 }), replied(200_000, { hour: 21, day: '2026-11-23' })];
    const hours = countByHour(rows, customerDay, noon);
    expect(hours).toHaveLength(24);
    expect(hours.filter(({ inTime, late }) => inTime + late > 0)).toMatchObject([
      { hour: 9, inTime: 1 },
      { hour: 21, late: 1 },
    ]);
    expect(countByDay(rows, customerDay, noon, ['2026-11-22', '2026-11-23', '2026-11-24'])).toMatchObject([
      { inTime: 0, late: 0, ratePercent: undefined },
      { late: 1 },
      { inTime: 1 },
    ]);
  });
});

describe('the export', () => {
  it.each(['=1+1', '+1', '-1', '@SUM(A1)', '\t=1', '\r=1', '＝1'])('never lets a spreadsheet run %j', (evil) => {
    expect(writeCsv([[evil]])).toBe(`\uFEFF"'${evil}"\r\n`);
  });

  it('opens in Excel with Chinese, quotes, commas and line breaks intact', () => {
    expect(writeCsv([['店铺', 'a"b', '1,2', '一\n二']])).toBe('\uFEFF"店铺","a""b","1,2","一\n二"\r\n');
  });

  it('holds a line per wait under as many headings', () => {
    const words: WaitsCsvWords = {
      headings: {
        day: '日期',
        hour: '小时',
        console: '后台',
        shop: '店铺',
        customer: '顾客',
        startedAt: '开始',
        endedAt: '结束',
        waitedSeconds: '秒',
        isFirst: '首次',
        stage: '阶段',
        outcome: '结果',
        lateClocks: '超时',
      },
      yes: '是',
      no: '否',
      stages: { 'off-hours': '休', calm: '平', warn: '警', urgent: '急', overdue: '超' },
      outcomes: { open: '在等', replied: '已回', dismissed: '不用回', transferred: '转接' },
      nameConsole: () => '拼多多',
      nameLimit: (ms) => `${ms / 60_000}分钟`,
      formatTime: (at) => new Date(at).toISOString(),
    };
    const table = tabulateWaits([replied(200_400, { startedAt: noon }), row({ startedAt: noon })], words);
    expect(new Set(table.map((cells) => cells.length))).toEqual(new Set([12]));
    expect(table[1]?.slice(7)).toEqual(['200', '否', '平', '已回', '3分钟']);
    expect(table[2]?.[6]).toBe('');
  });
});
