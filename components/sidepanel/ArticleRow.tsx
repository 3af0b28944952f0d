import { Icon } from '@/components/shared/page/Icon';
import type { PageCatalogue } from '@/utils/i18n/page-catalogue';
import { type Article, isStale } from '@/utils/knowledge/article';
import { isForAgentsOnly } from '@/utils/knowledge/may-be-told';
import type { Target } from './target';

interface ArticleRowProps {
  t: PageCatalogue;
  article: Article;
  target: Target | undefined;
  /** ms since 1970. */
  now: number;
  onSpeak(article: Article): void;
  onSpeakAndInsert(article: Article): void;
  onEdit(article: Article): void;
}

/** What an agent should know before using it. */
const listBadges = (t: PageCatalogue, article: Article, now: number): { text: string; tone: 'warn' | 'plain' }[] => {
  const words = t.knowledge.badges;
  const spoken = article.spokenVersions ?? [];
  const approved = spoken.filter((it) => it.status === 'approved' && !isStale(article, it));
  return [
    ...(isForAgentsOnly(article) ? [{ text: words.internal, tone: 'warn' as const }] : []),
    ...((article.validUntil ?? now) < now ? [{ text: words.expired, tone: 'warn' as const }] : []),
    ...((article.validFrom ?? now) > now ? [{ text: words.upcoming, tone: 'warn' as const }] : []),
    ...(spoken.some((it) => isStale(article, it)) ? [{ text: words.stale, tone: 'warn' as const }] : []),
    ...(approved.length > 0 ? [{ text: words.spoken(approved.length), tone: 'plain' as const }] : []),
  ];
};

/** One article: enough to recognise it, and the two ways to a draft. */
export const ArticleRow = ({ t, article, target, now, onSpeak, onSpeakAndInsert, onEdit }: ArticleRowProps) => (
  <li className="card article-row">
    <div className="article-head">
      <h3 className="article-title">{article.title}</h3>
      <button
        type="button"
        className="icon-button"
        aria-label={t.knowledge.describeEdit(article.title)}
        onClick={() => onEdit(article)}
      >
        <Icon name="edit" />
      </button>
    </div>
    <p className="snippet">{article.body}</p>
    <div className="button-row">
      {listBadges(t, article, now).map(({ text, tone }) => (
        <span key={text} className={tone === 'warn' ? 'tag tag-warn' : 'tag tag-good'}>
          {text}
        </span>
      ))}
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
