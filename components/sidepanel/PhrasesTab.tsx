import { useEffect, useMemo, useRef, useState } from 'react';
import { Icon } from '@/components/shared/page/Icon';
import type { Notify } from '@/components/shared/page/use-notice';
import type { PageCatalogue } from '@/utils/i18n/page-catalogue';
import { matchPhrases } from '@/utils/knowledge/phrases/match-phrases';
import type { Phrase, PhraseDraft } from '@/utils/knowledge/phrases/phrase';
import { writePhrasesCsv, writePhrasesJson } from '@/utils/knowledge/phrases/write-phrases';
import { PhraseForm } from './PhraseForm';
import { PhraseGroups } from './PhraseGroups';
import { PhrasesImport } from './PhrasesImport';
import type { PhraseChange, PhrasesIo } from './phrases-io';
import type { Capture } from './types';
import { usePhrases } from './use-phrases';

interface PhrasesTabProps {
  t: PageCatalogue;
  io: PhrasesIo;
  notify: Notify;
  /** A text chosen in the browser's context menu, to be looked at and kept. */
  capture: Capture | undefined;
  onCaptured(): void;
  onCopy(text: string): void;
}

/** What stands above the list: one phrase being written (without an id a new one), or an import. */
type Open =
  | { kind: 'form'; id?: string; draft: PhraseDraft; maskedCount: number; captureId?: number }
  | { kind: 'import' }
  | undefined;

const emptyDraft: PhraseDraft = { group: '', title: '', text: '', shortcut: '' };

export const PhrasesTab = ({ t, io, notify, capture, onCaptured, onCopy }: PhrasesTabProps) => {
  const words = t.sidepanel.phrases;
  const { phrases, hasFailed, findings, save, remove } = usePhrases(io);
  const [query, setQuery] = useState('');
  const [open, setOpen] = useState<Open>();
  const found = useMemo(() => matchPhrases(phrases ?? [], query), [phrases, query]);
  const handledId = useRef(0);
  useEffect(() => {
    if (!capture || handledId.current === capture.id) return;
    handledId.current = capture.id;
    setOpen({
      kind: 'form',
      draft: { ...emptyDraft, text: capture.text },
      maskedCount: capture.maskedCount,
      captureId: capture.id,
    });
  }, [capture]);

  /** What has been opened meanwhile, as by another capture, stays open. */
  const close = () => {
    setOpen((now) => (now === open ? undefined : now));
    if (handledId.current === (capture?.id ?? 0)) onCaptured();
  };
  const keep = async (changes: readonly PhraseChange[]) => {
    if (!(await save(changes))) return notify(words.notSaved, 'bad');
    notify(words.saved(changes.length));
    close();
  };
  const removeOne = async ({ id, title }: Phrase) =>
    (await remove(id)) ? notify(words.removed(title)) : notify(words.notSaved, 'bad');

  if (hasFailed) return <p className="empty">{words.unreadable}</p>;
  if (!phrases) return <p className="empty quiet">{words.loading}</p>;
  const isEmpty = phrases.length === 0;
  return (
    <>
      {!open && (
        <div className="button-row">
          <button
            type="button"
            className="button button-primary"
            onClick={() => setOpen({ kind: 'form', draft: emptyDraft, maskedCount: 0 })}
          >
            <Icon name="plus" />
            {words.add}
          </button>
          <button type="button" className="button" onClick={() => setOpen({ kind: 'import' })}>
            <Icon name="box" />
            {words.import.title}
          </button>
          <span className="spring" />
          {!isEmpty && (
            <>
              <button
                type="button"
                className="link"
                onClick={() => io.download(words.csvName, writePhrasesCsv(phrases))}
              >
                {words.exportCsv}
              </button>
              <button
                type="button"
                className="link"
                onClick={() => io.download(words.jsonName, writePhrasesJson(phrases))}
              >
                {words.exportJson}
              </button>
            </>
          )}
        </div>
      )}
      {open?.kind === 'form' && (
        <PhraseForm
          key={`${open.id ?? 'new'}/${open.captureId ?? 0}`}
          t={t}
          io={io}
          initial={open.draft}
          others={phrases.filter(({ id }) => id !== open.id)}
          maskedCount={open.maskedCount}
          onSave={(draft) => void keep([{ id: open.id, draft }])}
          onCancel={close}
        />
      )}
      {open?.kind === 'import' && (
        <PhrasesImport
          t={t}
          io={io}
          phrases={phrases}
          notify={notify}
          onApply={(changes) => void keep(changes)}
          onClose={close}
        />
      )}
      {isEmpty && !open && (
        <div className="empty">
          <h2>{words.emptyTitle}</h2>
          <p className="quiet">{words.emptyBody}</p>
        </div>
      )}
      {!isEmpty && (
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
          <PhraseGroups
            t={t}
            phrases={found}
            isGrouped={query.trim() === ''}
            findings={findings}
            onEdit={(phrase) => setOpen({ kind: 'form', id: phrase.id, draft: phrase, maskedCount: 0 })}
            onCopy={({ text }) => onCopy(text)}
            onRemove={(phrase) => void removeOne(phrase)}
          />
        </>
      )}
    </>
  );
};
