import { useId, useState } from 'react';
import { Icon } from '@/components/shared/page/Icon';
import type { Notify } from '@/components/shared/page/use-notice';
import type { PageCatalogue } from '@/utils/i18n/page-catalogue';
import type { Article } from '@/utils/knowledge/article';
import { formatDay } from '@/utils/knowledge/day-text';
import { type ExportFormat, exportFormats, fileTypes } from '@/utils/knowledge/export/export-formats';
import type { SidePanelIo } from '../types';

interface KnowledgeToolsProps {
  t: PageCatalogue;
  io: SidePanelIo;
  articles: readonly Article[];
  notify: Notify;
  onCreate(): void;
  onImport(): void;
}

/** A new article, a file in, a file out. */
export const KnowledgeTools = ({ t, io, articles, notify, onCreate, onImport }: KnowledgeToolsProps) => {
  const words = t.knowledge.exports;
  const id = useId();
  const [isExporting, setIsExporting] = useState(false);
  const save = async (format: ExportFormat) => {
    // Writing tables and archives is rare: its code comes when it is asked for.
    const { exportArticles } = await import('@/utils/knowledge/export/export-articles');
    const { fields, yes, no } = t.knowledge;
    const { ending, mediaType } = fileTypes[format];
    const { sheetName, tagsLine } = words;
    const bytes = exportArticles(articles, format, { columns: fields, yes, no, sheetName, tagsLine });
    io.saveFile(`${words.fileName(formatDay(io.clock.now()))}.${ending}`, bytes, mediaType);
    setIsExporting(false);
    notify(words.done(articles.length));
  };
  return (
    <>
      <div className="button-row">
        <button type="button" className="button button-small" onClick={onCreate}>
          <Icon name="plus" />
          {t.knowledge.create}
        </button>
        <button type="button" className="button button-small" onClick={onImport}>
          <Icon name="box" />
          {t.knowledge.import}
        </button>
        {articles.length > 0 && (
          <button
            type="button"
            className="button button-small"
            aria-expanded={isExporting}
            aria-controls={isExporting ? id : undefined}
            onClick={() => setIsExporting(!isExporting)}
          >
            <Icon name="insert" />
            {t.knowledge.export}
          </button>
        )}
      </div>
      {isExporting && (
        <section id={id} className="card stack" aria-label={words.heading(articles.length)}>
          <h3>{words.heading(articles.length)}</h3>
          <div className="button-row">
            {exportFormats.map((format) => (
              <button key={format} type="button" className="button button-small" onClick={() => void save(format)}>
                {words[format]}
              </button>
            ))}
          </div>
          <p className="quiet">{words.note}</p>
        </section>
      )}
    </>
  );
};
