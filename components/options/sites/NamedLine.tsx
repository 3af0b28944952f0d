import { Icon } from '@/components/shared/page/Icon';
import { Switch } from '@/components/shared/page/Switch';
import type { ConsoleId } from '@/utils/conversation/types';
import type { PageCatalogue } from '@/utils/i18n/page-catalogue';

interface NamedLineProps {
  t: PageCatalogue;
  console: ConsoleId;
  state: 'adapter' | 'shipped' | 'none';
  isEnabled: boolean;
  /** Why the compatibility list has switched it off. */
  withdrawal?: string | undefined;
  onSwitch(isEnabled: boolean): void;
  onBegin(): void;
}

/** One console that we know by name: it works already, or waits to be shown to us. */
export const NamedLine = ({ t, console, state, isEnabled, withdrawal, onSwitch, onBegin }: NamedLineProps) => {
  const words = t.calibrated;
  const notes: Partial<Record<ConsoleId, string>> = t.options.sites.notes;
  const name = t.common.consoles[console];
  if (state === 'none') {
    return (
      <li className="switch-row">
        <span className="switch-words">
          <span className="switch-label">{name}</span>
          <span className="quiet">{words.states.none}</span>
        </span>
        <button type="button" className="button button-small" aria-label={words.describeBegin(name)} onClick={onBegin}>
          <Icon name="plus" />
          {words.begin}
        </button>
      </li>
    );
  }
  return (
    <li>
      <Switch
        label={name}
        note={
          withdrawal === undefined
            ? [words.states[state], notes[console]].filter(Boolean).join(' · ')
            : t.diagnosis.withdrawn(withdrawal)
        }
        isOn={isEnabled && withdrawal === undefined}
        isDisabled={withdrawal !== undefined}
        onChange={onSwitch}
      />
    </li>
  );
};
