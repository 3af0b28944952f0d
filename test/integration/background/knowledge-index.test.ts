import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { createKnowledgeKeeper } from '@/entrypoints/background/knowledge-index';
import { silentLogger } from '@/utils/base/logger';
import type { Article } from '@/utils/knowledge/article';
import type { FoundArticles } from '@/utils/knowledge/found-articles';
import { createSamplePack } from '@/utils/knowledge/sample-pack';
import { createKnowledgeIndex, type KnowledgeIndex } from '@/utils/knowledge/search';
import { createKnowledgeStand } from '../../support/knowledge-keeper';

const pack = createSamplePack(1);
const own = (id: string, change: Partial<Article> = {}): Article => ({
  id,
  title: '门店自提',
  body: '可以到门店自提，凭取货码领取。',
  tags: [],
  updatedAt: 1,
  source: 'own',
  ...change,
});
const questions = ['口红拆开了还能退不', '退货运费谁出', '坏果怎么赔', '羊毛衫能机洗吗', '能去店里自己拿吗'];
const ask = (index: KnowledgeIndex) => questions.map((question) => index.search(question, 3));

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

/** What was to be written down a moment later. */
const settle = () => vi.advanceTimersByTimeAsync(2_000);

describe('the worker’s index', () => {
  it('is built once and kept: the next worker only loads it', async () => {
    const stand = createKnowledgeStand(pack);
    const first = ask(await stand.keeper.read());
    await settle();
    expect(stand.asked).toMatchObject({ list: 1, written: 1 });
    const next = await stand.restart().read();
    expect(ask(next)).toEqual(first);
    await settle();
    expect(stand.asked).toMatchObject({ list: 1, getMany: [], written: 1 });
  });

  it('takes in what was added, changed and removed, and reads nothing else', async () => {
    const stand = createKnowledgeStand(pack);
    await stand.keeper.read();
    await settle();
    const [gone, edited] = pack;
    if (!gone || !edited) return expect.unreachable('no samples');
    stand.table.set('new', own('new'));
    stand.table.set(edited.id, { ...edited, body: '可以到门店自提坏果。', updatedAt: 2 });
    stand.table.delete(gone.id);
    stand.keeper.noteChange();
    const found = ask(await stand.keeper.read());
    expect(found).toEqual(ask(createKnowledgeIndex([...stand.table.values()])));
    expect(stand.asked.getMany.map((ids) => [...ids].sort())).toEqual([['new', edited.id].sort()]);
    await settle();
    expect(stand.asked).toMatchObject({ list: 1, written: 2 });
  });

  it('makes up for what changed while no worker lived', async () => {
    const stand = createKnowledgeStand(pack);
    await stand.keeper.read();
    await settle();
    stand.table.set('new', own('new'));
    const hits = (await stand.restart().read()).search('能去店里自己拿吗', 1);
    expect(hits[0]?.id).toBe('new');
    expect(stand.asked.list).toBe(1);
  });

  it('writes several changes in a row down once', async () => {
    const stand = createKnowledgeStand(pack);
    await stand.keeper.read();
    for (let at = 0; at < 5; at += 1) {
      stand.table.set(`new-${at}`, own(`new-${at}`));
      stand.keeper.noteChange();
      await vi.advanceTimersByTimeAsync(500);
    }
    await settle();
    expect(stand.asked.written).toBe(1);
    expect(stand.readKept()?.stamps).toHaveLength(pack.length + 5);
  });

  it.each([
    ['damaged', (bytes: Uint8Array<ArrayBuffer>) => bytes.map((byte, at) => (at === 400 ? byte ^ 1 : byte))],
    ['cut short', (bytes: Uint8Array<ArrayBuffer>) => bytes.slice(0, 800)],
    ['something else', () => new Uint8Array([1, 2, 3])],
  ])('builds anew when its record is %s', async (_how, spoilBytes) => {
    const stand = createKnowledgeStand(pack);
    const first = ask(await stand.keeper.read());
    await settle();
    stand.spoil(({ record, stamps }) => ({ record: spoilBytes(record), stamps }));
    expect(ask(await stand.restart().read())).toEqual(first);
    await settle();
    expect(stand.asked).toMatchObject({ list: 2, written: 2 });
  });

  it('is read once for many who ask at the same time', async () => {
    const stand = createKnowledgeStand(pack);
    await Promise.all([stand.keeper.read(), stand.keeper.read(), stand.keeper.read()]);
    expect(stand.asked.list).toBe(1);
  });

  it("knows the shop's own words at once when they are set, and after a restart", async () => {
    const stand = createKnowledgeStand(pack);
    const find = async (keeper = stand.keeper) => (await keeper.read()).search('小蜜蜂', 1)[0]?.id;
    const asked = pack[0];
    if (!asked) throw new Error('no sample articles');
    expect(await find()).toBeUndefined();
    const terms = [['小蜜蜂', asked.title]];
    stand.setTerms(terms);
    stand.keeper.noteTerms(terms);
    expect(await find()).toBe(asked.id);
    await settle();
    const { list } = stand.asked;
    expect(await find(stand.restart())).toBe(asked.id);
    expect(stand.asked.list, 'the record fits the words').toBe(list);
    stand.setTerms([]);
    stand.keeper.noteTerms([]);
    expect(await find()).toBeUndefined();
  });

  it('does nothing when other settings change', async () => {
    const stand = createKnowledgeStand(pack);
    await stand.keeper.read();
    stand.keeper.noteTerms([]);
    await stand.keeper.read();
    expect(stand.asked.list).toBe(1);
  });

  it('is not given up for one failed reading', async () => {
    let isBlocked = true;
    const keeper = createKnowledgeKeeper({
      articles: {
        list: async () => pack,
        getMany: async () => [],
        listStamps: async () => {
          if (isBlocked) throw new Error('blocked');
          return new Map(pack.map(({ id, updatedAt }) => [id, updatedAt]));
        },
      },
      records: { read: async () => undefined, write: async () => undefined },
      readTerms: async () => [],
      logger: silentLogger,
    });
    await expect(keeper.read()).rejects.toThrow('blocked');
    isBlocked = false;
    expect((await keeper.read()).count()).toBe(pack.length);
  });

  it('finds nothing and keeps nothing in an empty knowledge base', async () => {
    const stand = createKnowledgeStand([]);
    expect((await stand.keeper.read()).search('能退吗', 3)).toEqual([]);
    await settle();
    expect(stand.asked.written).toBe(0);
  });
});

describe('what may be told to a customer', () => {
  const listArticles = (found: readonly FoundArticles[]) =>
    found.flatMap(({ hits }) => hits.map(({ article }) => article));

  it('is read once for all who ask about it, and anew after it has changed', async () => {
    const stand = createKnowledgeStand([...pack, own('own')]);
    const ask = async () => {
      const asking = { console: 'pinduoduo', now: 100 } as const;
      const { found } = await stand.keeper.findTellable(['能去店里自己拿吗'], asking);
      return listArticles(found).find(({ id }) => id === 'own')?.body;
    };
    await ask();
    const readOnce = stand.asked.getMany.length;
    expect(await ask()).toBe('可以到门店自提，凭取货码领取。');
    expect(stand.asked.getMany).toHaveLength(readOnce);
    stand.table.set('own', own('own', { body: '门店自提要先约时间。', updatedAt: 2 }));
    stand.keeper.noteChange();
    expect(await ask()).toBe('门店自提要先约时间。');
  });

  const tell = async (change: Partial<Article>, now = 100) => {
    const stand = createKnowledgeStand([...pack, own('own', change)]);
    const asking = { console: 'pinduoduo', shop: '暖阳旗舰店', now } as const;
    const { found } = await stand.keeper.findTellable(['能去店里自己拿吗'], asking);
    return listArticles(found).some(({ id }) => id === 'own');
  };

  it('is an article that holds now, for customers, for this console and this shop', async () => {
    expect(await tell({})).toBe(true);
    expect(await tell({ scope: { console: 'pinduoduo', shop: '暖阳旗舰店' }, validFrom: 50, validUntil: 150 })).toBe(
      true,
    );
  });

  it.each<[string, Partial<Article>]>([
    ['has ended', { validUntil: 99 }],
    ['has not begun', { validFrom: 101 }],
    ['is for agents only', { isInternal: true }],
    ['is of another console', { scope: { console: 'vipshop' } }],
    ['is of another shop', { scope: { shop: '别家店' } }],
  ])('is no article that %s', async (_why, change) => {
    expect(await tell(change)).toBe(false);
  });
});
