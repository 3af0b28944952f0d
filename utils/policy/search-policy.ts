import * as z from 'zod/mini';

/** Bounds of what a shop may add: the index is built with these words at every start. */
export const maxTermGroups = 500;
export const longestTerm = 20;
const mostTermsInGroup = 30;

const term = z.string().check(z.minLength(1), z.maxLength(longestTerm), z.regex(/^[^\n=＝]*\S[^\n=＝]*$/));

/** Rows of words that mean the same to a shop: what its own people and customers say. */
export const shopTermsSchema = z
  .array(z.array(term).check(z.minLength(1), z.maxLength(mostTermsInGroup)))
  .check(z.maxLength(maxTermGroups));
export type ShopTerms = z.infer<typeof shopTermsSchema>;

/** What the search of the knowledge base goes by. */
export const searchPolicySchema = z.object({ terms: shopTermsSchema });
export type SearchPolicy = z.infer<typeof searchPolicySchema>;

export const defaultSearchPolicy: SearchPolicy = { terms: [] };

/** Both lists, a group that stands in both once; those of `own` first, and no more than fit. */
export const joinTerms = (own: ShopTerms, other: ShopTerms): ShopTerms => {
  const keys = new Set(own.map((group) => group.join('\n')));
  return [...own, ...other.filter((group) => !keys.has(group.join('\n')))].slice(0, maxTermGroups);
};
