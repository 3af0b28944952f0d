import { type Article, type ArticleSpokenVersion, isStale } from './article';

/**
 * The approved spoken version to offer: none of an older text of the article; one that addresses the customer as the agent
 * does comes first, then the plain length, then the newest. undefined: there is none.
 */
export const chooseApproved = (article: Article, address: '您' | '亲'): ArticleSpokenVersion | undefined => {
  const addressesOtherwise = ({ options }: ArticleSpokenVersion) => Number((options?.address ?? address) !== address);
  const isOtherLength = ({ options }: ArticleSpokenVersion) => Number((options?.length ?? 'normal') !== 'normal');
  return article.spokenVersions
    ?.filter((it) => it.status === 'approved' && !isStale(article, it))
    .sort(
      (one, other) =>
        addressesOtherwise(one) - addressesOtherwise(other) ||
        isOtherLength(one) - isOtherLength(other) ||
        other.savedAt - one.savedAt,
    )[0];
};
