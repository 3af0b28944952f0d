import type { PageCatalogue } from '@/utils/i18n/page-catalogue';
import type { Article } from '@/utils/knowledge/article';
import type { Target } from './target';

interface ArticleRowProps {
  t: PageCatalogue;
  article: Article;
  target: Target | undefined;
  onSpeak(article: Article): void;
  onSpeakAndInsert(article: Article): void;
}

/** One article: enough to recognise it, and the two ways to a draft. */
export const ArticleRow = ({ t, article, target, onSpeak, onSpeakAndInsert }: ArticleRowProps) => (
  <li className="card article-row">
    <h3 className="article-title">{article.title}</h3>
    <p className="snippet">{article.body}</p>
    <div className="button-row">
      {article.tags.slice(0, 2).map((tag) => (
        <span key={tag} className="tag">
          {tag}
        </span>
      ))}
      <span className="spring" />
      {target && (
        <button
          type="button"
          className="button button-small"
          aria-label={t.sidepanel.describeSpeakAndInsert(article.title, target.name)}
          onClick={() => onSpeakAndInsert(article)}
        >
          {t.sidepanel.speakAndInsert}
        </button>
      )}
      <button
        type="button"
        className="button button-small button-primary"
        aria-label={t.sidepanel.describeSpeak(article.title)}
        onClick={() => onSpeak(article)}
      >
        {t.sidepanel.speak}
      </button>
    </div>
  </li>
);
