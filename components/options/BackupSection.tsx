import { diffFields, diffPolicy } from '@/utils/policy/diff-policy';
import { FileTransfer } from './FileTransfer';
import type { SectionProps } from './section';

export const BackupSection = ({ t, io, snapshot, accept, notify }: SectionProps) => {
  const words = t.options.backup;
  return (
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
  );
};
