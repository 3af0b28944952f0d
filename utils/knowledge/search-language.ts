import type { ShopTerms } from '@/utils/policy/search-policy';
import { createNormaliser, type Normaliser } from './normalise';
import { createPinyin, type Pinyin } from './pinyin';
import { createVocabulary, type Vocabulary } from './vocabulary';

/** Everything search knows of the language; built once and shared by the indexes of a page (a few ms). */
export interface SearchLanguage {
  readonly normaliser: Normaliser;
  readonly pinyin: Pinyin;
  readonly vocabulary: Vocabulary;
}

/** `shopTerms`: rows of words that mean the same in this shop, beside the built-in ones (synonyms.ts). */
export const createSearchLanguage = (shopTerms: ShopTerms = []): SearchLanguage => {
  const normaliser = createNormaliser();
  const pinyin = createPinyin();
  return { normaliser, pinyin, vocabulary: createVocabulary(shopTerms, normaliser.normalise, pinyin) };
};
