import { useState } from 'react';
import { Icon } from '@/components/shared/page/Icon';
import type { Notify } from '@/components/shared/page/use-notice';
import type { PageCatalogue } from '@/utils/i18n/page-catalogue';
import type { Article } from '@/utils/knowledge/article';
import { KnowledgeList } from './KnowledgeList';
import { ArticleEditor } from './knowledge/ArticleEditor';
import { ImportView } from './knowledge/ImportView';
import { KnowledgeTools } from './knowledge/KnowledgeTools';
import { UndoBar } from './knowledge/UndoBar';
import type { Target } from './target';
import type { SidePanelIo } from './types';
import type { KnowledgeHold } from './use-knowledge';

interface KnowledgeTabProps {
  t: PageCatalogue;
  io: SidePanelIo;
  knowledge: KnowledgeHold;
  target: Target | undefined;
  address: '您' | '亲';
  notify: Notify;
  onSpeak(article: Article): void;
  onSpeakAndInsert(article: Article): void;
}

type View = { name: 'list'; removed?: Article } | { name: 'import' } | { name: 'edit'; id: string | undefined };

/** The knowledge base: the list, an article on the desk, or a file on its way in. */
export const KnowledgeTab = (props: KnowledgeTabProps) => {
  const { t, io, knowledge, notify } = props;
  const [view, setView] = useState<View>({ name: 'list' });
  const { articles, hasFailed } = knowledge;
  const words = t.sidepanel.knowledge;
  if (hasFailed) return <p className="empty">{words.unreadable}</p>;
  if (!articles) return <p className="empty quiet">{words.loading}</p>;
  const showList = () => setView({ name: 'list' });
  /** What took its time moves nobody who has gone elsewhere meanwhile. */
  const moveOn = (next: View) => setView((current) => (current === view ? next : current));

  if (view.name === 'import') return <ImportView t={t} io={io} knowledge={knowledge} onClose={showList} />;
  if (view.name === 'edit') {
    const article = articles.find(({ id }) => id === view.id);
    const remove = async (removed: Article) => {
      if (await knowledge.remove(removed.id)) moveOn({ name: 'list', removed });
      else notify(t.knowledge.editor.saveProblems['storage-failed'], 'bad');
    };
    return (
      <ArticleEditor
        t={t}
        io={io}
        knowledge={knowledge}
        notify={notify}
        address={props.address}
        article={article}
        onSaved={(id) => moveOn({ name: 'edit', id })}
        onRemove={(removed) => void remove(removed)}
        onClose={showList}
      />
    );
  }

  const { removed } = view;
  const undo = async (article: Article) => {
    const result = await knowledge.apply([{ before: undefined, after: article }]);
    if (result.ok) notify(t.knowledge.editor.restored);
    else notify(t.knowledge.editor.saveProblems[result.reason], 'bad');
    moveOn({ name: 'list' });
  };
  const takeSamples = async () => {
    const result = await knowledge.importSamplePack();
    if (result.ok) notify(words.imported(result.value));
    else notify(words.importProblems[result.reason.kind](0), 'bad');
  };
  const tools = (
    <KnowledgeTools
      t={t}
      io={io}
      articles={articles}
      notify={notify}
      onCreate={() => setView({ name: 'edit', id: undefined })}
      onImport={() => setView({ name: 'import' })}
    />
  );
  return (
    <>
      {removed && <UndoBar t={t} title={removed.title} onUndo={() => void undo(removed)} onClose={showList} />}
      {articles.length === 0 ? (
        <div className="empty">
          <h2>{words.emptyTitle}</h2>
          <p className="quiet">{words.emptyBody}</p>
          <button type="button" className="button button-primary" onClick={() => void takeSamples()}>
            <Icon name="book" />
            {words.importSample}
          </button>
          {tools}
        </div>
      ) : (
        <KnowledgeList
          t={t}
          io={io}
          articles={articles}
          target={props.target}
          now={io.clock.now()}
          tools={tools}
          onSpeak={props.onSpeak}
          onSpeakAndInsert={props.onSpeakAndInsert}
          onEdit={({ id }) => setView({ name: 'edit', id })}
        />
      )}
    </>
  );
};
