import { LinesField } from './LinesField';
import type { SectionProps } from './section';
import { parseTerms, writeTerms } from './terms-text';

/** The shop's own words for search: the same for everybody. A supervisor may lock them. */
export const SearchTermsCard = ({ t, snapshot, access, change }: SectionProps) => {
  const words = t.options.suggestions;
  const stored = writeTerms(snapshot.settings.policy.search.terms);
  return (
    <div className="card stack">
      <h3>{words.terms}</h3>
      <p className="quiet">{words.termsNote}</p>
      <LinesField
        key={stored}
        t={t}
        access={access}
        path="search.terms"
        label={words.termsField}
        note={words.termsFieldNote}
        fault={words.termsFault}
        stored={stored}
        onSave={(text) => {
          const terms = parseTerms(text);
          if (terms) void change({ policy: { search: { terms } } });
          return terms !== undefined;
        }}
      />
    </div>
  );
};
