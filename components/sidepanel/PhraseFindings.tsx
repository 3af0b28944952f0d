import { Icon } from '@/components/shared/page/Icon';
import type { PageCatalogue } from '@/utils/i18n/page-catalogue';
import type { Finding } from '@/utils/phrase-check/types';

/** What in a phrase hurts, why, and what to say instead: before it goes out a hundred times. */
export const PhraseFindings = ({ t, findings }: { t: PageCatalogue; findings: readonly Finding[] }) => {
  const words = t.sidepanel.phrases;
  if (findings.length === 0) return null;
  return (
    <ul className="phrase-findings" aria-label={words.hurts}>
      {findings.map((finding) => (
        <li key={`${finding.ruleId}/${finding.start}`} data-severity={finding.severity}>
          <p>
            <Icon name="alert" />
            <b>{words.describeFinding(finding.text, t.check.categories[finding.category].name)}</b>
          </p>
          <p className="quiet">{finding.reason}</p>
          {finding.alternatives[0] && <p>{words.sayInstead(finding.alternatives[0])}</p>}
        </li>
      ))}
    </ul>
  );
};
