import 'fake-indexeddb/auto';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { sumReplyCounts } from '@/utils/knowledge/reply-counts';
import { createDatabase, type Database } from '@/utils/storage/database';
import { createReplyCountsReader, createReplyCountsRepository } from '@/utils/storage/reply-counts-repository';

const dayMs = 86_400_000;
let database: Database;
let warnings: string[];
let now: number;
beforeEach(() => {
  database = createDatabase('reply-counts-test');
  warnings = [];
  now = Date.parse('2026-11-24T23:30:00+08:00');
});
afterEach(() => database.delete());

const open = () => ({
  ...createReplyCountsRepository({ database, clock: { now: () => now }, readTimeZone: async () => 'Asia/Shanghai' }),
  ...createReplyCountsReader(database, { warn: (event: string) => void warnings.push(event) }),
});

describe('how many ready replies were offered and taken', () => {
  it('is counted per console and day of the shop, taken back ones not', async () => {
    const { count, list } = open();
    await Promise.all([count('pinduoduo', 'offered'), count('pinduoduo', 'offered'), count('douyin', 'offered')]);
    await count('pinduoduo', 'accepted');
    await count('pinduoduo', 'taken-back');
    await count('pinduoduo', 'taken-back');
    await count('douyin', 'accepted');
    now += 3_600_000;
    await count('pinduoduo', 'offered');
    const rows = await list('2026-11-24');
    expect(rows.map(({ day, console, offered, accepted }) => [day, console, offered, accepted])).toEqual([
      ['2026-11-24', 'douyin', 1, 1],
      ['2026-11-24', 'pinduoduo', 2, 0],
      ['2026-11-25', 'pinduoduo', 1, 0],
    ]);
    expect(sumReplyCounts(rows)).toEqual({ offered: 4, accepted: 1 });
    expect(await list('2026-11-25')).toHaveLength(1);
  });

  it('is forgotten after 90 days, and a row that cannot be read is left out', async () => {
    const { count, list } = open();
    await count('pinduoduo', 'offered');
    now += 91 * dayMs;
    await count('pinduoduo', 'offered');
    await database.table('replyCounts').put({ id: 'x', day: '2027-02-24', console: 'elsewhere', offered: -1 });
    expect((await list('2000-01-01')).map(({ day }) => day)).toEqual(['2027-02-23']);
    expect(warnings).toEqual(['reply-counts-unreadable']);
  });
});
