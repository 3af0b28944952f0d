import { useId, useState } from 'react';
import { Icon } from '@/components/shared/page/Icon';
import { ImportPreview } from './ImportPreview';
import type { SectionProps } from './section';
import { type ImportChange, summarizeImport } from './summarize-import';

export const BackupSection = ({ t, io, snapshot, accept, notify }: SectionProps) => {
  const words = t.options.backup;
  const id = useId();
  const [pending, setPending] = useState<{ json: string; changes: ImportChange[] }>();
  const read = async (file: File | undefined) => {
    if (!file) return;
    const json = await file.text();
    const parsed = io.parseFile(json);
    if (!parsed.ok) return notify(t.options.problems[parsed.reason], 'bad');
    const { endpoint: _stays, ...current } = snapshot.settings;
    setPending({ json, changes: summarizeImport(current, parsed.value) });
  };
  const apply = async (json: string) => {
    const result = await io.importSettings(json);
    setPending(undefined);
    if (!result.ok) return notify(t.options.problems[result.reason], 'bad');
    accept(result.value);
    notify(words.applied);
  };
  return (
    <>
      <div className="card stack">
        <p className="quiet">{words.note}</p>
        <div className="button-row">
          <button
            type="button"
            className="button"
            onClick={async () => io.saveFile('warmreply-settings.json', await io.exportSettings())}
          >
            <Icon name="insert" />
            {words.export}
          </button>
          <label className="button file-button" htmlFor={id}>
            <Icon name="box" />
            {words.import}
            <input
              id={id}
              className="visually-hidden"
              type="file"
              accept=".json,application/json"
              onChange={(event) => {
                void read(event.target.files?.[0]);
                event.target.value = ''; // the same file may be chosen again after it was mended
              }}
            />
          </label>
        </div>
      </div>
      {pending && (
        <ImportPreview
          t={t}
          changes={pending.changes}
          onApply={() => void apply(pending.json)}
          onCancel={() => setPending(undefined)}
        />
      )}
    </>
  );
};
