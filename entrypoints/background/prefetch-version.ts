import { type Article, isStale } from '@/utils/knowledge/article';
import { isForAgentsOnly } from '@/utils/knowledge/may-be-told';
import { findUsableEndpoint, type Settings } from '@/utils/policy/settings';
import { areSuggestionsOn } from '@/utils/policy/suggestions-in-force';
import type { RewriteOutcome, RewriteRequest } from './serve-rewrites';

interface PrefetchParts {
  readSettings(): Promise<Settings>;
  readArticle(id: string): Promise<Article | undefined>;
  rewrite(request: RewriteRequest, io: { signal: AbortSignal; onPartial(text: string): void }): Promise<RewriteOutcome>;
}

/** What became of it: `not-needed`, an approved version is there; `not-allowed`, by settings, policy or for want of an endpoint. */
export type PrefetchOutcome = 'ready' | 'not-needed' | 'not-allowed' | 'failed';

/**
 * Has the model make the spoken version of an article that is about to be suggested, so that it is there when the agent
 * clicks: it waits in the cache of versions. `signal` aborts it, as when the customer writes again. What leaves is written
 * down like any other request.
 */
export const createPrefetcher =
  ({ readSettings, readArticle, rewrite }: PrefetchParts) =>
  async (articleId: string, signal: AbortSignal): Promise<PrefetchOutcome> => {
    const settings = await readSettings();
    if (!areSuggestionsOn(settings) || !findUsableEndpoint(settings)) return 'not-allowed';
    const article = await readArticle(articleId);
    if (!article || isForAgentsOnly(article)) return 'not-allowed';
    const isApproved = article.spokenVersions?.some((it) => it.status === 'approved' && !isStale(article, it));
    if (isApproved) return 'not-needed';
    const outcome = await rewrite(
      { requestId: `prefetch-${articleId}`, text: article.body },
      { signal, onPartial: () => undefined },
    );
    return outcome.ok ? 'ready' : 'failed';
  };
