import type { Clock } from '@/utils/base/clock';
import { fail, succeed } from '@/utils/base/result';
import { findPassage } from '@/utils/knowledge/find-passage';
import { speakPassage } from '@/utils/rewrite/speak-passage';
import type { CheckInForce } from './check-in-force';
import type { KnowledgeKeeper } from './knowledge-index';
import type { RephraseOutcome, RephraseRequest } from './serve-rephrases';

interface AnswererParts {
  knowledge: Pick<KnowledgeKeeper, 'findTellable'>;
  check: CheckInForce;
  clock: Clock;
}

/**
 * What the knowledge base says can be done, for a sentence that says what cannot: asked by the customer's words first,
 * then by the agent's. Nothing leaves this browser.
 */
export const createArticleAnswerer =
  ({ knowledge, check, clock }: AnswererParts) =>
  async ({ text, customerText, console }: RephraseRequest): Promise<RephraseOutcome> => {
    const { found, createAlike } = await knowledge.findTellable([customerText, text], { console, now: clock.now() });
    const passage = findPassage(createAlike, found);
    const spoken = passage && speakPassage(passage.text);
    if (!spoken || (await check(spoken, console)).length > 0) return fail('no-article');
    return succeed({ text: spoken, title: passage.title });
  };
