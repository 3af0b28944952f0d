import { Switch } from '@/components/shared/page/Switch';
import type { SectionProps } from './section';

const addresses = ['您', '亲'] as const;

export const SuggestionsSection = ({ t, snapshot, change }: SectionProps) => {
  const words = t.options.suggestions;
  const { suggestionsEnabled, address } = snapshot.settings;
  return (
    <div className="card stack">
      <Switch
        label={words.enabled}
        note={words.enabledNote}
        isOn={suggestionsEnabled}
        onChange={(isOn) => void change({ suggestionsEnabled: isOn })}
      />
      <fieldset className="choices">
        <legend>{words.address}</legend>
        {addresses.map((choice) => (
          <label key={choice} className="choice">
            <input
              type="radio"
              name="address"
              checked={address === choice}
              onChange={() => void change({ address: choice })}
            />
            <span>
              {choice}
              <span className="quiet">{words.addressNotes[choice]}</span>
            </span>
          </label>
        ))}
      </fieldset>
    </div>
  );
};
