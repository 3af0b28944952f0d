import { useState } from 'react';
import type { PageCatalogue } from '@/utils/i18n/page-catalogue';
import { type Article, maxBodyLength, maxTitleLength } from '@/utils/knowledge/article';
import { Labelled } from './Labelled';
import { NearDuplicates } from './NearDuplicates';
import type { Capture } from './types';

interface CaptureArticleProps {
  t: PageCatalogue;
  capture: Capture;
  articles: readonly Article[];
  onSave(article: Pick<Article, 'title' | 'body'>): void;
  onCancel(): void;
}

const madeTitleLength = 24;

/** A text chosen on a page, on its way into the knowledge base. Nothing is kept before 保存. */
export const CaptureArticle = ({ t, capture, articles, onSave, onCancel }: CaptureArticleProps) => {
  const words = t.sidepanel.capture;
  const [title, setTitle] = useState(() => capture.text.split(/[\n。！？!?]/)[0]?.slice(0, madeTitleLength) ?? '');
  const [body, setBody] = useState(capture.text.slice(0, maxBodyLength));
  const isReady = title.trim() !== '' && body.trim() !== '';
  return (
    <form
      className="card stack"
      aria-label={words.article}
      onSubmit={(event) => {
        event.preventDefault();
        if (isReady) onSave({ title: title.trim(), body: body.trim() });
      }}
    >
      <h2>{words.article}</h2>
      {capture.maskedCount > 0 && <p className="hint-line quiet">{words.masked(capture.maskedCount)}</p>}
      <NearDuplicates t={t} text={body} kept={articles.map((it) => ({ ...it, text: it.body }))} />
      <Labelled label={words.title}>
        {(id) => (
          <input
            id={id}
            className="input"
            autoComplete="off"
            maxLength={maxTitleLength}
            value={title}
            onChange={(event) => setTitle(event.target.value)}
          />
        )}
      </Labelled>
      <Labelled label={words.body}>
        {(id) => (
          <textarea
            id={id}
            className="input"
            rows={7}
            maxLength={maxBodyLength}
            value={body}
            onChange={(event) => setBody(event.target.value)}
          />
        )}
      </Labelled>
      <div className="button-row">
        <button type="submit" className="button button-primary" disabled={!isReady}>
          {t.common.save}
        </button>
        <button type="button" className="button" onClick={onCancel}>
          {t.common.cancel}
        </button>
      </div>
    </form>
  );
};
