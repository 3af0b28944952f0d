import { fail, succeed } from '@/utils/base/result';
import type { Article } from '@/utils/knowledge/article';
import { createOnce } from '@/utils/knowledge/create-once';
import { findPassage } from '@/utils/knowledge/find-passage';
import { mayBeTold } from '@/utils/knowledge/may-be-told';
import { createKnowledgeIndex } from '@/utils/knowledge/search';
import { createSearchLanguage } from '@/utils/knowledge/search-language';
import { speakPassage } from '@/utils/rewrite/speak-passage';
import type { CheckInForce } from './check-in-force';
import type { RephraseOutcome, RephraseRequest } from './serve-rephrases';

interface AnswererParts {
  listArticles(): Promise<readonly Article[]>;
  check: CheckInForce;
}

/**
 * What the knowledge base says can be done, for a sentence that says what cannot: asked by the customer's words first,
 * then by the agent's. Nothing leaves this browser. Articles change in other pages, so they are read anew each time.
 */
export const createArticleAnswerer = ({ listArticles, check }: AnswererParts) => {
  const readLanguage = createOnce(createSearchLanguage);
  return async ({ text, customerText, console }: RephraseRequest): Promise<RephraseOutcome> => {
    const articles = (await listArticles()).filter((article) => mayBeTold(article, console));
    const index = createKnowledgeIndex(articles, { language: readLanguage() });
    const passage = findPassage(index, articles, [customerText, text]);
    const spoken = passage && speakPassage(passage.text);
    if (!spoken || (await check(spoken, console)).length > 0) return fail('no-article');
    return succeed({ text: spoken, title: passage.title });
  };
};
