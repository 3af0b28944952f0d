import { type ShopTerms, shopTermsSchema } from '@/utils/policy/search-policy';

/** One group a line, its words parted by equals signs. */
export const writeTerms = (terms: ShopTerms): string => terms.map((group) => group.join('=')).join('\n');

/** undefined where a line has fewer than two different words, or something is too long or too much. */
export const parseTerms = (text: string): ShopTerms | undefined => {
  const groups = text
    .split('\n')
    .filter((line) => line.trim() !== '')
    .map((line) => [...new Set(line.split(/[=＝]/).map((word) => word.trim()))].filter(Boolean));
  if (groups.some((group) => group.length < 2)) return undefined;
  return shopTermsSchema.safeParse(groups).data;
};
