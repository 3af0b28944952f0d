import { Icon } from '@/components/shared/page/Icon';
import { CompatibilityCard } from './CompatibilityCard';
import { DroppedRulesCard } from './DroppedRulesCard';
import { LockList } from './LockList';
import { PinCard } from './PinCard';
import { PolicyFileCard } from './PolicyFileCard';
import { SupervisorDoor } from './SupervisorDoor';
import type { SectionProps } from './section';

/** What a supervisor sets for everybody on this computer: locks, the PIN, and the rules as a file. */
export const SupervisorSection = (props: SectionProps) => {
  const { t, access, supervisor } = props;
  const words = t.options.supervisor;
  const { managedPaths, hasManagedFault } = supervisor.state;
  return (
    <>
      {managedPaths.length > 0 && (
        <p className="card quiet managed-note">
          <Icon name="lock" />
          {words.managedNote(managedPaths.length)}
        </p>
      )}
      {hasManagedFault && (
        <p className="problem">
          <Icon name="alert" />
          {words.managedFault}
        </p>
      )}
      <SupervisorDoor {...props} />
      {access.isSupervisor && (
        <>
          <LockList {...props} />
          <DroppedRulesCard {...props} />
          <PinCard {...props} />
          <PolicyFileCard {...props} />
          <CompatibilityCard {...props} />
        </>
      )}
    </>
  );
};
