import { consoleIds } from '@/utils/conversation/types';
import { settleConsoleRules } from '@/utils/policy/console-rules';
import { ConsoleCard } from './ConsoleCard';
import type { SectionProps } from './section';

/** The practice console keeps its own short limit: it is there to be seen, not to be set. */
const settable = consoleIds.filter((console) => console !== 'practice');

export const LimitsSection = ({ t, io, snapshot, access, change }: SectionProps) => {
  const { consoles } = snapshot.settings.policy.response;
  return settable.map((console) => (
    <ConsoleCard
      key={console}
      t={t}
      console={console}
      rules={settleConsoleRules(console, consoles[console])}
      hasAdapter={io.consolesWithAdapter.includes(console) || io.calibrations.shipped.includes(console)}
      isOpenAtFirst={io.consolesWithAdapter.includes(console)}
      access={access}
      change={change}
    />
  ));
};
