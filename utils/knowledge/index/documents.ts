import type { Article } from '../article';

/** What the index reads of an article. */
export type IndexedArticle = Pick<Article, 'id' | 'title' | 'body' | 'tags' | 'scope' | 'validFrom' | 'validUntil'>;

/** What an index keeps of an article beside its terms. */
export interface DocumentRow {
  id: string;
  /** In the unit of the weights (tokenise.ts). */
  length: number;
  labels: readonly string[];
  /** ms since 1970, both inclusive; infinite where the article has none. */
  validFrom: number;
  validUntil: number;
}

/** The parts of a scope and what marks their labels. */
const scopeParts = ['console', 'shop', 'product'] as const;
export type SearchScope = Readonly<Partial<Record<(typeof scopeParts)[number], string>>>;

const labelTag = (tag: string): string => `tag:${tag}`;
const labelScope = (part: string, name: string): string => `${part}:${name}`;

export const describeDocument = (article: IndexedArticle, length: number): DocumentRow => ({
  id: article.id,
  length,
  labels: [
    ...article.tags.map(labelTag),
    ...scopeParts.flatMap((part) => {
      const name = article.scope?.[part];
      return name === undefined ? [] : [labelScope(part, name)];
    }),
  ],
  validFrom: article.validFrom ?? Number.NEGATIVE_INFINITY,
  validUntil: article.validUntil ?? Number.POSITIVE_INFINITY,
});

/** Where and when somebody searches. What is missing excludes nothing. */
export interface SearchFilter {
  /** Only articles with one of these tags. */
  tags?: readonly string[];
  /** Articles of another console, shop or product are left out; those of this one come before general ones. */
  scope?: SearchScope;
  /** ms since 1970: what does not hold yet or any longer is left out. */
  now?: number;
}

/** How much more an article counts for each part of the scope that is its own. */
const ownScopeBoost = 1.15;

/** What to multiply a document's score by; 0 leaves it out. */
export const weighDocument = ({ tags, scope = {}, now }: SearchFilter): ((row: DocumentRow) => number) => {
  const wantedTags = tags && new Set(tags.map(labelTag));
  const parts = scopeParts.flatMap((part) => {
    const name = scope[part];
    return name === undefined ? [] : [{ prefix: labelScope(part, ''), label: labelScope(part, name) }];
  });
  return ({ labels, validFrom, validUntil }) => {
    if (now !== undefined && (now < validFrom || now > validUntil)) return 0;
    if (wantedTags && !labels.some((label) => wantedTags.has(label))) return 0;
    let boost = 1;
    for (const { prefix, label } of parts) {
      const own = labels.find((each) => each.startsWith(prefix));
      if (own === undefined) continue;
      if (own !== label) return 0;
      boost *= ownScopeBoost;
    }
    return boost;
  };
};
