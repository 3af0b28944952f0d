import { fillSlots, fillVariables, type KnownValues } from '@/utils/knowledge/phrases/variables';
import type { OverlaySource } from './mount-overlay';
import { rememberCaret } from './remember-caret';
import type { PickablePhrase, PickerView } from './types';

interface PhraseSession {
  noteUse(id: string): void;
  close(): void;
}

/** The way to the phrases. */
export interface PhraseLink {
  /** Asks for them; `listen` hears undefined where the background cannot be reached. */
  open(listen: (phrases: readonly PickablePhrase[] | undefined) => void): PhraseSession;
  /** `listener` hears when they have changed. */
  watch(listener: () => void): void;
}

export interface Picker {
  readView(): PickerView | undefined;
  /** Whether there was one when that was last asked: without any, no key of the agent's is taken. */
  hasPhrases(): boolean;
  open(): void;
  /** Esc and 关闭: the caret is back where it was. */
  close(): void;
  /** The agent went elsewhere by itself: the focus stays there. */
  leave(): void;
  /** Puts the phrase at the caret as one text, what is known and what was answered filled in, the first open slot selected. */
  insert(phrase: PickablePhrase, answers?: ReadonlyMap<string, string>): void;
}

interface PickerParts {
  root: Document;
  source: Pick<OverlaySource, 'readView' | 'readNow' | 'intents'>;
  link: PhraseLink;
  onChanged(): void;
}

/** The phrase picker of one page: what is open, for whom, and what becomes of it. */
export const createPicker = ({ root, source, link, onChanged }: PickerParts): Picker => {
  let view: PickerView | undefined;
  let session: PhraseSession | undefined;
  let openedFor: string | undefined;
  let putCaretBack = () => {};
  /** As they were told last: shown until the new list is there. */
  let lastPhrases: readonly PickablePhrase[] | undefined;

  const change = (next: PickerView | undefined) => {
    view = next;
    onChanged();
  };
  const leave = () => {
    session?.close();
    session = undefined;
    if (view) change(undefined);
  };
  const readKnown = (): KnownValues => {
    const { open } = source.readView();
    return { customerName: open?.name ?? '', shop: open?.key.shop ?? '', now: source.readNow() };
  };

  const readSent = (): string[] =>
    (source.readView().open?.messages ?? [])
      .filter(({ author, isWithdrawn }) => author === 'agent' && !isWithdrawn)
      .map(({ text }) => text);

  const askOnce = () => {
    const asked = link.open((phrases) => {
      lastPhrases = phrases ?? lastPhrases;
      // Not within the call that opens it.
      queueMicrotask(() => asked.close());
    });
  };
  askOnce();
  link.watch(askOnce);

  return {
    readView: () => view,
    hasPhrases: () => lastPhrases !== undefined && lastPhrases.length > 0,
    open: () => {
      if (view) return;
      openedFor = source.readView().open?.id;
      putCaretBack = rememberCaret(root);
      view = { phrases: lastPhrases, known: readKnown(), sent: readSent() };
      session = link.open((phrases) => {
        lastPhrases = phrases ?? lastPhrases;
        // A worker that has gone to sleep takes nothing away from what stands here.
        if (view && (phrases || !Array.isArray(view.phrases))) change({ ...view, phrases: phrases ?? 'unreachable' });
      });
      onChanged();
    },
    close: () => {
      leave();
      putCaretBack();
      source.intents.returnToDraft();
    },
    leave,
    insert: (phrase, answers = new Map()) => {
      if (!view) return;
      const { known } = view;
      // The page went on to another customer: these are neither the name nor the caret that the agent meant.
      if (source.readView().open?.id === openedFor) {
        putCaretBack();
        source.intents.insertReply(fillSlots(fillVariables(phrase.text, known), answers));
        session?.noteUse(phrase.id);
      }
      leave();
    },
  };
};
