import type { ConsoleCatalogue } from '@/utils/i18n/console-catalogue';
import type { Finding } from '@/utils/phrase-check/types';
import { ActionButton } from './ActionButton';
import { SlotText } from './SlotText';

interface AlternativesProps {
  t: ConsoleCatalogue;
  finding: Finding;
  onUse(alternative: string): void;
}

/** Better sentences as buttons; Enter or a click puts one into the draft. */
export function Alternatives({ t, finding, onUse }: AlternativesProps) {
  if (finding.alternatives.length === 0) return null;
  const hasSlots = finding.alternatives.some((text) => text.includes('{'));
  return (
    <div className="alternatives">
      <p className="label">
        {t.check.alternatives}
        {hasSlots && <span className="hint"> · {t.check.slotHint}</span>}
      </p>
      <ul>
        {finding.alternatives.map((text, index) => (
          <li key={text}>
            <ActionButton
              className="alternative"
              data-option
              data-entry={index === 0 ? '' : undefined}
              onAction={() => onUse(text)}
            >
              <SlotText text={text} />
            </ActionButton>
          </li>
        ))}
      </ul>
    </div>
  );
}
