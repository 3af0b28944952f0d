import { useRef, useState } from 'react';
import { Icon } from '@/components/shared/page/Icon';
import { type CustomPhrase, maxOwnRules } from '@/utils/policy/own-rules';
import { LockNote } from './LockNote';
import { LockToggle } from './LockToggle';
import { OwnPhraseForm } from './OwnPhraseForm';
import { emptyDraft, toDraft } from './own-phrase-draft';
import type { SectionProps } from './section';

const newPhrase = 'new';

/** Phrases of the shop's own: add, change, delete. */
export const OwnPhrasesCard = ({ t, io, snapshot, access, change }: SectionProps) => {
  const words = t.options.ownRules;
  const { custom } = snapshot.settings.policy.check;
  const [edited, setEdited] = useState<string>();
  const addButton = useRef<HTMLButtonElement>(null);
  const guard = { access, path: 'check.custom' };
  const isDisabled = !access.isEditable(guard.path);
  const isFull = custom.length >= maxOwnRules;
  const save = (next: CustomPhrase[]) => change({ policy: { check: { custom: next } } });
  const close = () => {
    setEdited(undefined);
    addButton.current?.focus();
  };
  const keep = async (id: string, phrase: Omit<CustomPhrase, 'id'>) => {
    const isKnown = custom.some((it) => it.id === id);
    const next = isKnown
      ? custom.map((it) => (it.id === id ? { ...phrase, id } : it))
      : [...custom, { ...phrase, id: `custom-${io.createId()}` }];
    if (!(await save(next))) close();
  };
  const remove = async (id: string) => {
    if (!(await save(custom.filter((it) => it.id !== id)))) addButton.current?.focus();
  };
  const form = (id: string, title: string, initial = emptyDraft) => (
    <OwnPhraseForm
      t={t}
      title={title}
      initial={initial}
      others={custom.filter((it) => it.id !== id).map(({ phrase }) => phrase)}
      onSave={(phrase) => void keep(id, phrase)}
      onCancel={close}
    />
  );
  return (
    <section className="card stack" aria-label={words.phrases}>
      <div className="card-head">
        <h3>{words.phrases}</h3>
        <LockNote t={t} guard={guard} />
        <span className="spring" />
        <LockToggle t={t} guard={guard} />
      </div>
      <p className="quiet">{custom.length > 0 ? words.phrasesNote : words.noPhrases}</p>
      {custom.length > 0 && (
        <ul className="own-list">
          {custom.map((it) =>
            it.id === edited ? (
              <li key={it.id}>{form(it.id, words.editTitle, toDraft(it))}</li>
            ) : (
              <li key={it.id} className="own-line">
                <div className="own-words">
                  <span className="own-phrase">
                    {it.phrase}
                    <span className={`severity severity-${it.severity}`}>
                      {t.options.check.severities[it.severity]}
                    </span>
                  </span>
                  <span className="quiet">
                    {[t.check.categories[it.category].name, it.reason].filter(Boolean).join(' · ')}
                  </span>
                </div>
                <button
                  type="button"
                  className="link"
                  aria-label={words.editOf(it.phrase)}
                  disabled={isDisabled}
                  onClick={() => setEdited(it.id)}
                >
                  {words.edit}
                </button>
                <button
                  type="button"
                  className="link"
                  aria-label={words.removeOf(it.phrase)}
                  disabled={isDisabled}
                  onClick={() => void remove(it.id)}
                >
                  {words.remove}
                </button>
              </li>
            ),
          )}
        </ul>
      )}
      {edited === newPhrase && form(newPhrase, words.addTitle)}
      {isFull && <p className="quiet">{words.isFull(maxOwnRules)}</p>}
      <div className="button-row">
        <button
          ref={addButton}
          type="button"
          className="button"
          disabled={isDisabled || isFull}
          aria-expanded={edited === newPhrase}
          onClick={() => setEdited(newPhrase)}
        >
          <Icon name="plus" />
          {words.add}
        </button>
      </div>
    </section>
  );
};
