import { diffPolicy } from '@/utils/policy/diff-policy';
import { mergePolicy } from '@/utils/policy/merge-policy';
import { FileTransfer } from './FileTransfer';
import type { SectionProps } from './section';

/** The own rules as a file for colleagues and other computers; locks hold for it as for every other change. */
export const OwnRulesFileCard = ({ t, io, snapshot, change, notify }: SectionProps) => {
  const words = t.options.ownRules;
  const { policy } = snapshot.settings;
  return (
    <FileTransfer
      t={t}
      words={{ note: words.fileNote, export: words.export, import: words.import }}
      fileName="warmreply-own-rules.json"
      io={{
        save: io.saveFile,
        write: async () => io.ownRulesFile.write(policy.check),
        compare: (json) => {
          const parsed = io.ownRulesFile.parse(json);
          return parsed.ok
            ? { ok: true, value: diffPolicy(policy, mergePolicy(policy, { check: parsed.value })) }
            : parsed;
        },
        apply: async (json) => {
          const parsed = io.ownRulesFile.parse(json);
          if (!parsed.ok) return parsed;
          const reason = await change({ policy: { check: parsed.value } });
          return reason ? { ok: false, reason } : { ok: true, value: undefined };
        },
      }}
      // `change` has said already that it is saved.
      onApplied={() => undefined}
      onFailed={(reason) => notify(t.options.problems[reason], 'bad')}
    />
  );
};
