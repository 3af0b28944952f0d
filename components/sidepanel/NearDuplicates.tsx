import { Icon } from '@/components/shared/page/Icon';
import type { PageCatalogue } from '@/utils/i18n/page-catalogue';
import { findNearDuplicates } from '@/utils/knowledge/phrases/find-near-duplicates';

interface NearDuplicatesProps {
  t: PageCatalogue;
  text: string;
  kept: readonly { id: string; title: string; text: string }[];
}

const mostShown = 3;

/** What is kept already and says nearly the same; told before a second one is saved. */
export const NearDuplicates = ({ t, text, kept }: NearDuplicatesProps) => {
  const words = t.sidepanel.capture;
  const found = findNearDuplicates(text, kept, mostShown);
  if (found.length === 0) return null;
  return (
    <div className="near-duplicates" role="note">
      <p>
        <Icon name="copy" />
        {words.duplicates}
      </p>
      <ul>
        {found.map(({ id, title, similarity }) => (
          <li key={id}>{words.describeDuplicate(title, Math.round(similarity * 100))}</li>
        ))}
      </ul>
    </div>
  );
};
