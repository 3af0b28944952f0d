import { useMemo } from 'react';
import { Icon } from '@/components/shared/page/Icon';
import { createFactTicker } from '@/utils/facts/list-facts';
import type { PageCatalogue } from '@/utils/i18n/page-catalogue';

interface FactListProps {
  t: PageCatalogue;
  source: string;
  /** The version as far as it has come. */
  text: string;
  isStreaming: boolean;
}

/** 事实 6/6 ✓: one line, the list behind it. What is not there has a word beside it, not a colour alone. */
export const FactList = ({ t, source, text, isStreaming }: FactListProps) => {
  const tick = useMemo(() => createFactTicker(source), [source]);
  const facts = useMemo(() => tick(text), [tick, text]);
  if (facts.length === 0) return null;
  const found = facts.filter((it) => it.isFound).length;
  return (
    <details className="fact-list">
      <summary>
        {t.rewrite.factCount(found, facts.length)}
        {found === facts.length && <Icon name="check" />}
      </summary>
      <ul>
        {facts.map((fact) => (
          <li key={fact.start} data-found={fact.isFound}>
            {fact.isFound && <Icon name="check" />}
            {fact.text}
            {!fact.isFound && !isStreaming && <span className="quiet">{t.rewrite.factUnseen}</span>}
          </li>
        ))}
      </ul>
    </details>
  );
};
