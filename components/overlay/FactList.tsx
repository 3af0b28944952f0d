import type { ConsoleCatalogue } from '@/utils/i18n/console-catalogue';
import { Icon } from './Icon';
import type { VersionsView } from './types';

interface FactListProps {
  t: ConsoleCatalogue;
  facts: VersionsView['offlineFacts'];
  isWriting: boolean;
}

/** 事实 6/6 ✓: one line, the list behind it. What is not there has a word beside it, not a colour alone. */
export function FactList({ t, facts, isWriting }: FactListProps) {
  if (facts.length === 0) return null;
  const found = facts.filter((it) => it.isFound).length;
  return (
    <details className="fact-list">
      <summary>
        {t.rewrite.factCount(found, facts.length)}
        {found === facts.length && <Icon name="check" />}
      </summary>
      <ul>
        {facts.map(({ text, isFound }) => (
          <li key={text} data-found={isFound}>
            {isFound && <Icon name="check" />}
            {text}
            {!isFound && !isWriting && <span className="unseen">{t.rewrite.factUnseen}</span>}
          </li>
        ))}
      </ul>
    </details>
  );
}
