import type { SpokenTaste } from '@/utils/policy/spoken-policy';
import type { SectionProps } from './section';

const addresses = ['您', '亲'] as const;
const choices = {
  length: ['一句话', '正常', '分步'],
  warmth: ['plain', 'warm'],
  emoji: ['as-is', 'none', 'few'],
} as const satisfies { [Name in keyof SpokenTaste]: readonly SpokenTaste[Name][] };

/** How this agent likes spoken versions to be, offline and from the model alike. */
export const SpokenTasteCard = ({ t, snapshot, change }: SectionProps) => {
  const words = t.options.suggestions;
  const { address, spoken } = snapshot.settings;
  return (
    <div className="card stack">
      <h3>{words.taste}</h3>
      <p className="quiet">{words.tasteNote}</p>
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
      <fieldset className="choices">
        <legend>{words.length}</legend>
        {choices.length.map((choice) => (
          <label key={choice} className="choice">
            <input
              type="radio"
              name="length"
              checked={spoken.length === choice}
              onChange={() => void change({ spoken: { length: choice } })}
            />
            <span>
              {words.lengths[choice]}
              {choice === '一句话' && <span className="quiet">{words.lengthNote}</span>}
            </span>
          </label>
        ))}
      </fieldset>
      <fieldset className="choices">
        <legend>{words.warmth}</legend>
        {choices.warmth.map((choice) => (
          <label key={choice} className="choice">
            <input
              type="radio"
              name="warmth"
              checked={spoken.warmth === choice}
              onChange={() => void change({ spoken: { warmth: choice } })}
            />
            <span>{words.warmths[choice]}</span>
          </label>
        ))}
      </fieldset>
      <fieldset className="choices">
        <legend>{words.emoji}</legend>
        {choices.emoji.map((choice) => (
          <label key={choice} className="choice">
            <input
              type="radio"
              name="emoji"
              checked={spoken.emoji === choice}
              onChange={() => void change({ spoken: { emoji: choice } })}
            />
            <span>{words.emojis[choice]}</span>
          </label>
        ))}
      </fieldset>
    </div>
  );
};
