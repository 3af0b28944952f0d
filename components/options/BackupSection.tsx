import { diffFields, diffPolicy } from '@/utils/policy/diff-policy';
import { FileTransfer } from './FileTransfer';
import { HotDeskExport } from './hot-desk/HotDeskExport';
import { HotDeskImport } from './hot-desk/HotDeskImport';
import type { SectionProps } from './section';

/** The whole desk in a locked file, and below it the settings alone. */
export const BackupSection = (props: SectionProps) => {
  const { t, io, snapshot, accept, notify } = props;
  const words = t.options.backup;
  return (
    <>
      <HotDeskExport {...props} />
      <HotDeskImport {...props} />
      <h3 className="list-heading">{words.title}</h3>
      <FileTransfer
        t={t}
        words={words}
        fileName="warmreply-settings.json"
        io={{
          save: io.saveFile,
          write: io.exportSettings,
          compare: (json) => {
            const parsed = io.parseFile(json);
            if (!parsed.ok) return parsed;
            const { endpoint: _stays, policy, ...current } = snapshot.settings;
            const { policy: nextPolicy, ...next } = parsed.value;
            return { ok: true, value: [...diffFields(current, next), ...diffPolicy(policy, nextPolicy)] };
          },
          apply: io.importSettings,
        }}
        onApplied={(next) => {
          accept(next);
          notify(words.applied);
        }}
        onFailed={(reason) => notify(t.options.problems[reason], 'bad')}
      />
    </>
  );
};
