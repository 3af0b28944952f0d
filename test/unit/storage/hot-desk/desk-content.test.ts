import { describe, expect, it } from 'vitest';
import type { Article } from '@/utils/knowledge/article';
import { defaultSettings } from '@/utils/policy/settings';
import { type DeskContent, packContent, unpackContent } from '@/utils/storage/hot-desk/desk-content';
import { squeeze, unsqueeze } from '@/utils/storage/hot-desk/squeeze';
import { samplePhraseList } from '../../../support/phrase-samples';

const article = (index: number): Article => ({
  id: `article-${index}`,
  title: `第${index}条：退货运费谁出`,
  body: `自签收之日起7日内，因质量问题退货的，运费由商家承担；编号${index}。`.repeat(8),
  tags: ['退货', '运费'],
  updatedAt: index,
  source: 'own',
  version: 2,
  history: [{ version: 1, title: '退货', body: '旧的写法。'.repeat(60), tags: [], updatedAt: 1 }],
  spokenVersions: [
    { id: `spoken-${index}`, text: '7天内都能退，邮费我们出。', status: 'approved', madeFromVersion: 2, savedAt: 5 },
  ],
});

const content = (changes: Partial<DeskContent> = {}): DeskContent => ({
  madeAt: 1_790_000_000_000,
  settings: { ...defaultSettings, address: '亲' },
  phrases: samplePhraseList,
  articles: [article(1), article(2)],
  endpoint: undefined,
  key: undefined,
  ...changes,
});
const pack = async (value: unknown) => squeeze(new TextEncoder().encode(JSON.stringify(value)));
const roundTrip = async (value: DeskContent) => {
  const packed = await packContent(value);
  return packed.ok ? unpackContent(packed.value) : packed;
};

describe('what a moving file holds', () => {
  it('comes back whole: settings, phrases, articles with spoken versions and history', async () => {
    expect(await roundTrip(content())).toEqual({ ok: true, value: content() });
  });

  it('holds 5,000 articles with room to spare', async () => {
    const large = content({ articles: Array.from({ length: 5_000 }, (_, index) => article(index)) });
    const packed = await packContent(large);
    expect(packed.ok && packed.value.length).toBeLessThan(5 * 1024 * 1024);
    expect(packed.ok && (await unpackContent(packed.value))).toEqual({ ok: true, value: large });
  });

  it('brings settings of an earlier version up to date', async () => {
    const { spoken: _spoken, ...older } = defaultSettings;
    const back = await unpackContent(await pack({ ...content(), format: 'warmreply-desk', settings: older }));
    expect(back).toMatchObject({ ok: true, value: { settings: { version: defaultSettings.version } } });
  });

  it('of settings from a later version asks for an update', async () => {
    const later = { ...content(), format: 'warmreply-desk', settings: { ...defaultSettings, version: 99 } };
    expect(await unpackContent(await pack(later))).toEqual({ ok: false, reason: 'newer-version' });
  });

  it('never takes an address in with the settings', async () => {
    const endpoint = { preset: 'custom', baseUrl: 'https://elsewhere.test', model: 'm' };
    const sly = { ...content(), format: 'warmreply-desk', settings: { ...defaultSettings, endpoint } };
    const back = await unpackContent(await pack(sly));
    expect(back.ok && 'endpoint' in back.value.settings).toBe(false);
  });

  it.each([
    ['another format', { format: 'warmreply-policy' }],
    ['an absurd article', { articles: [{ id: 'a' }] }],
    ['an absurd phrase', { phrases: [{ ...samplePhraseList[0], text: '长'.repeat(2_001) }] }],
    ['no settings', { settings: undefined }],
  ])('is refused as a whole with %s', async (_name, change) => {
    const faulty = { format: 'warmreply-desk', ...content(), ...change };
    expect(await unpackContent(await pack(faulty))).toEqual({ ok: false, reason: 'invalid' });
  });

  it('is not unpacked beyond its bound', async () => {
    const packed = await squeeze(new Uint8Array(3_000_000));
    expect(packed.length).toBeLessThan(10_000);
    expect(await unsqueeze(packed, 1_000_000)).toEqual({ ok: false, reason: 'too-large' });
    expect((await unsqueeze(packed, 3_000_000)).ok).toBe(true);
  });

  it('that is no archive at all is damaged', async () => {
    expect(await unpackContent(new Uint8Array([1, 2, 3]))).toEqual({ ok: false, reason: 'damaged' });
  });
});
