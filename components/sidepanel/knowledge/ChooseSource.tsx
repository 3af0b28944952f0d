import { type DragEvent, useId, useState } from 'react';
import { Icon } from '@/components/shared/page/Icon';
import { JsonFileButton } from '@/components/shared/page/JsonFileButton';
import type { PageCatalogue } from '@/utils/i18n/page-catalogue';
import type { ImportProblem } from '@/utils/knowledge/import/import-problem';

interface ChooseSourceProps {
  t: PageCatalogue;
  problem: ImportProblem | undefined;
  onRead(file: File | { pasted: string }, name: string): void;
}

const accepted = '.xlsx,.xlsm,.csv,.tsv,.json,.md,.markdown,.txt';

/** Where the knowledge comes from: a file chosen or dropped, or text from the clipboard. */
export const ChooseSource = ({ t, problem, onRead }: ChooseSourceProps) => {
  const words = t.knowledge.importing;
  const id = useId();
  const [pasted, setPasted] = useState('');
  const [isOver, setIsOver] = useState(false);
  const drop = (event: DragEvent) => {
    event.preventDefault(); // the browser would open the file in place of the panel
    setIsOver(false);
    const [file] = event.dataTransfer.files;
    if (file) onRead(file, file.name);
  };
  return (
    <>
      {problem && (
        <p className={problem === 'cancelled' ? 'hint-line quiet' : 'problem'} role="alert">
          {problem !== 'cancelled' && <Icon name="alert" />}
          {words.problems[problem]}
        </p>
      )}
      {/* Dropping is a second way beside the button, which keys reach */}
      <section
        className={isOver ? 'drop-zone is-over' : 'drop-zone'}
        aria-label={words.choose}
        onDragOver={(event) => {
          event.preventDefault();
          setIsOver(true);
        }}
        onDragLeave={() => setIsOver(false)}
        onDrop={drop}
      >
        <p>{words.dropHint}</p>
        <JsonFileButton label={words.choose} accept={accepted} onFile={(file) => file && onRead(file, file.name)} />
        <p className="quiet">{words.formats}</p>
      </section>
      <div className="field">
        <label className="field-label" htmlFor={`${id}-paste`}>
          {words.paste}
        </label>
        <textarea
          id={`${id}-paste`}
          className="input"
          rows={5}
          placeholder={words.pasteHint}
          value={pasted}
          onChange={(event) => setPasted(event.target.value)}
        />
        <div className="button-row paste-actions">
          <button
            type="button"
            className="button"
            disabled={pasted.trim() === ''}
            onClick={() => onRead({ pasted }, words.pastedName)}
          >
            <Icon name="paste" />
            {words.usePaste}
          </button>
        </div>
      </div>
    </>
  );
};
