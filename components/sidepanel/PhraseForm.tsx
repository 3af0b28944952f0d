import { useEffect, useId, useRef, useState } from 'react';
import type { PageCatalogue } from '@/utils/i18n/page-catalogue';
import {
  maxGroupLength,
  maxPhraseTextLength,
  maxPhraseTitleLength,
  maxShortcutLength,
  type Phrase,
  type PhraseDraft,
} from '@/utils/knowledge/phrases/phrase';
import { tidyDraft } from '@/utils/knowledge/phrases/tidy-draft';
import { variableNames } from '@/utils/knowledge/phrases/variables';
import type { Finding } from '@/utils/phrase-check/types';
import { Labelled } from './Labelled';
import { NearDuplicates } from './NearDuplicates';
import { PhraseFindings } from './PhraseFindings';
import type { PhrasesIo } from './phrases-io';

interface PhraseFormProps {
  t: PageCatalogue;
  io: PhrasesIo;
  initial: PhraseDraft;
  /** The other phrases: no two of one shortcut, and a near duplicate is told. */
  others: readonly Phrase[];
  /** Places of the text where personal data was; told once. */
  maskedCount: number;
  onSave(draft: PhraseDraft): void;
  onCancel(): void;
}

/** One phrase, new or changed. What hurts in it shows while it is written; nothing is kept before 保存. */
export const PhraseForm = ({ t, io, initial, others, maskedCount, onSave, onCancel }: PhraseFormProps) => {
  const words = t.sidepanel.phrases;
  const [draft, setDraft] = useState(initial);
  const [findings, setFindings] = useState<readonly Finding[]>([]);
  const text = useRef<HTMLTextAreaElement>(null);
  const groupsId = useId();
  useEffect(() => text.current?.focus(), []);
  useEffect(() => {
    let isCurrent = true;
    void io.check([draft.text]).then(([found = []]) => {
      if (isCurrent) setFindings(found);
    });
    return () => {
      isCurrent = false;
    };
  }, [io, draft.text]);

  const set = (change: Partial<PhraseDraft>) => setDraft({ ...draft, ...change });
  const tidied = tidyDraft(draft);
  const owner = tidied.ok && tidied.value.shortcut && others.find((it) => it.shortcut === tidied.value.shortcut);
  const addVariable = (name: string) => {
    const end = text.current?.selectionEnd ?? draft.text.length;
    set({ text: `${draft.text.slice(0, end)}{${name}}${draft.text.slice(end)}` });
    text.current?.focus();
  };
  const field = (name: 'title' | 'group' | 'shortcut', maxLength: number, list?: string) => (
    <Labelled label={words.fields[name]}>
      {(id) => (
        <input
          id={id}
          className="input"
          autoComplete="off"
          maxLength={maxLength}
          list={list}
          value={draft[name]}
          onChange={(event) => set({ [name]: event.target.value })}
        />
      )}
    </Labelled>
  );
  return (
    <form
      className="card stack"
      aria-label={words.form}
      onSubmit={(event) => {
        event.preventDefault();
        if (tidied.ok && !owner) onSave(tidied.value);
      }}
    >
      {maskedCount > 0 && <p className="hint-line quiet">{t.sidepanel.capture.masked(maskedCount)}</p>}
      <Labelled label={words.fields.text}>
        {(id) => (
          <textarea
            id={id}
            ref={text}
            className="input"
            rows={5}
            maxLength={maxPhraseTextLength}
            value={draft.text}
            onChange={(event) => set({ text: event.target.value })}
          />
        )}
      </Labelled>
      <fieldset className="variable-row">
        <legend className="quiet">{words.variables}</legend>
        {variableNames.map((name) => (
          <button key={name} type="button" className="tag tag-button" onClick={() => addVariable(name)}>
            {name}
          </button>
        ))}
      </fieldset>
      <PhraseFindings t={t} findings={findings} />
      <NearDuplicates t={t} text={draft.text} kept={others} />
      {field('title', maxPhraseTitleLength)}
      <div className="field-pair">
        {field('group', maxGroupLength, groupsId)}
        {field('shortcut', maxShortcutLength)}
      </div>
      <datalist id={groupsId}>
        {[...new Set(others.map(({ group }) => group).filter(Boolean))].map((group) => (
          <option key={group} value={group} />
        ))}
      </datalist>
      {owner && <p className="problem">{words.shortcutTaken(owner.title)}</p>}
      <div className="button-row">
        <button type="submit" className="button button-primary" disabled={!tidied.ok || Boolean(owner)}>
          {t.common.save}
        </button>
        <button type="button" className="button" onClick={onCancel}>
          {t.common.cancel}
        </button>
      </div>
    </form>
  );
};
