import { Switch } from '@/components/shared/page/Switch';
import type { ConsoleId } from '@/utils/conversation/types';
import { defaultSiteSettings } from '@/utils/policy/settings';
import type { SectionProps } from './section';

export const SitesSection = ({ t, io, snapshot, change }: SectionProps) => {
  const { sites } = snapshot.settings;
  const notes: Partial<Record<ConsoleId, string>> = t.options.sites.notes;
  return (
    <ul className="card stack">
      {([...io.consolesWithAdapter, 'practice'] as const).map((console) => {
        const site = sites[console] ?? defaultSiteSettings;
        return (
          <li key={console}>
            <Switch
              label={t.common.consoles[console]}
              note={notes[console]}
              isOn={site.isEnabled}
              onChange={(isEnabled) => void change({ sites: { [console]: { isEnabled } } })}
            />
          </li>
        );
      })}
    </ul>
  );
};
