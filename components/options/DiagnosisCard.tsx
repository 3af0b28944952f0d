import { useId, useState } from 'react';
import { Icon } from '@/components/shared/page/Icon';
import type { SectionProps } from './section';
import type { DiagnosisReason } from './types';

type Shown = { text: string } | { problem: DiagnosisReason } | undefined;

/** A diagnosis of the console page used last. The whole of it is shown first; only then can it be copied or saved, by hand. */
export const DiagnosisCard = ({ t, io, notify }: SectionProps) => {
  const words = t.diagnosis;
  const [shown, setShown] = useState<Shown>();
  const [isWriting, setWriting] = useState(false);
  const noteId = useId();
  const write = async () => {
    setWriting(true);
    const result = await io.diagnosis.write();
    setWriting(false);
    setShown(result.ok ? { text: result.value } : { problem: result.reason });
  };
  const copy = async (text: string) => {
    if (await io.diagnosis.copy(text)) notify(words.copied);
    else notify(words.copyFailed, 'bad');
  };
  const day = new Date(io.clock.now()).toISOString().slice(0, 10);
  return (
    <section className="card stack" aria-label={words.title}>
      <h3>{words.title}</h3>
      <p className="quiet">{words.note}</p>
      <div className="button-row">
        <button type="button" className="button" disabled={isWriting} onClick={() => void write()}>
          <Icon name="eye" />
          {isWriting ? words.writing : shown ? words.writeAgain : words.write}
        </button>
      </div>
      {shown && 'problem' in shown && (
        <p className="problem" role="alert">
          <Icon name="alert" />
          {words.problems[shown.problem]}
        </p>
      )}
      {shown && 'text' in shown && (
        <>
          <p id={noteId}>{words.shown}</p>
          <textarea
            className="input diagnosis-text"
            aria-label={words.label}
            aria-describedby={noteId}
            readOnly
            rows={16}
            spellCheck={false}
            value={shown.text}
          />
          <div className="button-row">
            <button type="button" className="button" onClick={() => void copy(shown.text)}>
              {words.copy}
            </button>
            <button type="button" className="button" onClick={() => io.saveFile(words.fileName(day), shown.text)}>
              <Icon name="insert" />
              {words.save}
            </button>
            <span className="quiet">{words.size(Math.ceil(shown.text.length / 1024))}</span>
          </div>
        </>
      )}
    </section>
  );
};
