import { useState } from 'react';
import type { PageCatalogue } from '@/utils/i18n/page-catalogue';
import type { Phrase } from '@/utils/knowledge/phrases/phrase';
import type { Finding } from '@/utils/phrase-check/types';
import { PhraseFindings } from './PhraseFindings';

interface PhraseRowProps {
  t: PageCatalogue;
  phrase: Phrase;
  findings: readonly Finding[];
  onEdit(): void;
  onCopy(): void;
  onRemove(): void;
}

/** One phrase with what the check says of it. Removing takes a second press. */
export const PhraseRow = ({ t, phrase, findings, onEdit, onCopy, onRemove }: PhraseRowProps) => {
  const [isSure, setIsSure] = useState(false);
  const words = t.sidepanel.phrases;
  const { title, text, shortcut, uses } = phrase;
  return (
    <li className="card article-row">
      <h3 className="article-title">
        {title} {shortcut && <kbd className="tag">/{shortcut}</kbd>}
      </h3>
      <p className="snippet">{text}</p>
      <PhraseFindings t={t} findings={findings} />
      <div className="button-row">
        <span className="quiet">{uses > 0 && words.uses(uses)}</span>
        <span className="spring" />
        <button
          type="button"
          className="button button-small"
          aria-label={isSure ? words.describeSureRemove(title) : words.describeRemove(title)}
          onBlur={() => setIsSure(false)}
          onClick={() => (isSure ? onRemove() : setIsSure(true))}
        >
          {isSure ? words.sureRemove : words.remove}
        </button>
        <button type="button" className="button button-small" aria-label={words.describeCopy(title)} onClick={onCopy}>
          {t.common.copy}
        </button>
        <button type="button" className="button button-small" aria-label={words.describeEdit(title)} onClick={onEdit}>
          {words.edit}
        </button>
      </div>
    </li>
  );
};
