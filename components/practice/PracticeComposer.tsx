import type { KeyboardEvent } from 'react';
import { Icon } from '@/components/shared/page/Icon';
import type { PageCatalogue } from '@/utils/i18n/page-catalogue';
import { knowledgeCustomer, practiceKnowledge } from './practice-script';
import type { PracticeConversation } from './practice-state';

interface PracticeComposerProps {
  t: PageCatalogue;
  open: PracticeConversation | undefined;
  onDraft(text: string): void;
  onSend(): void;
}

/** Composer and send button as on a real console: Enter sends, Shift+Enter breaks the line. */
export const PracticeComposer = ({ t, open, onDraft, onSend }: PracticeComposerProps) => {
  const words = t.practice.console;
  const sendOnEnter = (event: KeyboardEvent) => {
    const isComposing = event.nativeEvent.isComposing || event.nativeEvent.keyCode === 229;
    if (event.key !== 'Enter' || event.shiftKey || isComposing) return;
    event.preventDefault();
    onSend();
  };
  return (
    <div className="console-composer">
      {open?.id === knowledgeCustomer && (
        <div className="knowledge-note">
          <Icon name="book" />
          <p>{practiceKnowledge}</p>
          <button type="button" className="button button-small" onClick={() => onDraft(practiceKnowledge)}>
            {words.useKnowledge}
          </button>
        </div>
      )}
      <div className="composer-row">
        <textarea
          className="input"
          rows={3}
          aria-label={words.composer}
          placeholder={open ? words.write : words.pick}
          disabled={!open}
          value={open?.draft ?? ''}
          data-wr-composer
          onChange={(event) => onDraft(event.target.value)}
          onKeyDown={sendOnEnter}
        />
        <button type="button" className="button button-primary" disabled={!open} data-wr-send onClick={onSend}>
          {words.send}
        </button>
      </div>
    </div>
  );
};
