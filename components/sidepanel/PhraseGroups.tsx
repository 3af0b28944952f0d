import type { PageCatalogue } from '@/utils/i18n/page-catalogue';
import type { Phrase } from '@/utils/knowledge/phrases/phrase';
import type { Finding } from '@/utils/phrase-check/types';
import { PhraseRow } from './PhraseRow';

interface PhraseGroupsProps {
  t: PageCatalogue;
  /** In the order in which to show them. */
  phrases: readonly Phrase[];
  /** Under the names of their groups; what a search has found stands in its own order. */
  isGrouped: boolean;
  findings: ReadonlyMap<string, readonly Finding[]>;
  onEdit(phrase: Phrase): void;
  onCopy(phrase: Phrase): void;
  onRemove(phrase: Phrase): void;
}

/** Whoever has more finds the rest by searching. */
const mostShown = 200;

/** The list of phrases: most used first, in groups. */
export const PhraseGroups = ({ t, phrases, isGrouped, findings, ...acts }: PhraseGroupsProps) => {
  const words = t.sidepanel.phrases;
  const shown = phrases.slice(0, mostShown);
  const sections = isGrouped ? groupPhrases(shown) : [{ group: undefined, phrases: shown }];
  if (phrases.length === 0) return <p className="empty quiet">{words.nothingFound}</p>;
  return (
    <>
      {sections.map(({ group, phrases: inside }) => (
        <section key={group ?? ''} className="stack" aria-label={group || words.noGroup}>
          <h2 className="list-heading">
            {group === undefined
              ? words.found(phrases.length)
              : words.groupHeading(group || words.noGroup, inside.length)}
          </h2>
          <ul className="list">
            {inside.map((phrase) => (
              <PhraseRow
                key={phrase.id}
                t={t}
                phrase={phrase}
                findings={findings.get(phrase.id) ?? []}
                onEdit={() => acts.onEdit(phrase)}
                onCopy={() => acts.onCopy(phrase)}
                onRemove={() => acts.onRemove(phrase)}
              />
            ))}
          </ul>
        </section>
      ))}
      {phrases.length > shown.length && <p className="quiet">{words.more(phrases.length - shown.length)}</p>}
    </>
  );
};

/** Groups in the order of their most used phrase. */
const groupPhrases = (phrases: readonly Phrase[]): { group: string; phrases: Phrase[] }[] => {
  const groups = new Map<string, Phrase[]>();
  for (const phrase of phrases) groups.set(phrase.group, [...(groups.get(phrase.group) ?? []), phrase]);
  return [...groups].map(([group, inside]) => ({ group, phrases: inside }));
};
