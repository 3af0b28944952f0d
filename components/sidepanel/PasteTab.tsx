import { useId, useState } from 'react';
import type { PageCatalogue } from '@/utils/i18n/page-catalogue';

interface PasteTabProps {
  t: PageCatalogue;
  initialText: string;
  onSpeak(text: string): void;
}

/** Any text from anywhere: paste it, get it in spoken words. */
export const PasteTab = ({ t, initialText, onSpeak }: PasteTabProps) => {
  const id = useId();
  const [text, setText] = useState(initialText);
  const words = t.sidepanel.paste;
  return (
    <form
      className="stack"
      onSubmit={(event) => {
        event.preventDefault();
        onSpeak(text.trim());
      }}
    >
      <h2 className="list-heading">
        <label htmlFor={id}>{words.label}</label>
      </h2>
      <textarea
        id={id}
        className="input paste-input"
        rows={9}
        placeholder={words.hint}
        value={text}
        onChange={(event) => setText(event.target.value)}
      />
      <div className="button-row paste-actions">
        <span className="quiet">{words.note}</span>
        <button type="submit" className="button button-primary" disabled={!text.trim()}>
          {t.sidepanel.speak}
        </button>
      </div>
    </form>
  );
};
