import { describe, expect, it, vi } from 'vitest';
import { createPrefetcher } from '@/entrypoints/background/prefetch-version';
import type { RewriteOutcome } from '@/entrypoints/background/serve-rewrites';
import type { Article } from '@/utils/knowledge/article';
import { addSpoken, changeSpoken } from '@/utils/knowledge/spoken-versions';
import { builtInEndpoint, defaultSettings, type Settings } from '@/utils/policy/settings';

const article: Article = {
  id: 'a1',
  title: '退货',
  body: '签收后7天内可以申请退货。',
  tags: [],
  updatedAt: 1,
  source: 'own',
};
const drafted = addSpoken(article, { id: 's1', text: '7天内都能退。' }, 2);
const approved = changeSpoken(drafted, 's1', { status: 'approved' }, 3);
const endpoint = { preset: 'custom', baseUrl: 'https://llm.example.com/v1', model: 'm' };
const withEndpoint: Settings = { ...defaultSettings, endpoint };
const stayingLocal = { ...defaultSettings.policy, privacy: { staysLocal: true } };

const prefetch = async (settings: Settings, stored: Article | undefined, ok = true) => {
  const outcome: RewriteOutcome = ok
    ? { ok: true, value: { text: '7天内都能退。', problems: [] } }
    : { ok: false, reason: 'network' };
  const rewrite = vi.fn(async () => outcome);
  const run = createPrefetcher({ readSettings: async () => settings, readArticle: async () => stored, rewrite });
  return { outcome: await run('a1', new AbortController().signal), asked: rewrite.mock.calls.length };
};

describe('a version made before the agent clicks', () => {
  it('is asked for when an endpoint is set and the article has none that is approved', async () => {
    expect(await prefetch(withEndpoint, article)).toEqual({ outcome: 'ready', asked: 1 });
    expect(await prefetch(withEndpoint, drafted)).toEqual({ outcome: 'ready', asked: 1 });
    expect(await prefetch(withEndpoint, { ...approved, version: 2 })).toEqual({ outcome: 'ready', asked: 1 });
    expect(await prefetch(withEndpoint, article, false)).toEqual({ outcome: 'failed', asked: 1 });
  });

  it.each<[string, Settings, Article | undefined, string]>([
    ['an approved one is there', withEndpoint, approved, 'not-needed'],
    ['no endpoint is set', defaultSettings, article, 'not-allowed'],
    ['suggestions are off', { ...withEndpoint, suggestionsEnabled: false }, article, 'not-allowed'],
    ['everything stays here', { ...withEndpoint, policy: stayingLocal }, article, 'not-allowed'],
    ['the article is for agents only', withEndpoint, { ...article, isInternal: true }, 'not-allowed'],
    ['the article is gone', withEndpoint, undefined, 'not-allowed'],
  ])('is not when %s', async (_what, settings, stored, outcome) => {
    expect(await prefetch(settings, stored)).toEqual({ outcome, asked: 0 });
  });

  it('is with the browser’s own model, although everything stays here', async () => {
    const settings = { ...defaultSettings, endpoint: builtInEndpoint, policy: stayingLocal };
    expect(await prefetch(settings, article)).toEqual({ outcome: 'ready', asked: 1 });
  });
});
