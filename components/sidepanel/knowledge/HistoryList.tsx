import type { PageCatalogue } from '@/utils/i18n/page-catalogue';
import type { Article } from '@/utils/knowledge/article';
import { formatMoment } from '@/utils/knowledge/day-text';

interface HistoryListProps {
  t: PageCatalogue;
  article: Article;
  onRestore(version: number): void;
}

/** How the article once read, newest first; each can be had again. */
export const HistoryList = ({ t, article, onRestore }: HistoryListProps) => {
  const words = t.knowledge.editor;
  const { history = [] } = article;
  if (history.length === 0) return null;
  return (
    <details className="fold card">
      <summary>{words.history(history.length)}</summary>
      <ul className="list">
        {history.map(({ version, title, body, updatedAt }) => (
          <li key={version} className="spoken-item">
            <p className="quiet">{words.describePast(version, formatMoment(updatedAt))}</p>
            {title !== article.title && <p className="article-title">{title}</p>}
            <p className="past-body">{body}</p>
            <div className="button-row">
              <span className="spring" />
              <button
                type="button"
                className="button button-small"
                aria-label={words.describeRestore(version)}
                onClick={() => onRestore(version)}
              >
                {words.restore}
              </button>
            </div>
          </li>
        ))}
      </ul>
    </details>
  );
};
