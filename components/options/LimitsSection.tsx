import { platformPresets } from '@/utils/policy/platform-presets';
import type { ResponseLimit } from '@/utils/policy/policy';
import { LimitForm } from './LimitForm';
import type { SectionProps } from './section';

/** The practice console keeps its own short limit: it is there to be seen, not to be set. */
const settable = ['pinduoduo'] as const;

export const LimitsSection = ({ t, snapshot, change }: SectionProps) => {
  const { policy } = snapshot.settings;
  const save = (console: string, limit: ResponseLimit | undefined) => {
    const { [console]: _replaced, ...others } = policy.response.consoles;
    const consoles = limit ? { ...others, [console]: limit } : others;
    void change({ policy: { ...policy, response: { consoles } } });
  };
  return settable.map((console) => {
    const own = policy.response.consoles[console];
    return (
      <LimitForm
        key={`${console}/${JSON.stringify(own)}`}
        t={t}
        console={console}
        preset={platformPresets[console]}
        own={own}
        locks={policy.locks}
        onSave={(limit) => save(console, limit)}
      />
    );
  });
};
