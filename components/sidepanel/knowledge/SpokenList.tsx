import { Icon } from '@/components/shared/page/Icon';
import type { Notify } from '@/components/shared/page/use-notice';
import type { PageCatalogue } from '@/utils/i18n/page-catalogue';
import {
  type Article,
  type ArticleSpokenVersion,
  isStale,
  maxSpokenLength,
  readVersion,
} from '@/utils/knowledge/article';
import { addSpoken, changeSpoken, removeSpoken } from '@/utils/knowledge/spoken-versions';
import type { SidePanelIo } from '../types';

interface SpokenListProps {
  t: PageCatalogue;
  io: SidePanelIo;
  article: Article;
  address: '您' | '亲';
  notify: Notify;
  /** The words in the form are not the stored ones: a version made now would speak of others. */
  isBodyChanged: boolean;
  onChange(after: Article): void;
}

/** The spoken versions of an article: read, approved, or thrown away. */
export const SpokenList = ({ t, io, article, address, notify, isBodyChanged, onChange }: SpokenListProps) => {
  const words = t.knowledge.editor;
  const versions = article.spokenVersions ?? [];
  const change = (spoken: ArticleSpokenVersion, part: Partial<ArticleSpokenVersion>) =>
    onChange(changeSpoken(article, spoken.id, part, io.clock.now()));
  const make = () => {
    const { text, problems } = io.speak(article.body, { address });
    if (problems.length > 0 || text.length > maxSpokenLength) return notify(words.spokenBroken, 'bad');
    onChange(addSpoken(article, { id: io.createId(), text, options: { address } }, io.clock.now()));
  };
  return (
    <section className="card stack" aria-label={words.spoken}>
      <div className="button-row">
        <h3>{words.spoken}</h3>
        <span className="spring" />
        <button type="button" className="button button-small" disabled={isBodyChanged} onClick={make}>
          <Icon name="plus" />
          {words.makeSpoken}
        </button>
      </div>
      {isBodyChanged && <p className="quiet">{words.spokenNeedsSave}</p>}
      {versions.length === 0 && <p className="quiet">{words.noSpoken}</p>}
      <ul className="list">
        {versions.map((spoken, index) => {
          const stale = isStale(article, spoken);
          const renderAction = (action: string, onClick: () => void, style = 'button button-small') => (
            <button
              type="button"
              className={style}
              aria-label={words.describeAction(action, index + 1)}
              onClick={onClick}
            >
              {action}
            </button>
          );
          return (
            <li key={spoken.id} className="spoken-item" aria-label={words.describeVersion(index + 1)}>
              <p className="spoken-text">{spoken.text}</p>
              <div className="button-row">
                <span className={spoken.status === 'approved' && !stale ? 'tag tag-good' : 'tag'}>
                  {words.statuses[spoken.status]}
                </span>
                {stale && <span className="tag tag-warn">{words.stale}</span>}
                <span className="spring" />
                {renderAction(
                  words.removeSpoken,
                  () => onChange(removeSpoken(article, spoken.id, io.clock.now())),
                  'link link-danger',
                )}
                {stale &&
                  renderAction(words.confirmStale, () => change(spoken, { madeFromVersion: readVersion(article) }))}
                {!stale &&
                  (spoken.status === 'draft'
                    ? renderAction(words.approve, () => change(spoken, { status: 'approved' }))
                    : renderAction(words.unapprove, () => change(spoken, { status: 'draft' })))}
              </div>
            </li>
          );
        })}
      </ul>
    </section>
  );
};
