import { diffPolicy } from '@/utils/policy/diff-policy';
import { mergePolicy } from '@/utils/policy/merge-policy';
import { FileTransfer } from './FileTransfer';
import type { SectionProps } from './section';

/** The supervisor's list of adapter versions that are switched off, as a file: it comes by hand, never by network. */
export const CompatibilityCard = ({ t, io, snapshot, change, notify }: SectionProps) => {
  const words = t.diagnosis;
  const { policy } = snapshot.settings;
  const { entries } = policy.compatibility;
  return (
    <section aria-label={words.listTitle}>
      <h3 className="list-heading">{words.listTitle}</h3>
      {entries.length === 0 ? (
        <p className="quiet">{words.listEmpty}</p>
      ) : (
        <ul className="card stack">
          {entries.map((entry) => (
            <li key={JSON.stringify(entry)}>{words.entry(t.common.consoles[entry.console], entry.message)}</li>
          ))}
        </ul>
      )}
      <FileTransfer
        t={t}
        words={{ note: words.listNote, export: words.listExport, import: words.listImport }}
        fileName="warmreply-compatibility.json"
        io={{
          save: io.saveFile,
          write: async () => io.compatibilityFile.write(policy.compatibility),
          compare: (json) => {
            const parsed = io.compatibilityFile.parse(json);
            return parsed.ok
              ? { ok: true, value: diffPolicy(policy, mergePolicy(policy, { compatibility: parsed.value })) }
              : parsed;
          },
          apply: async (json) => {
            const parsed = io.compatibilityFile.parse(json);
            if (!parsed.ok) return parsed;
            const reason = await change({ policy: { compatibility: parsed.value } });
            return reason ? { ok: false, reason } : { ok: true, value: undefined };
          },
        }}
        // `change` has said already that it is saved.
        onApplied={() => undefined}
        onFailed={(reason) => notify(t.options.problems[reason], 'bad')}
      />
    </section>
  );
};
