import type { Clock } from '@/utils/base/clock';
import type { ConsoleId } from '@/utils/conversation/types';
import type { Article } from '@/utils/knowledge/article';
import { chooseApproved } from '@/utils/knowledge/choose-spoken';
import { findClearArticle } from '@/utils/knowledge/find-clear-article';
import { findPassage } from '@/utils/knowledge/find-passage';
import type { FoundArticles } from '@/utils/knowledge/found-articles';
import type { ReadyReply } from '@/utils/messaging/suggestion-port';
import { isAtLeast } from '@/utils/policy/rule-set';
import { findUsableEndpoint, type Settings } from '@/utils/policy/settings';
import { areSuggestionsLocked, areSuggestionsOn } from '@/utils/policy/suggestions-in-force';
import { readSpeakOptions } from '@/utils/rewrite/read-speak-options';
import { speakAnswer } from '@/utils/rewrite/speak-passage';
import type { CheckInForce } from './check-in-force';
import type { KnowledgeKeeper } from './knowledge-index';

interface SuggesterParts {
  knowledge: Pick<KnowledgeKeeper, 'findTellable'>;
  check: CheckInForce;
  readSettings(): Promise<Settings>;
  clock: Clock;
}

export interface SuggestionRequest {
  /** What the customer has written and nobody answered, oldest first. */
  texts: readonly string[];
  console: ConsoleId;
  /** The name of its switches in the settings. */
  site: string;
  /** As the page shows it; '' while unknown. */
  shop: string;
}

/**
 * The article must speak of a third of the question and stand out. On the tune part of test/fixtures/search 79 of 100
 * questions are answered so, 1 wrongly, and none of 43 stray lines (2026-11); held: 79, 3, 1 of 43.
 */
const clearEnough = { coverage: 0.3, lead: 1.2 };

/** An article is short enough to be said whole: about as long as an agent's longest answers. */
const longestWhole = 200;

/** All of a burst, then its last line alone: 在吗 before a question says nothing, another question before it does. */
const listQueries = (texts: readonly string[]): string[] => [...new Set([texts.join('，'), texts.at(-1) ?? ''])];

/** It is settled which article answers: which way of asking finds its sentence is left. */
const keepOnly = ({ id }: Article, found: readonly FoundArticles[]): FoundArticles[] =>
  found.map(({ query, hits }) => ({ query, hits: hits.filter(({ article }) => article.id === id) }));

/**
 * The reply that stands ready for a customer: the approved spoken version of the clearly best article, else its passage in
 * spoken words made here; then with the article, where a model may be asked for more. undefined: nothing suitable, or the
 * agent wants none. Nothing leaves by this.
 */
export const createReplySuggester =
  ({ knowledge, check, readSettings, clock }: SuggesterParts) =>
  async ({ texts, console, site, shop }: SuggestionRequest): Promise<ReadyReply | undefined> => {
    const settings = await readSettings();
    if (texts.length === 0 || !areSuggestionsOn(settings, site)) return undefined;
    const asking = { console, shop, now: clock.now() };
    const { found, createAlike } = await knowledge.findTellable(listQueries(texts), asking);
    const clear = found.flatMap((it) => findClearArticle(it, clearEnough) ?? [])[0];
    if (!clear) return undefined;
    const mayTurnOff = !areSuggestionsLocked(settings);
    const approved = chooseApproved(clear, settings.address)?.text;
    // Nothing is offered that the check would hold: rules change after somebody has approved.
    if (approved && !(await check(approved, console)).some(({ severity }) => isAtLeast(severity, 'warn')))
      return { title: clear.title, text: approved, isApproved: true, mayTurnOff };
    const passage = findPassage(createAlike, keepOnly(clear, found), { longestWhole });
    const spoken = passage && speakAnswer(passage.text, readSpeakOptions(settings));
    if (!spoken || (await check(spoken, console)).length > 0) return undefined;
    const article = findUsableEndpoint(settings) && clear.body;
    return { title: clear.title, text: spoken, isApproved: false, mayTurnOff, ...(article && { article }) };
  };
