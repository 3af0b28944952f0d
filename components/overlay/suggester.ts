import { formatConversationKey, isSameConversation } from '@/utils/conversation/conversation-key';
import { type OpenQuestion, readQuestion } from '@/utils/conversation/read-question';
import type { ConversationKey } from '@/utils/conversation/types';
import type { OverlaySource } from './mount-overlay';
import type { OverlayView, SuggestionView } from './types';

interface Question extends OpenQuestion {
  conversation: ConversationKey;
}

type Answer = Pick<Question, 'conversation' | 'messageId'> & { reply?: Omit<SuggestionView, 'inserted'> | undefined };

/** The way to ready replies; `listen` hears each answer, if any comes. */
export interface SuggestionLink {
  open(listen: (answer: Answer) => void): {
    ask(question: Question): void;
    /** What was asked last does not stand any more; `isOver`: nor will it be asked anew. */
    change(isOver: boolean): void;
    /** For the agent's own numbers. */
    note(outcome: 'offered' | 'accepted' | 'taken-back'): void;
  };
}

export interface Suggester {
  /** Looks at the page as it is drawn: asks, drops, and gives what there is to show. */
  follow(view: OverlayView): void;
  readView(): SuggestionView | undefined;
  /** One is there, or went by itself so short a while ago that the agent's key was still meant for it. */
  isExpectingKey(): boolean;
  /** Puts the reply at the caret of the conversation it was found for. */
  accept(): void;
  /** Opens the model's spoken version of the article that the reply is from, where one may be asked. */
  speak(): void;
  /** Not for this message. */
  dismiss(): void;
  undo(): void;
}

interface SuggesterParts {
  source: Pick<OverlaySource, 'readView' | 'readNow' | 'intents'>;
  link: SuggestionLink;
  onChanged(): void;
}

/** Customers write in bursts: it is asked once for all of one, after a rest. */
const restMs = 600;
/** Seeing it, reaching for the key and pressing it takes an agent about so long. */
const graceMs = 1_500;

const nameQuestion = ({ conversation, messageId }: Pick<Question, 'conversation' | 'messageId'>): string =>
  `${formatConversationKey(conversation)} ${messageId}`;

/** The open conversation's unanswered question, where one may be helped with. */
const findQuestion = ({ isVisible, suggestionsEnabled, open, composer, banners }: OverlayView) => {
  if (!isVisible || !suggestionsEnabled || !open?.messages || !composer) return undefined;
  if (banners.some(({ kind }) => kind === 'refresh-needed')) return undefined;
  const question = readQuestion(open.messages, open.dismissedAt);
  return question && { ...question, conversation: open.key };
};

/**
 * The ready reply of one page. It belongs to one message of one conversation: another message, another conversation or an
 * answer by a person and it is gone; an answer that comes later finds nobody.
 */
export const createSuggester = ({ source, link, onChanged }: SuggesterParts): Suggester => {
  let question: Question | undefined;
  let name = '';
  let shown: SuggestionView | undefined;
  let takeBack: (() => Promise<{ ok: boolean }>) | undefined;
  let timer: ReturnType<typeof setTimeout> | undefined;
  /** The background has heard of this question, or of what it was before she wrote more. */
  let isAsked = false;
  /** When it went by itself, ms since 1970. */
  let goneAt = Number.NEGATIVE_INFINITY;
  /** Messages for which the agent wants nothing more. */
  const settled = new Set<string>();
  /** What the agent has taken stands in that draft: the customer's next line does not bring it up again. */
  const taken = new Set<string>();

  const show = (next: SuggestionView | undefined) => {
    shown = next;
    onChanged();
  };
  const nameText = (text: string) => `${question && formatConversationKey(question.conversation)} ${text}`;
  const session = link.open((answer) => {
    if (nameQuestion(answer) !== name || settled.has(name) || shown) return;
    if (!answer.reply || taken.has(nameText(answer.reply.text))) return;
    session.note('offered');
    show(answer.reply);
  });
  const ask = (asked: Question) => {
    isAsked = true;
    session.ask(asked);
  };
  const leave = (next: Question | undefined) => {
    clearTimeout(timer);
    if (!isAsked) return;
    isAsked =
      next !== undefined && question !== undefined && isSameConversation(question.conversation, next.conversation);
    session.change(!isAsked);
  };
  const follow = (view: OverlayView) => {
    const next = findQuestion(view);
    const nextName = next ? nameQuestion(next) : '';
    if (nextName === name) return followVersion(view);
    leave(next);
    if (shown) goneAt = source.readNow();
    question = next;
    name = nextName;
    shown = undefined;
    takeBack = undefined;
    if (next && !settled.has(name)) timer = setTimeout(() => ask(next), restMs);
  };
  /** The model's version of the article has gone into the draft: the reply made here is not wanted any more. */
  const followVersion = ({ rewrite }: OverlayView) => {
    if (!shown?.article || shown.inserted || !rewrite?.inserted?.ok || rewrite.sourceText !== shown.article) return;
    settled.add(name);
    shown = undefined;
    session.note('accepted');
  };
  /** Whether what is shown still belongs to the page as it stands at this very moment. */
  const isCurrent = (): boolean => {
    follow(source.readView());
    return shown !== undefined;
  };

  return {
    follow,
    readView: () => shown,
    isExpectingKey: () => shown !== undefined || source.readNow() - goneAt < graceMs,
    accept: () => {
      if (!isCurrent() || !question || !shown || shown.inserted?.ok) return onChanged();
      const [accepted, offered] = [name, shown];
      const textName = nameText(offered.text);
      void source.intents.insertSuggestion(question.conversation, offered.text).then((filled) => {
        if (filled.ok) {
          taken.add(textName);
          session.note('accepted');
          if (name === accepted) leave(undefined);
        }
        if (name !== accepted) return;
        takeBack = filled.ok ? filled.value : undefined;
        show({ ...offered, inserted: filled.ok ? { ok: true } : filled });
      });
    },
    speak: () => {
      if (isCurrent() && shown?.article) source.intents.rewriteArticle(shown.article);
    },
    dismiss: () => {
      settled.add(name);
      leave(undefined);
      show(undefined);
    },
    undo: () => {
      const [accepted, offered] = [name, shown];
      void takeBack?.().then(({ ok }) => {
        if (ok) session.note('taken-back');
        if (!offered || name !== accepted) return;
        taken.delete(nameText(offered.text));
        show({ ...offered, inserted: ok ? undefined : { ok, reason: 'changed-meanwhile' } });
      });
    },
  };
};
