import { type KeyboardEvent, useRef } from 'react';
import type { ConsoleCatalogue } from '@/utils/i18n/console-catalogue';
import { isComposingKey } from '../hooks/is-composing-key';
import { useFocusReturn } from '../hooks/use-focus-return';
import type { Size } from '../hooks/use-viewport';
import { Icon } from './Icon';
import { IconButton } from './IconButton';
import { InsertResult } from './InsertResult';
import { hangAbove } from './place';
import type { OverlayBox, OverlayIntents, RewritePanelView } from './types';
import { VersionBlock } from './VersionBlock';
import { VersionTools } from './VersionTools';
import type { VersionDesk } from './version-desk';

interface RewritePanelProps {
  t: ConsoleCatalogue;
  view: RewritePanelView;
  composerBox: OverlayBox | undefined;
  intents: OverlayIntents;
  viewport: Size;
  desk?: VersionDesk | undefined;
}

const wantedSize: Size = { width: 400, height: 480 };

/** The spoken versions beside the composer: offline at once, the model's below while it arrives. The draft stays untouched until 插入. */
export function RewritePanel({ t, view, composerBox, intents, viewport, desk }: RewritePanelProps) {
  const { rewrite, common } = t;
  const versions = desk?.read();
  const sources = {
    draft: rewrite.sourceDraft,
    selection: rewrite.sourceSelection,
    article: rewrite.sourceArticle,
  };
  const root = useRef<HTMLElement>(null);
  useFocusReturn(root, intents.returnToDraft);
  const handleKey = (event: KeyboardEvent<HTMLElement>) => {
    if (event.key !== 'Escape' || !event.isTrusted || isComposingKey(event.nativeEvent)) return;
    event.preventDefault();
    intents.closeRewrite();
  };
  return (
    <section
      ref={root}
      className="panel"
      role="dialog"
      aria-label={rewrite.label(view.customerName)}
      data-surface="rewrite"
      data-parked={view.isParked || undefined}
      style={hangAbove(composerBox, 'left', wantedSize, viewport)}
      onKeyDown={handleKey}
    >
      <header className="panel-header">
        <Icon name="speak" size={16} />
        <h2>{rewrite.title}</h2>
        <span className="for-customer">{rewrite.forCustomer(view.customerName)}</span>
        <IconButton icon="close" label={common.close} onAction={intents.closeRewrite} />
      </header>
      <div className="panel-body">
        {view.isParked && (
          <p className="parked">
            <Icon name="lock" />
            {rewrite.parked(view.customerName)}
          </p>
        )}
        <details className="source">
          <summary>{sources[view.source]}</summary>
          <p>{view.sourceText}</p>
        </details>
        {desk && versions && <VersionTools t={t} versions={versions} desk={desk} />}
        <VersionBlock
          t={t}
          view={view}
          origin="offline"
          version={view.offline}
          facts={versions?.offlineFacts}
          intents={intents}
        />
        {view.hasEndpoint && view.llm && (
          <VersionBlock
            t={t}
            view={view}
            origin="llm"
            version={view.llm}
            facts={versions?.llmFacts}
            intents={intents}
          />
        )}
      </div>
      <InsertResult t={t} inserted={view.inserted} onUndo={intents.undoInsert} />
    </section>
  );
}
