import type { ReactNode } from 'react';
import { Switch } from '@/components/shared/page/Switch';
import type { PageCatalogue } from '@/utils/i18n/page-catalogue';
import { type Guard, LockNote } from './LockNote';
import { LockToggle } from './LockToggle';

interface PolicySwitchProps {
  t: PageCatalogue;
  label: ReactNode;
  note?: ReactNode;
  isOn: boolean;
  isDisabled?: boolean;
  guard: Guard;
  onChange(isOn: boolean): void;
}

/** A switch for a field of the policy, with its lock. */
export const PolicySwitch = ({ t, label, note, isOn, isDisabled = false, guard, onChange }: PolicySwitchProps) => (
  <div className="guarded">
    <Switch
      label={
        <>
          {label}
          <LockNote t={t} guard={guard} />
        </>
      }
      note={note}
      isOn={isOn}
      isDisabled={isDisabled || !guard.access.isEditable(guard.path)}
      onChange={onChange}
    />
    <LockToggle t={t} guard={guard} />
  </div>
);
