import { useState } from 'react';
import { Icon } from '@/components/shared/page/Icon';
import { JsonFileButton } from '@/components/shared/page/JsonFileButton';
import type { SettingsReason } from '@/components/shared/page/types';
import type { Result } from '@/utils/base/result';
import type { PageCatalogue } from '@/utils/i18n/page-catalogue';
import type { FieldChange } from '@/utils/policy/diff-policy';
import { ImportPreview } from './ImportPreview';

interface FileTransferProps<Applied> {
  t: PageCatalogue;
  words: { note: string; export: string; import: string };
  fileName: string;
  io: {
    /** The file's content. */
    write(): Promise<string>;
    save(name: string, text: string): void;
    /** What a file would change; nothing is applied. */
    compare(json: string): Result<FieldChange[], SettingsReason>;
    apply(json: string): Promise<Result<Applied, SettingsReason>>;
  };
  onApplied(applied: Applied): void;
  onFailed(reason: SettingsReason): void;
}

/** A file out, a file in; what a file would change is shown before anything is changed. */
export const FileTransfer = <Applied,>({ t, words, fileName, io, onApplied, onFailed }: FileTransferProps<Applied>) => {
  const [pending, setPending] = useState<{ json: string; changes: FieldChange[] }>();
  const read = async (file: File | undefined) => {
    if (!file) return;
    const json = await file.text();
    const changes = io.compare(json);
    if (changes.ok) setPending({ json, changes: changes.value });
    else {
      setPending(undefined);
      onFailed(changes.reason);
    }
  };
  const apply = async (json: string) => {
    const result = await io.apply(json);
    setPending(undefined);
    if (result.ok) onApplied(result.value);
    else onFailed(result.reason);
  };
  return (
    <>
      <div className="card stack">
        <p className="quiet">{words.note}</p>
        <div className="button-row">
          <button type="button" className="button" onClick={async () => io.save(fileName, await io.write())}>
            <Icon name="insert" />
            {words.export}
          </button>
          <JsonFileButton label={words.import} onFile={(file) => void read(file)} />
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
