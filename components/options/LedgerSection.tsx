import { AutoLockCard } from './AutoLockCard';
import { LedgerCard } from './LedgerCard';
import { PolicySwitch } from './PolicySwitch';
import type { SectionProps } from './section';

const path = 'privacy.staysLocal';

/** What left this computer, and the switch that lets nothing leave. */
export const LedgerSection = (props: SectionProps) => {
  const { t, snapshot, access, change } = props;
  const words = t.options.ledger;
  return (
    <>
      <div className="card stack">
        <PolicySwitch
          t={t}
          label={words.staysLocal}
          note={words.staysLocalNote}
          isOn={snapshot.settings.policy.privacy.staysLocal}
          guard={{ access, path }}
          onChange={(staysLocal) => void change({ policy: { privacy: { staysLocal } } })}
        />
      </div>
      <AutoLockCard {...props} />
      <LedgerCard {...props} />
    </>
  );
};
