import {
  type FocusEvent,
  type KeyboardEvent,
  type MouseEvent,
  useLayoutEffect,
  useMemo,
  useRef,
  useState,
} from 'react';
import type { ConsoleCatalogue } from '@/utils/i18n/console-catalogue';
import { matchPhrases } from '@/utils/knowledge/phrases/match-phrases';
import { fillVariables, listSlots } from '@/utils/knowledge/phrases/variables';
import { wasSent } from '@/utils/knowledge/phrases/was-sent';
import { hasFocusInside } from '../hooks/has-focus-inside';
import { isComposingKey } from '../hooks/is-composing-key';
import type { Size } from '../hooks/use-viewport';
import { IconButton } from './IconButton';
import { PhraseOption } from './PhraseOption';
import type { Picker } from './picker';
import { hangAbove } from './place';
import { SlotForm } from './SlotForm';
import type { OverlayBox, PickablePhrase, PickerView } from './types';

interface PhrasePickerProps {
  t: ConsoleCatalogue;
  view: PickerView;
  picker: Pick<Picker, 'close' | 'leave' | 'insert'>;
  composerBox: OverlayBox | undefined;
  viewport: Size;
}

const wantedSize: Size = { width: 400, height: 420 };
/** Who needs more than these types one more letter. */
const mostShown = 50;

const noPhrases: readonly PickablePhrase[] = [];

const optionId = (index: number): string => `phrase-${index}`;

/** Nothing in here takes the focus from the search field but a press on it. */
const keepFocus = (event: MouseEvent<HTMLElement>) => {
  if (!(event.target instanceof HTMLInputElement)) event.preventDefault();
};

/**
 * The phrases beside the composer: filtered while the agent types, chosen by arrow keys and Enter. What a phrase leaves open
 * is asked for in the list's place. Nothing is sent.
 */
export function PhrasePicker({ t, view, picker, composerBox, viewport }: PhrasePickerProps) {
  const { picker: words, common } = t;
  const root = useRef<HTMLElement>(null);
  const field = useRef<HTMLInputElement>(null);
  const [query, setQuery] = useState('');
  const [position, setPosition] = useState(0);
  /** Picked, and not all of it is known. */
  const [open, setOpen] = useState<PickablePhrase>();
  useLayoutEffect(() => field.current?.focus({ preventScroll: true }), []);

  const phrases = Array.isArray(view.phrases) ? view.phrases : noPhrases;
  // The panels are drawn again with every change on the page; the answer changes with the query only.
  const found = useMemo(() => matchPhrases(phrases, query), [phrases, query]);
  const shown = found.slice(0, mostShown);
  const chosen = Math.min(position, shown.length - 1);
  useLayoutEffect(() => {
    root.current?.querySelector(`#${optionId(chosen)}`)?.scrollIntoView({ block: 'nearest' });
  }, [chosen]);

  const move = (step: 1 | -1) => {
    if (shown.length > 0 && !open) setPosition((chosen + step + shown.length) % shown.length);
  };
  const pick = (phrase: PickablePhrase) => {
    if (listSlots(fillVariables(phrase.text, view.known)).length > 0) setOpen(phrase);
    else picker.insert(phrase);
  };
  /** The focus first: with the field that has it the picker would go. */
  const goBack = () => {
    field.current?.focus();
    setOpen(undefined);
  };
  const handleKey = (event: KeyboardEvent<HTMLElement>) => {
    if (!event.isTrusted || isComposingKey(event.nativeEvent)) return;
    if (event.key === 'Escape') picker.close();
    else if (event.key === 'ArrowDown') move(1);
    else if (event.key === 'ArrowUp') move(-1);
    else if (event.key === 'Enter' && event.target === field.current) {
      const phrase = shown[chosen];
      if (phrase) pick(phrase);
    } else return;
    event.preventDefault();
  };
  /** Another window in front leaves the focus where it is. */
  const handleBlur = ({ relatedTarget }: FocusEvent<HTMLElement>) => {
    const isInside = relatedTarget instanceof Node && root.current?.contains(relatedTarget);
    if (!isInside && !hasFocusInside(root.current)) picker.leave();
  };
  const describeEmpty = () => {
    if (view.phrases === undefined) return words.loading;
    if (view.phrases === 'unreachable') return words.unreachable;
    return phrases.length === 0 ? words.none : words.nothingFound;
  };
  const openText = open ? fillVariables(open.text, view.known) : '';
  return (
    <section
      ref={root}
      className="panel picker"
      role="dialog"
      aria-label={words.label}
      data-surface="picker"
      style={hangAbove(composerBox, 'left', wantedSize, viewport)}
      onKeyDown={handleKey}
      onMouseDown={keepFocus}
      onBlur={handleBlur}
    >
      <header className="panel-header">
        <input
          ref={field}
          className="picker-field"
          type="text"
          role="combobox"
          aria-expanded={!open}
          aria-controls="phrases"
          aria-activedescendant={!open && shown.length > 0 ? optionId(chosen) : undefined}
          aria-label={words.search}
          placeholder={words.searchHint}
          autoComplete="off"
          spellCheck={false}
          value={query}
          onInput={(event) => {
            setQuery(event.currentTarget.value);
            setOpen(undefined);
            setPosition(0);
          }}
        />
        <IconButton icon="close" label={common.close} onAction={picker.close} />
      </header>
      {open ? (
        <SlotForm
          t={t}
          text={openText}
          slots={listSlots(openText)}
          onInsert={(answers) => picker.insert(open, answers)}
          onBack={goBack}
        />
      ) : (
        <>
          <div className="picker-list" role="listbox" id="phrases" aria-label={words.label}>
            {shown.map((phrase, index) => {
              const text = fillVariables(phrase.text, view.known);
              return (
                <PhraseOption
                  key={phrase.id}
                  id={optionId(index)}
                  phrase={phrase}
                  text={text}
                  isChosen={index === chosen}
                  sentBefore={wasSent(text, view.sent) ? words.sentBefore : undefined}
                  onPick={() => pick(phrase)}
                />
              );
            })}
          </div>
          {shown.length === 0 && <p className="picker-empty">{describeEmpty()}</p>}
        </>
      )}
      <footer className="picker-hint">
        <span>{open ? words.slotKeys : words.keys}</span>
        <span aria-live="polite">{!open && shown.length > 0 && words.count(found.length)}</span>
      </footer>
    </section>
  );
}
