import { type KeyboardEvent, useLayoutEffect, useRef, useState } from 'react';
import type { ConsoleCatalogue } from '@/utils/i18n/console-catalogue';
import { fillSlots } from '@/utils/knowledge/phrases/variables';
import { isComposingKey } from '../hooks/is-composing-key';
import { ActionButton } from './ActionButton';
import { SlotText } from './SlotText';

interface SlotFormProps {
  t: ConsoleCatalogue;
  /** The phrase, what is known filled in. */
  text: string;
  /** Its open slots. */
  slots: readonly string[];
  onInsert(answers: ReadonlyMap<string, string>): void;
  onBack(): void;
}

/** Asks for what a phrase leaves open, one field a slot: Enter goes on and at last inserts, an empty field leaves its slot, Esc goes back. */
export function SlotForm({ t: { picker: words }, text, slots, onInsert, onBack }: SlotFormProps) {
  const root = useRef<HTMLFormElement>(null);
  const [answers, setAnswers] = useState<ReadonlyMap<string, string>>(new Map());
  useLayoutEffect(() => root.current?.querySelector('input')?.focus({ preventScroll: true }), []);

  const handleKey = (event: KeyboardEvent<HTMLElement>) => {
    if (!event.isTrusted || isComposingKey(event.nativeEvent)) return;
    const fields = [...(root.current?.querySelectorAll('input') ?? [])];
    const place = fields.findIndex((field) => field === event.target);
    if (event.key === 'Escape') onBack();
    else if (event.key === 'Enter' && place >= 0) {
      const next = fields[place + 1];
      if (next) next.focus();
      else onInsert(answers);
    } else return;
    event.preventDefault();
    // The picker around would close.
    event.stopPropagation();
  };
  return (
    <form ref={root} className="picker-slots" aria-label={words.slots} onKeyDown={handleKey}>
      <p className="phrase-text">
        <SlotText text={fillSlots(text, answers)} />
      </p>
      {slots.map((slot) => (
        <label key={slot} className="picker-slot">
          <span>{slot}</span>
          <input
            className="picker-field"
            type="text"
            autoComplete="off"
            spellCheck={false}
            value={answers.get(slot) ?? ''}
            onInput={({ currentTarget: { value } }) => setAnswers((known) => new Map(known).set(slot, value))}
          />
        </label>
      ))}
      <ActionButton className="button is-primary" onAction={() => onInsert(answers)}>
        {words.insert}
      </ActionButton>
    </form>
  );
}
