import { Switch } from '@/components/shared/page/Switch';
import { consoleIds } from '@/utils/conversation/types';
import { defaultSiteSettings } from '@/utils/policy/settings';
import type { SectionProps } from './section';

export const SitesSection = ({ t, snapshot, change }: SectionProps) => {
  const { sites } = snapshot.settings;
  return (
    <ul className="card stack">
      {consoleIds.map((console) => {
        const site = sites[console] ?? defaultSiteSettings;
        return (
          <li key={console}>
            <Switch
              label={t.common.consoles[console]}
              note={t.options.sites.notes[console]}
              isOn={site.isEnabled}
              onChange={(isEnabled) => void change({ sites: { ...sites, [console]: { ...site, isEnabled } } })}
            />
          </li>
        );
      })}
    </ul>
  );
};
