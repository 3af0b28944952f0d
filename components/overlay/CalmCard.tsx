import { type KeyboardEvent, useRef } from 'react';
import type { ConsoleCatalogue } from '@/utils/i18n/console-catalogue';
import { isComposingKey } from '../hooks/is-composing-key';
import { useFocusReturn } from '../hooks/use-focus-return';
import type { Size } from '../hooks/use-viewport';
import { ActionButton } from './ActionButton';
import { Icon } from './Icon';
import { IconButton } from './IconButton';
import { hangAbove } from './place';
import { SlotText } from './SlotText';
import type { OverlayBox, OverlayIntents, UpsetView } from './types';

interface CalmCardProps {
  t: ConsoleCatalogue;
  upset: UpsetView;
  composerBox: OverlayBox | undefined;
  intents: OverlayIntents;
  viewport: Size;
}

const wantedSize: Size = { width: 400, height: 420 };
const lastStep = 2;

/**
 * What to say to an upset customer: calm, repeat politely, hand over. The step that comes next stands first. Opened by the
 * agent only; a reply goes to the caret, nothing is sent.
 */
export function CalmCard({ t: { upset: words, common }, upset, composerBox, intents, viewport }: CalmCardProps) {
  const root = useRef<HTMLElement>(null);
  useFocusReturn(root, intents.returnToDraft);
  const { kind, answered, handOver, hasModel } = upset;
  const results = { writing: words.writing, copied: words.copied, 'not-copied': words.notCopied };
  const next = Math.min(answered, lastStep);
  const steps = words.steps[kind];
  const handleKey = (event: KeyboardEvent<HTMLElement>) => {
    if (event.key !== 'Escape' || !event.isTrusted || isComposingKey(event.nativeEvent)) return;
    event.preventDefault();
    intents.closeCard();
  };
  return (
    <section
      ref={root}
      className="card"
      role="dialog"
      aria-label={words.cardLabel}
      data-surface="card"
      data-mode="calm"
      style={hangAbove(composerBox, 'right', wantedSize, viewport)}
      onKeyDown={handleKey}
    >
      <header className="card-header">
        <Icon name="heart" size={16} />
        <h2>{words.kinds[kind]}</h2>
        <span className="severity">{words.insists[next - 1]}</span>
        <IconButton icon="close" label={common.close} onAction={intents.closeCard} />
      </header>
      <div className="card-body">
        {[...steps.slice(next), ...steps.slice(0, next)].map(({ label, replies }, order) => (
          <div key={label} className="alternatives">
            <p className="label">{label}</p>
            <ul>
              {replies.map((text, index) => (
                <li key={text}>
                  <ActionButton
                    className="alternative"
                    data-entry={order + index === 0 ? '' : undefined}
                    onAction={() => intents.insertReply(text)}
                  >
                    <SlotText text={text} />
                  </ActionButton>
                </li>
              ))}
            </ul>
          </div>
        ))}
        {handOver && (
          <p className="hand-over">
            <b>
              {handOver.fellBack && words.fellBack}
              {results[handOver.state]}
            </b>
            {handOver.text}
          </p>
        )}
      </div>
      <footer className="actions">
        {hasModel && handOver?.state !== 'writing' && (
          <ActionButton className="button is-quiet" onAction={() => intents.copyHandOver('llm')}>
            {words.askModel}
          </ActionButton>
        )}
        <ActionButton className="button" onAction={() => intents.copyHandOver('template')}>
          {words.copySummary}
        </ActionButton>
      </footer>
    </section>
  );
}
