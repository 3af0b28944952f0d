import { areSuggestionsOn, suggestionPath, switchSuggestions } from '@/utils/policy/suggestions-in-force';
import { PolicySwitch } from './PolicySwitch';
import { SearchTermsCard } from './SearchTermsCard';
import { SpokenTasteCard } from './SpokenTasteCard';
import type { SectionProps } from './section';
import { VoiceCard } from './VoiceCard';

export const SuggestionsSection = (props: SectionProps) => {
  const { t, access, change } = props;
  const { settings } = props.snapshot;
  const words = t.options.suggestions;
  /** A supervisor speaks for everybody. */
  const setEnabled = (enabled: boolean) => {
    const forAll = access.isSupervisor && { policy: { suggestions: { enabled } } };
    void change({ ...switchSuggestions(settings, enabled), ...forAll });
  };
  return (
    <>
      <div className="card stack">
        <PolicySwitch
          t={t}
          label={words.enabled}
          note={words.enabledNote}
          isOn={areSuggestionsOn(settings)}
          guard={{ access, path: suggestionPath }}
          onChange={setEnabled}
        />
      </div>
      <SpokenTasteCard {...props} />
      <VoiceCard {...props} />
      <SearchTermsCard {...props} />
    </>
  );
};
