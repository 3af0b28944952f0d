import { useEffect, useRef } from 'react';
import { Icon } from '@/components/shared/page/Icon';
import type { PageCatalogue } from '@/utils/i18n/page-catalogue';

interface NextStepsProps {
  t: PageCatalogue;
  onOpenConsole(): void;
  onImportSample(): void;
}

/** What to do after the practice. */
export const NextSteps = ({ t, onOpenConsole, onImportSample }: NextStepsProps) => {
  const words = t.practice.next;
  const card = useRef<HTMLElement>(null);
  useEffect(() => {
    // In braces: it returns a promise (seen in Chromium 156), which React would call as the clean-up and fall over.
    card.current?.scrollIntoView({ block: 'nearest' });
  }, []);
  return (
    <section className="card next-steps" aria-label={words.title} ref={card}>
      <h2>{words.title}</h2>
      <ol>
        <li>
          <Icon name="pin" />
          <span>{words.pin}</span>
        </li>
        <li>
          <Icon name="chat" />
          <span>{words.open}</span>
          <button type="button" className="button button-small button-primary" onClick={onOpenConsole}>
            {words.openButton}
          </button>
        </li>
        <li>
          <Icon name="book" />
          <span>{words.sample}</span>
          <button type="button" className="button button-small" onClick={onImportSample}>
            {words.sampleButton}
          </button>
        </li>
      </ol>
    </section>
  );
};
