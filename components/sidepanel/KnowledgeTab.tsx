import { useMemo, useState } from 'react';
import { Icon } from '@/components/shared/page/Icon';
import type { Notify } from '@/components/shared/page/use-notice';
import type { PageCatalogue } from '@/utils/i18n/page-catalogue';
import type { Article } from '@/utils/knowledge/article';
import { ArticleRow } from './ArticleRow';
import { ImportArticles } from './ImportArticles';
import { createArticleSearch } from './search-articles';
import type { Target } from './target';
import type { KnowledgeHold } from './use-knowledge';

interface KnowledgeTabProps {
  t: PageCatalogue;
  knowledge: KnowledgeHold;
  target: Target | undefined;
  notify: Notify;
  onSpeak(article: Article): void;
  onSpeakAndInsert(article: Article): void;
}

export const KnowledgeTab = ({ t, knowledge, target, notify, onSpeak, onSpeakAndInsert }: KnowledgeTabProps) => {
  const [query, setQuery] = useState('');
  const { articles, hasFailed } = knowledge;
  const search = useMemo(() => createArticleSearch(articles ?? []), [articles]);
  const found = useMemo(() => search(query.trim()), [search, query]);
  const words = t.sidepanel.knowledge;
  if (hasFailed) return <p className="empty">{words.unreadable}</p>;
  if (!articles) return <p className="empty quiet">{words.loading}</p>;
  if (articles.length === 0) {
    return (
      <div className="empty">
        <h2>{words.emptyTitle}</h2>
        <p className="quiet">{words.emptyBody}</p>
        <ImportArticles t={t} knowledge={knowledge} notify={notify} isEmpty />
      </div>
    );
  }
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
      <h2 className="list-heading">{query.trim() ? words.found(found.length) : words.all(articles.length)}</h2>
      {found.length === 0 && <p className="empty quiet">{words.nothingFound}</p>}
      <ul className="list">
        {found.map((article) => (
          <ArticleRow
            key={article.id}
            t={t}
            article={article}
            target={target}
            onSpeak={onSpeak}
            onSpeakAndInsert={onSpeakAndInsert}
          />
        ))}
      </ul>
      <ImportArticles t={t} knowledge={knowledge} notify={notify} isEmpty={false} />
    </>
  );
};
