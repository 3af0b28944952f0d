import { diffPolicy } from '@/utils/policy/diff-policy';
import { adoptPolicy } from '@/utils/policy/merge-policy';
import { FileTransfer } from './FileTransfer';
import type { SectionProps } from './section';

/** The rules as a file for the other computers of the shop. */
export const PolicyFileCard = ({ t, io, snapshot, supervisor, accept, notify }: SectionProps) => {
  const words = t.options.supervisor;
  const { policy } = snapshot.settings;
  return (
    <FileTransfer
      t={t}
      words={{ note: words.fileNote, export: words.exportPolicy, import: words.importPolicy }}
      fileName="warmreply-policy.json"
      io={{
        save: io.saveFile,
        write: io.supervisor.exportPolicy,
        compare: (json) => {
          const parsed = io.supervisor.parsePolicy(json);
          return parsed.ok ? { ok: true, value: diffPolicy(policy, adoptPolicy(policy, parsed.value)) } : parsed;
        },
        apply: io.supervisor.importPolicy,
      }}
      onApplied={(next) => {
        accept(next);
        notify(words.policyApplied);
        void supervisor.reload();
      }}
      onFailed={(reason) => notify(t.options.problems[reason], 'bad')}
    />
  );
};
