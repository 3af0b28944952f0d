import type { ConsoleCatalogue } from '@/utils/i18n/console-catalogue';
import type { Finding } from '@/utils/phrase-check/types';
import { ActionButton } from './ActionButton';
import { SlotText } from './SlotText';
import type { CheckCardView } from './types';

interface AlternativesProps {
  t: ConsoleCatalogue;
  card: CheckCardView;
  finding: Finding;
  onUse(alternative: string): void;
  onRephrase(): void;
}

/** Better sentences as buttons; Enter or a click puts one into the draft. The last button asks the endpoint for another. */
export function Alternatives({ t: { check, llm }, card, finding, onUse, onRephrase }: AlternativesProps) {
  const rephrases = card.rephrases.filter(({ start }) => start === finding.start);
  const options = [
    ...finding.alternatives.map((text) => ({ text, title: '' })),
    ...rephrases.flatMap(({ answer }) => (answer?.type === 'rephrase-done' ? [answer] : [])),
  ];
  if (options.length === 0 && !card.canRephrase) return null;
  const byLlm = rephrases.find(({ by }) => by === 'llm');
  const isAsked = byLlm !== undefined && !byLlm.answer;
  return (
    <div className="alternatives">
      <p className="label">
        {check.alternatives}
        {options.some(({ text }) => text.includes('{')) && <span className="hint"> · {check.slotHint}</span>}
      </p>
      <ul>
        {options.map(({ text, title }, index) => (
          <li key={text}>
            <ActionButton
              className="alternative"
              data-option
              data-entry={index === 0 ? '' : undefined}
              onAction={() => onUse(text)}
            >
              <SlotText text={text} />
              {title && <span className="hint"> {check.fromArticle(title)}</span>}
            </ActionButton>
          </li>
        ))}
        {card.canRephrase && (
          <li>
            <ActionButton className="button" data-option isDisabled={isAsked} onAction={onRephrase}>
              {isAsked ? check.rephrasing : check.rephrase}
            </ActionButton>
            {byLlm?.answer?.type === 'rephrase-failed' && <p className="failed">{llm.problems[byLlm.answer.reason]}</p>}
          </li>
        )}
      </ul>
    </div>
  );
}
