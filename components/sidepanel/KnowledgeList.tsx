import { type ReactNode, useState } from 'react';
import { Icon } from '@/components/shared/page/Icon';
import type { PageCatalogue } from '@/utils/i18n/page-catalogue';
import type { Article } from '@/utils/knowledge/article';
import { ArticleRow } from './ArticleRow';
import type { Target } from './target';
import type { SidePanelIo } from './types';
import { useArticleSearch } from './use-article-search';

interface KnowledgeListProps {
  t: PageCatalogue;
  io: Pick<SidePanelIo, 'searchArticles'>;
  articles: readonly Article[];
  target: Target | undefined;
  /** ms since 1970. */
  now: number;
  tools: ReactNode;
  onSpeak(article: Article): void;
  onSpeakAndInsert(article: Article): void;
  onEdit(article: Article): void;
}

/** A list of thousands is drawn a part at a time: nobody reads further before searching. */
const pageLength = 100;

export const KnowledgeList = ({
  t,
  io,
  articles,
  target,
  now,
  tools,
  onSpeak,
  onSpeakAndInsert,
  onEdit,
}: KnowledgeListProps) => {
  const [query, setQuery] = useState('');
  const [shown, setShown] = useState(pageLength);
  const { found, hasFailed } = useArticleSearch(io, articles, query);
  const words = t.sidepanel.knowledge;
  const rest = found.length - shown;
  return (
    <>
      <div className="search-field">
        <Icon name="search" />
        <input
          type="search"
          className="input"
          aria-label={words.search}
          placeholder={words.searchHint}
          value={query}
          onChange={(event) => setQuery(event.target.value)}
        />
      </div>
      {tools}
      <h2 className="list-heading">{query.trim() ? words.found(found.length) : words.all(articles.length)}</h2>
      {found.length === 0 && <p className="empty quiet">{hasFailed ? words.unreadable : words.nothingFound}</p>}
      <ul className="list">
        {found.slice(0, shown).map((article) => (
          <ArticleRow
            key={article.id}
            t={t}
            article={article}
            target={target}
            now={now}
            onSpeak={onSpeak}
            onSpeakAndInsert={onSpeakAndInsert}
            onEdit={onEdit}
          />
        ))}
      </ul>
      {rest > 0 && (
        <button type="button" className="button" onClick={() => setShown(shown + pageLength)}>
          {t.knowledge.diff.more(Math.min(rest, pageLength))}
        </button>
      )}
    </>
  );
};
