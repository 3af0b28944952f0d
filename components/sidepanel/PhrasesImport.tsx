import { useState } from 'react';
import { JsonFileButton } from '@/components/shared/page/JsonFileButton';
import type { Notify } from '@/components/shared/page/use-notice';
import type { PageCatalogue } from '@/utils/i18n/page-catalogue';
import type { Phrase } from '@/utils/knowledge/phrases/phrase';
import { type ImportPlan, planImport } from '@/utils/knowledge/phrases/plan-import';
import { Labelled } from './Labelled';
import type { PhraseChange, PhrasesIo, ReadPhrasesProblem } from './phrases-io';

interface PhrasesImportProps {
  t: PageCatalogue;
  io: PhrasesIo;
  phrases: readonly Phrase[];
  notify: Notify;
  onApply(changes: readonly PhraseChange[]): void;
  onClose(): void;
}

interface Pending {
  plan: ImportPlan;
  /** How many of the new texts hurt somebody. */
  hurting: number;
}

const accepted = '.csv,.tsv,.txt,.xlsx,.json';
const mostShown = 5;

/** Takes in a spreadsheet, by file or pasted. What it would change is shown first; then all of it comes in, or nothing. */
export const PhrasesImport = ({ t, io, phrases, notify, onApply, onClose }: PhrasesImportProps) => {
  const words = t.sidepanel.phrases.import;
  const [pasted, setPasted] = useState('');
  const [pending, setPending] = useState<Pending>();

  const describeProblem = (problem: ReadPhrasesProblem): string =>
    words.problems[problem.kind]('row' in problem ? problem.row + 1 : 0);
  const take = async (reading: ReturnType<PhrasesIo['readText']>) => {
    if (!reading.ok) return notify(describeProblem(reading.reason), 'bad');
    const plan = planImport(phrases, reading.value);
    const found = await io.check(listDrafts(plan).map(({ text }) => text));
    setPending({ plan, hurting: found.filter(({ length }) => length > 0).length });
  };
  const readFile = async (file: File | undefined) => {
    if (file) await take(await io.readFile(file));
  };
  const apply = ({ added, changed }: ImportPlan) =>
    onApply([...added.map((draft) => ({ id: undefined, draft })), ...changed]);

  if (pending) {
    const { plan, hurting } = pending;
    const count = plan.added.length + plan.changed.length;
    return (
      <section className="card stack" aria-label={words.preview}>
        <h3>{words.preview}</h3>
        <p>{words.describePlan(plan.added.length, plan.changed.length, plan.sameCount)}</p>
        {hurting > 0 && <p className="problem">{words.hurting(hurting)}</p>}
        <ul className="import-lines">
          {plan.changed.slice(0, mostShown).map((it) => (
            <li key={it.id}>{words.describeChange(it.draft.title, it.before, it.draft.text)}</li>
          ))}
          {plan.added.slice(0, mostShown).map((draft) => (
            <li key={`${draft.group}/${draft.title}/${draft.text}`}>{words.describeAdded(draft.title, draft.text)}</li>
          ))}
        </ul>
        <div className="button-row">
          <button type="button" className="button button-primary" disabled={count === 0} onClick={() => apply(plan)}>
            {words.apply(count)}
          </button>
          <button type="button" className="button" onClick={onClose}>
            {t.common.cancel}
          </button>
        </div>
      </section>
    );
  }
  return (
    <section className="card stack" aria-label={words.title}>
      <p className="quiet">{words.note}</p>
      <Labelled label={words.paste}>
        {(id) => (
          <textarea
            id={id}
            className="input"
            rows={4}
            placeholder={words.pasteHint}
            value={pasted}
            onChange={(event) => setPasted(event.target.value)}
          />
        )}
      </Labelled>
      <div className="button-row">
        <button
          type="button"
          className="button button-primary"
          disabled={!pasted.trim()}
          onClick={() => void take(io.readText(pasted))}
        >
          {words.look}
        </button>
        <JsonFileButton label={words.file} accept={accepted} onFile={(file) => void readFile(file)} />
        <button type="button" className="button" onClick={onClose}>
          {t.common.cancel}
        </button>
      </div>
    </section>
  );
};

const listDrafts = ({ added, changed }: ImportPlan) => [...added, ...changed.map(({ draft }) => draft)];
