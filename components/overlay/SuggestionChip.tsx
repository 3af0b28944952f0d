import { type KeyboardEvent, useRef } from 'react';
import type { ConsoleCatalogue } from '@/utils/i18n/console-catalogue';
import { isComposingKey } from '../hooks/is-composing-key';
import { useFocusReturn } from '../hooks/use-focus-return';
import type { Size } from '../hooks/use-viewport';
import { ActionButton } from './ActionButton';
import { Icon } from './Icon';
import { IconButton } from './IconButton';
import { InsertResult } from './InsertResult';
import { standAbove } from './place';
import type { Suggester } from './suggester';
import type { OverlayBox, OverlayIntents, SuggestionView } from './types';

interface SuggestionChipProps {
  t: ConsoleCatalogue;
  view: SuggestionView;
  suggester: Pick<Suggester, 'accept' | 'speak' | 'dismiss' | 'undo'>;
  intents: Pick<OverlayIntents, 'setSuggestions' | 'returnToDraft'>;
  composerBox: OverlayBox;
  viewport: Size;
}

/** One quiet line over the composer: a reply stands ready. What it says shows under the pointer and with the focus. */
export function SuggestionChip({ t, view, suggester, intents, composerBox, viewport }: SuggestionChipProps) {
  const root = useRef<HTMLElement>(null);
  useFocusReturn(root, intents.returnToDraft);
  const { suggestion: words } = t;
  const { title, text, isApproved, mayTurnOff, article, inserted } = view;
  const handleKey = (event: KeyboardEvent<HTMLElement>) => {
    if (event.key !== 'Escape' || !event.isTrusted || isComposingKey(event.nativeEvent)) return;
    event.preventDefault();
    suggester.dismiss();
  };
  return (
    <section
      ref={root}
      className="suggestion"
      aria-label={words.label}
      data-surface="suggestion"
      style={standAbove(composerBox, viewport)}
      onKeyDown={handleKey}
    >
      {!inserted?.ok && (
        <p className="suggestion-text" id="suggestion-text">
          {text}
        </p>
      )}
      <div className="suggestion-line">
        {inserted ? (
          <InsertResult t={t} inserted={inserted} onUndo={suggester.undo} />
        ) : (
          <ActionButton
            className="chip-action suggestion-offer"
            title={words.insert}
            aria-describedby="suggestion-text"
            aria-keyshortcuts="Alt+Enter"
            onAction={suggester.accept}
          >
            <Icon name="bulb" />
            <span className="suggestion-title">{words.offer(title)}</span>
            {!isApproved && (
              <span className="suggestion-mark" title={words.madeHereHint}>
                {words.madeHere}
              </span>
            )}
          </ActionButton>
        )}
        {article && !inserted && <IconButton icon="speak" label={words.speak} onAction={suggester.speak} />}
        {mayTurnOff && !inserted && (
          <IconButton icon="bulbOff" label={words.turnOff} onAction={() => intents.setSuggestions(false)} />
        )}
        <IconButton icon="close" label={words.dismiss} onAction={suggester.dismiss} />
      </div>
    </section>
  );
}
