import { useEffect, useRef } from 'react';
import { Icon } from '@/components/shared/page/Icon';
import type { PageCatalogue } from '@/utils/i18n/page-catalogue';
import type { SidePanelIo } from '../types';
import type { KnowledgeHold } from '../use-knowledge';
import { ChooseSource } from './ChooseSource';
import { CompareStep } from './CompareStep';
import { MappingStep } from './MappingStep';
import { useImport } from './use-import';

interface ImportViewProps {
  t: PageCatalogue;
  io: SidePanelIo;
  knowledge: KnowledgeHold;
  onClose(): void;
}

/** A file on its way into the knowledge base, one step at a time. */
export const ImportView = ({ t, io, knowledge, onClose }: ImportViewProps) => {
  const hold = useImport(io, knowledge);
  const { step } = hold;
  const heading = useRef<HTMLHeadingElement>(null);
  const { name } = step;
  useEffect(() => {
    if (name !== 'reading') heading.current?.focus(); // a new step is read from its beginning
  }, [name]);
  const titles = {
    map: t.knowledge.mapping.title,
    compare: t.knowledge.diff.title,
    applied: t.knowledge.applied.title,
  };
  const title = name === 'map' || name === 'compare' || name === 'applied' ? titles[name] : t.knowledge.importing.title;
  return (
    <section className="import-view" aria-labelledby="import-title">
      <button type="button" className="link back-link" onClick={onClose}>
        <Icon name="back" />
        {t.knowledge.importing.back}
      </button>
      <h2 id="import-title" className="job-title" tabIndex={-1} ref={heading}>
        {title}
      </h2>
      {step.name === 'choose' && (
        <ChooseSource t={t} problem={step.problem} onRead={(file, it) => void hold.read(file, it)} />
      )}
      {step.name === 'reading' && (
        <div className="empty" aria-live="polite">
          <p>{t.knowledge.importing.reading}</p>
          <button type="button" className="button" onClick={step.cancel}>
            {t.knowledge.importing.cancel}
          </button>
        </div>
      )}
      {step.name === 'map' && <MappingStep t={t} mapped={step} hold={hold} />}
      {(step.name === 'compare' || step.name === 'applying') && (
        <CompareStep t={t} compared={step.name === 'compare' ? step : undefined} hold={hold} />
      )}
      {step.name === 'applied' && (
        <div className="card stack">
          <p className="verdict verdict-good">
            <Icon name="check" />
            {t.knowledge.applied.summary(step.added, step.changed)}
          </p>
          {step.leftOut > 0 && <p className="quiet">{t.knowledge.applied.leftOut(step.leftOut)}</p>}
          <div className="button-row">
            <button type="button" className="button button-primary" onClick={onClose}>
              {t.knowledge.applied.done}
            </button>
            <button type="button" className="button" onClick={hold.restart}>
              {t.knowledge.importing.another}
            </button>
          </div>
        </div>
      )}
    </section>
  );
};
