import { describe, expect, it } from 'vitest';
import { createVersionCache, type VersionStore } from '@/utils/llm/version-cache';

const createStore = () => {
  let kept: unknown;
  const store: VersionStore = {
    read: async () => kept,
    write: async (entries) => {
      kept = structuredClone(entries);
    },
  };
  return { store, readKept: () => kept };
};

describe('versions that were made before', () => {
  it('are found again under exactly what was asked', async () => {
    const cache = createVersionCache(createStore().store);
    const name = await cache.nameKey({ text: '甲', asked: { level: '小白', model: 'm' } });
    await cache.keep(name, '乙');
    expect(await cache.find(name)).toBe('乙');
    for (const key of [
      { text: '甲。', asked: { level: '小白', model: 'm' } },
      { text: '甲', asked: { level: '懂行', model: 'm' } },
      { text: '甲', asked: { level: '小白', model: 'n' } },
    ]) {
      expect(await cache.find(await cache.nameKey(key))).toBeUndefined();
    }
  });

  it('outlive the worker, and what is kept shows no article', async () => {
    const { store, readKept } = createStore();
    const first = createVersionCache(store);
    const name = await first.nameKey({ text: '自签收之日起', asked: {} });
    await first.keep(name, '收到后');
    expect(JSON.stringify(readKept())).not.toContain('自签收之日起');
    expect(await createVersionCache(store).find(name)).toBe('收到后');
  });

  it('are bounded: the one used longest ago makes room', async () => {
    const { store, readKept } = createStore();
    const cache = createVersionCache(store);
    for (let index = 0; index < 60; index++) await cache.keep(`k${index}`, 'x');
    await cache.find('k0');
    await cache.keep('k60', 'x');
    expect(await cache.find('k0')).toBe('x');
    expect(await cache.find('k1')).toBeUndefined();
    expect(readKept()).toHaveLength(60);
    await cache.keep('long', 'x'.repeat(5_000));
    expect(await cache.find('long')).toBeUndefined();
  });

  it.each([
    ['holds something else', { read: async () => 'nonsense', write: async () => undefined }],
    ['is not there', { read: () => Promise.reject(new Error()), write: () => Promise.reject(new Error()) }],
  ])('are still kept in memory where the session storage %s', async (_what, store) => {
    const cache = createVersionCache(store);
    await cache.keep('k', 'x');
    expect(await cache.find('k')).toBe('x');
  });
});
