import { ActionButton } from './ActionButton';
import { SlotText } from './SlotText';
import type { PickablePhrase } from './types';

interface PhraseOptionProps {
  id: string;
  phrase: PickablePhrase;
  /** The phrase as it would be inserted. */
  text: string;
  isChosen: boolean;
  /** Said to a phrase that this customer has already got; it can be inserted all the same. */
  sentBefore: string | undefined;
  onPick(): void;
}

/** One phrase in the picker: what it is called, how to call it, what it says. */
export function PhraseOption({ id, phrase, text, isChosen, sentBefore, onPick }: PhraseOptionProps) {
  return (
    <ActionButton
      className="phrase-option"
      role="option"
      id={id}
      tabIndex={-1}
      aria-selected={isChosen}
      data-entry={isChosen ? '' : undefined}
      onAction={onPick}
    >
      <span className="phrase-head">
        <b>{phrase.title}</b>
        {phrase.shortcut && <kbd>/{phrase.shortcut}</kbd>}
        {sentBefore && <span className="phrase-sent">{sentBefore}</span>}
        {phrase.group && <span className="phrase-group">{phrase.group}</span>}
      </span>
      <span className="phrase-text">
        <SlotText text={text} />
      </span>
    </ActionButton>
  );
}
