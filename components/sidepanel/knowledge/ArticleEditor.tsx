import { type FormEvent, useEffect, useId, useRef, useState } from 'react';
import { Icon } from '@/components/shared/page/Icon';
import { Switch } from '@/components/shared/page/Switch';
import type { Notify } from '@/components/shared/page/use-notice';
import type { PageCatalogue } from '@/utils/i18n/page-catalogue';
import { type Article, maxBodyLength, maxTitleLength } from '@/utils/knowledge/article';
import { createArticle, restoreVersion, reviseArticle } from '@/utils/knowledge/revise-article';
import { Labelled } from '../Labelled';
import type { SidePanelIo } from '../types';
import type { KnowledgeHold } from '../use-knowledge';
import { type EditorDraft, type EditorProblem, emptyDraft, isSameDraft, readDraft, toDraft } from './editor-draft';
import { HistoryList } from './HistoryList';
import { ScopeFields } from './ScopeFields';
import { SpokenList } from './SpokenList';

interface ArticleEditorProps {
  t: PageCatalogue;
  io: SidePanelIo;
  knowledge: KnowledgeHold;
  notify: Notify;
  address: '您' | '亲';
  /** Undefined for a new one. */
  article: Article | undefined;
  onSaved(id: string): void;
  onRemove(article: Article): void;
  onClose(): void;
}

/** One article: its words, where and how long they hold, its spoken versions and what it once said. */
export const ArticleEditor = (props: ArticleEditorProps) => {
  const { t, io, knowledge, notify, article } = props;
  const words = t.knowledge.editor;
  const id = useId();
  const saved = article ? toDraft(article) : emptyDraft;
  const [draft, setDraft] = useState<EditorDraft>(saved);
  const [problem, setProblem] = useState<EditorProblem>();
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), []);
  const isChanged = !isSameDraft(draft, saved);
  const change = (part: Partial<EditorDraft>) => setDraft({ ...draft, ...part });

  const store = async (before: Article | undefined, after: Article): Promise<boolean> => {
    const result = await knowledge.apply([{ before, after }]);
    if (!result.ok) notify(words.saveProblems[result.reason], 'bad');
    return result.ok;
  };
  const save = async (event: FormEvent) => {
    event.preventDefault();
    const fields = readDraft(draft);
    setProblem(fields.ok ? undefined : fields.reason);
    if (!fields.ok) return;
    const by = { now: io.clock.now(), source: 'own' } as const;
    const after = article
      ? reviseArticle(article, fields.value, by)
      : createArticle(`own-${io.createId()}`, fields.value, by);
    if (!(await store(article, after))) return;
    setDraft(toDraft(after));
    notify(words.saved);
    props.onSaved(after.id);
  };
  const restore = async (version: number) => {
    const past = article?.history?.find((it) => it.version === version);
    if (!article || !past) return;
    const after = restoreVersion(article, past, io.clock.now());
    if (!(await store(article, after))) return;
    setDraft(toDraft(after));
    notify(words.restored);
  };
  return (
    <section className="editor" aria-labelledby={`${id}-heading`}>
      <button type="button" className="link back-link" onClick={props.onClose}>
        <Icon name="back" />
        {t.knowledge.importing.back}
      </button>
      <h2 id={`${id}-heading`} className="job-title" tabIndex={-1} ref={heading}>
        {article ? words.editTitle : words.createTitle}
      </h2>
      <form className="card stack" onSubmit={(event) => void save(event)} noValidate>
        <Labelled label={words.title}>
          {(id) => (
            <input
              id={id}
              className="input"
              autoComplete="off"
              maxLength={maxTitleLength}
              aria-invalid={problem === 'no-title'}
              value={draft.title}
              onChange={(event) => change({ title: event.target.value })}
            />
          )}
        </Labelled>
        <Labelled label={words.body}>
          {(id) => (
            <textarea
              id={id}
              className="input"
              rows={8}
              maxLength={maxBodyLength}
              aria-invalid={problem === 'no-body'}
              value={draft.body}
              onChange={(event) => change({ body: event.target.value })}
            />
          )}
        </Labelled>
        <Labelled label={words.tags}>
          {(id) => (
            <input
              id={id}
              className="input"
              autoComplete="off"
              placeholder={words.tagsHint}
              aria-invalid={problem === 'bad-tags'}
              value={draft.tags}
              onChange={(event) => change({ tags: event.target.value })}
            />
          )}
        </Labelled>
        <Switch
          label={words.isInternal}
          note={words.isInternalNote}
          isOn={draft.isInternal}
          onChange={(isInternal) => change({ isInternal })}
        />
        <ScopeFields t={t} draft={draft} hasBadDates={problem === 'bad-dates'} onChange={change} />
        {problem && (
          <p className="problem" role="alert">
            <Icon name="alert" />
            {words.invalid[problem]}
          </p>
        )}
        <div className="button-row">
          {article && (
            <button type="button" className="link link-danger" onClick={() => props.onRemove(article)}>
              <Icon name="trash" />
              {words.remove}
            </button>
          )}
          <span className="spring" />
          <button type="submit" className="button button-primary" disabled={article !== undefined && !isChanged}>
            {words.save}
          </button>
        </div>
      </form>
      {article && (
        <SpokenList
          t={t}
          io={io}
          article={article}
          address={props.address}
          notify={notify}
          isBodyChanged={draft.body !== saved.body}
          onChange={(after) => void store(article, after)}
        />
      )}
      {article && <HistoryList t={t} article={article} onRestore={(version) => void restore(version)} />}
    </section>
  );
};
